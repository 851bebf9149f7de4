"""memberOf: the body or the place in which a person holds a post or works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, Level, Linked, Person, Place, Relation, Span
from kg.relate.scope import Scope

PREDICATE = "tk:memberOf"
# What a post's words say of the level of the place it is held in.
LEVELS = (
    (Level.VILLAGE, re.compile(r"村|社区|居委会|网格")),
    (Level.TOWN, re.compile(r"镇|乡|街道")),
    (Level.COUNTY, re.compile(r"县|区|旗")),
    (Level.PREFECTURE, re.compile(r"市|州|盟")),
)
# Bodies that govern a place: who sits in one belongs to the place.
GOVERNING = ("organization/party", "organization/village")


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """The body named in the post or right before it; the place, where there is none or it is one that governs it."""
    for person in linked.people:
        for post, span in person.posts:
            yield from _by_post(person, post, span, linked, scope)


def _by_post(person: Person, post: str, span: Span, linked: Linked, scope: Scope) -> Iterator[Relation]:
    number = scope.sentence(span.start).number
    body, place = _body(span, linked), _place(post, span, scope)
    if body and (place is None or body.rule not in GOVERNING):
        yield Relation(person.entity.id, PREDICATE, body.id, number, "member/body-in-post", 0.85)
    elif place:
        yield Relation(person.entity.id, PREDICATE, place.entity.id, number, "member/place-before", 0.75)


def _body(span: Span, linked: Linked) -> Entity | None:
    near = Span(max(0, span.start - 1), span.end)
    return next((body for body in linked.organizations for where in body.spans if where.meets(near)), None)


def _place(post: str, span: Span, scope: Scope) -> Place | None:
    """The last place of the post's level before its end; the last of any level in the sentence, where it tells none."""
    level = next((level for level, pattern in LEVELS if pattern.search(post)), None)
    sentence = scope.sentence(span.start)
    for within in (sentence.span, scope.paragraph(sentence), scope.section(sentence), Span(0, span.end)):
        before = [place for where, place in scope.located if within.start <= where.start < span.end]
        fitting = [place for place in before if level is None or place.level is level]
        if fitting:
            return fitting[-1]
    return None
