"""implementedIn: where an initiative is carried out, the finest place that the text around it gives."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Entity, Linked, Place, Relation, Span
from kg.relate.scope import Scope, is_body

PREDICATE = "tk:implementedIn"


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """One place an initiative, and others that stand in a clause with it."""
    for initiative in linked.initiatives:
        found = _at_first(initiative, scope)
        if found:
            place, where, confidence, sentence = found
            rule = f"initiative/place-in-{where}"
            yield Relation(initiative.id, PREDICATE, place.entity.id, sentence, rule, confidence)


def _at_first(initiative: Entity, scope: Scope) -> tuple[Place, str, float, int] | None:
    spans = [span for span in initiative.spans if is_body(scope.sentence(span.start))] or list(initiative.spans)
    for reach, confidence in (("clause", 0.85), ("sentence", 0.75)):
        for span in spans:
            sentence = scope.sentence(span.start)
            within = scope.clause(span.start) if reach == "clause" else sentence.span
            place = scope.finest_in(within)
            if place:
                return place, reach, confidence, sentence.number
    sentence = scope.sentence(spans[0].start)
    section, story = scope.section(sentence), Span(0, spans[0].start)
    for reach, within, confidence in (("section", section, 0.65), ("story", story, 0.55)):
        place = scope.place_before(spans[0].start, within)
        if place:
            return place, reach, confidence, sentence.number
    place = scope.topic_place
    return (place, "story", 0.5, sentence.number) if place else None
