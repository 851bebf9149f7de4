"""memberOf: the body or the place in which a person holds a post or works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Level, Linked, Person, Place, Relation, Span
from kg.relate import nearness
from kg.relate.scope import Scope, bucket
from kg.relate.tie import Tie, likeliest, subject

PREDICATE = "tk:memberOf"
QUESTION = "person-home"
THRESHOLD = 0.2
# What a post's words say of the level of the place it is held in.
LEVELS = (
    (Level.VILLAGE, re.compile(r"村|社区|居委会|网格")),
    (Level.TOWN, re.compile(r"镇|乡|街道")),
    (Level.COUNTY, re.compile(r"县|区|旗")),
    (Level.PREFECTURE, re.compile(r"市|州|盟")),
)


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """The likeliest body or place of each person."""
    return likeliest(QUESTION, propose(linked, scope), subject, THRESHOLD)


def propose(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every person with every body and division of the story."""
    for person in linked.people:
        _, where = _post(person)
        sentence = scope.sentence(where.start).number
        for body in linked.organizations:
            features = [f"{body.rule}", *(f"body:{one}" for one in _features(person, body.spans, scope))]
            yield Tie(person.entity.id, PREDICATE, body.id, sentence, tuple(features))
        for key, place in {place.entity.id: place for _, place in scope.located}.items():
            near = _features(person, scope.spans[key], scope)
            features = [*_level(person, place), *(f"place:{one}" for one in near)]
            yield Tie(person.entity.id, PREDICATE, key, sentence, tuple(features))


def _post(person: Person) -> tuple[str, Span]:
    """The person's first post and its place in the text; that of the name where there is none."""
    return person.posts[0] if person.posts else ("", person.entity.spans[0])


def _level(person: Person, place: Place) -> Iterator[str]:
    """Whether the place is of the level that the post's words tell of."""
    post, _ = _post(person)
    level = next((level for level, pattern in LEVELS if pattern.search(post)), None)
    fit = "untold" if level is None else "fits" if place.level is level else "other"
    yield f"place:{fit}"
    yield f"place:{fit}:{place.level}"


def _features(person: Person, spans: Sequence[Span], scope: Scope) -> Iterator[str]:
    post, where = _post(person)
    near, side, span = nearness.nearest(scope, where.start, spans)
    touch = "inside" if where.meets(span) else "touching" if 0 <= where.start - span.end <= 1 else "apart"
    yield f"touch={touch}"
    yield f"near={near}:{side}"
    yield f"official={person.entity.type}:{near}"
    between = scope.located_between(span.end - 1, where.start)
    yield f"between={bucket(len(between))}"
    yield f"told={bucket(len(spans))}"
    yield f"post={post[-2:]}"
    yield f"post={bool(post)}:{near}:{side}"
