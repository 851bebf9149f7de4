"""within: the next larger place, from the words where they say it, else from the official register."""

from __future__ import annotations

from collections.abc import Iterator

from kg import register
from kg.model import Level, Linked, Place, Relation, Span
from kg.relate.scope import Scope

PREDICATE = "tk:within"


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """One larger place a place."""
    known = {place.division.code: place for place in linked.places if place.division}
    for place in linked.places:
        if place.division:
            yield from _official(place, known, scope)
        else:
            yield from _by_text(place, scope)


def _official(place: Place, known: dict[str, Place], scope: Scope) -> Iterator[Relation]:
    assert place.division
    larger = next((known[up.code] for up in register.ancestors(place.division) if up.code in known), None)
    if larger is None:
        return
    sentence = _said(place, larger, scope)
    rule = "within/words" if sentence is not None else "within/register"
    yield Relation(place.entity.id, PREDICATE, larger.entity.id, sentence, rule, 0.98)


def _said(place: Place, larger: Place, scope: Scope) -> int | None:
    """The sentence in which the larger place stands right before the smaller one."""
    ends = {span.end for span in larger.entity.spans}
    return next((scope.sentence(span.start).number for span in place.entity.spans if span.start in ends), None)


def _by_text(place: Place, scope: Scope) -> Iterator[Relation]:
    first = place.entity.spans[0]
    sentence = scope.sentence(first.start)
    for within in (sentence.span, scope.paragraph(sentence), scope.section(sentence), Span(0, first.start)):
        larger = _larger(place, [p for where, p in scope.located if within.start <= where.start < first.start])
        if larger:
            yield Relation(place.entity.id, PREDICATE, larger.entity.id, sentence.number, "within/place-before", 0.75)
            return


def _larger(place: Place, before: list[Place]) -> Place | None:
    order = list(Level)
    fitting = [p for p in before if p.division and order.index(p.level) < order.index(place.level)]
    return fitting[-1] if fitting else None
