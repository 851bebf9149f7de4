"""Outcomes: the place that a figure is about, and the initiative that it is credited to."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Figure, Linked, Place, Relation, Role, Span
from kg.relate.scope import Scope

CREDIT = {Role.OUTCOME: "tk:hasOutcome", Role.INPUT: "tk:hasInput", Role.TARGET: "tk:hasTarget"}
ABOUT = {Role.OUTCOME: "tk:observedIn", Role.INPUT: "tk:about", Role.TARGET: "tk:about"}


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """One place and at most one initiative a figure."""
    for figure in linked.figures:
        yield from _place(figure, scope)
        yield from _initiative(figure, scope)


def _place(figure: Figure, scope: Scope) -> Iterator[Relation]:
    position = figure.measure.span.start
    sentence = scope.sentence(position)
    steps = (
        ("sentence", sentence.span, 0.85),
        ("paragraph", scope.paragraph(sentence), 0.8),
        ("section", scope.section(sentence), 0.75),
        ("story", Span(0, position), 0.6),
    )
    predicate = ABOUT[figure.measure.role]
    for where, span, confidence in steps:
        place = scope.place_before(position, span)
        if place:
            yield _relation(figure, predicate, place, f"figure/place-in-{where}", confidence)
            return
    if scope.topic_place:
        yield _relation(figure, predicate, scope.topic_place, "figure/place-of-story", 0.5)


def _relation(figure: Figure, predicate: str, place: Place, rule: str, confidence: float) -> Relation:
    return Relation(figure.entity.id, predicate, place.entity.id, figure.sentence, rule, confidence)


def _initiative(figure: Figure, scope: Scope) -> Iterator[Relation]:
    position = figure.measure.span.start
    sentence = scope.sentence(position)
    paragraph, section = scope.paragraph(sentence), scope.section(sentence)
    story = Span(0, len(scope.linked.reading.story.text))
    steps = (
        ("sentence", scope.initiative_before(position, sentence.span), 0.7),
        ("paragraph", scope.main_initiative(paragraph), 0.65),
        ("section", scope.main_initiative(section), 0.55),
        ("story", scope.main_initiative(story), 0.45),
    )
    for where, initiative, confidence in steps:
        if initiative:
            predicate = CREDIT[figure.measure.role]
            rule = f"figure/initiative-of-{where}"
            yield Relation(initiative.id, predicate, figure.entity.id, figure.sentence, rule, confidence)
            return
