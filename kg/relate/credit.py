"""hasOutcome: the initiative that a figure is credited to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from kg.model import Entity, Figure, Linked, Relation, Role, Span
from kg.relate import nearness
from kg.relate.scope import Scope, bucket
from kg.relate.tie import Tie, likeliest, thing

PREDICATES = {Role.OUTCOME: "tk:hasOutcome", Role.INPUT: "tk:hasInput", Role.TARGET: "tk:hasTarget"}
QUESTION = "figure-initiative"
THRESHOLD = 0.25


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """At most one initiative a figure."""
    return likeliest(QUESTION, propose(linked, scope), thing, THRESHOLD)


def propose(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every figure with the initiatives named around it."""
    for figure in linked.figures:
        recent, standings = _recent(scope, figure.measure.span.start), _standings(scope, figure)
        for initiative in scope.initiatives_near(figure.measure.span.start).values():
            rank = min(recent.index(initiative.id), 3) if initiative.id in recent else "never"
            features = (f"recency={rank}", *_features(scope, figure, initiative, standings))
            predicate = PREDICATES[figure.measure.role]
            yield Tie(initiative.id, predicate, figure.entity.id, figure.sentence, features)


def _recent(scope: Scope, position: int) -> list[str]:
    """The initiatives named before the position, by their ids, the last one first."""
    index = bisect_left(scope.named, position, key=lambda item: item[0].start)
    return list(dict.fromkeys(initiative.id for _, initiative in reversed(scope.named[:index])))


def _standings(scope: Scope, figure: Figure) -> dict[str, Mapping[str, str]]:
    """For each unit of text around the figure, the standing of the initiatives in it."""
    sentence, story = scope.sentence(figure.measure.span.start), scope.linked.reading.story
    units = {
        "paragraph": scope.paragraph(sentence),
        "section": scope.section(sentence),
        "story": Span(0, len(story.text)),
    }
    return {unit: scope.standings(span) for unit, span in units.items()}


def _features(
    scope: Scope, figure: Figure, initiative: Entity, standings: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    position = figure.measure.span.start
    near, side, span = nearness.nearest(scope, position, initiative.spans)
    yield f"near={near}:{side}"
    between = scope.named_in(Span(min(span.end, position), max(span.start, position))) - {initiative.id}
    yield f"between={bucket(len(between))}:{side}"
    for unit, standing in standings.items():
        yield f"main-of-{unit}={standing.get(initiative.id, 'absent')}"
    yield f"told={bucket(scope.mentions[initiative.id])}"
    yield f"rule={initiative.rule}"
    yield f"belief={round(initiative.confidence, 1)}"
    yield f"rivals={bucket(len(scope.linked.initiatives) - 1)}"
    yield f"headline={scope.in_headline(initiative)}"
    shared = set(figure.measure.indicator) & set(initiative.name)
    yield f"shared={min(len(shared), 3)}"
    yield f"change={figure.measure.change or 'none'}"
