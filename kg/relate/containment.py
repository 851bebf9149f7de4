"""within: the larger place that the words put right before a division, or last before a place without a code.

What the official register says of divisions is stated with them, whether a sentence says it or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Linked, Place, Relation, Span
from kg.relate.scope import FINENESS, Scope, inside

PREDICATE = "tk:within"


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """At most one larger place a place."""
    for place in linked.places:
        found = _named_before(place, scope) if place.division else _told_of_before(place, scope)
        if found:
            yield found


def _named_before(place: Place, scope: Scope) -> Relation | None:
    """某县某镇: the larger division stands right before the smaller one."""
    ends = {where.end: larger for where, larger in scope.located if larger.division and larger != place}
    for span in place.entity.spans:
        larger = ends.get(span.start)
        if larger and inside(place, larger):
            return _relation(place, larger, scope, span, "within/words", 0.98)
    return None


def _told_of_before(place: Place, scope: Scope) -> Relation | None:
    """A site, or a village that the register does not have: the last division of a higher level before it."""
    first = place.entity.spans[0]
    sentence = scope.sentence(first.start)
    for within in (sentence.span, scope.paragraph(sentence), scope.section(sentence), Span(0, first.start)):
        before = [larger for where, larger in scope.located if within.start <= where.start < first.start]
        larger = [one for one in before if one.division and FINENESS[one.level] < FINENESS[place.level]]
        if larger:
            return _relation(place, larger[-1], scope, first, "within/place-before", 0.75)
    return None


def _relation(place: Place, larger: Place, scope: Scope, span: Span, rule: str, confidence: float) -> Relation:
    number = scope.sentence(span.start).number
    return Relation(place.entity.id, PREDICATE, larger.entity.id, number, rule, confidence)
