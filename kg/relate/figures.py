"""Figures: the place that each is about, and the initiative that it is credited to."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Entity, Figure, Linked, Place, Relation, Role, Span
from kg.relate import nearness
from kg.relate.scope import FINENESS, Scope, inside
from kg.relate.tie import Tie, likeliest

CREDIT = {Role.OUTCOME: "tk:hasOutcome", Role.INPUT: "tk:hasInput", Role.TARGET: "tk:hasTarget"}
ABOUT = {Role.OUTCOME: "tk:observedIn", Role.INPUT: "tk:about", Role.TARGET: "tk:about"}
PLACE_QUESTION, INITIATIVE_QUESTION = "figure-place", "figure-initiative"
PLACE_THRESHOLD, INITIATIVE_THRESHOLD = 0.15, 0.3


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """At most one place and one initiative a figure."""
    yield from likeliest(PLACE_QUESTION, places(linked, scope), lambda tie: tie.subject, PLACE_THRESHOLD)
    yield from likeliest(INITIATIVE_QUESTION, initiatives(linked, scope), lambda tie: tie.object, INITIATIVE_THRESHOLD)


# ---- places --------------------------------------------------------------------------------------------------------


def places(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every figure with the divisions that the story speaks of around it."""
    for figure in linked.figures:
        last = _last_before(scope, figure)
        for key, place in scope.places_near(figure.measure.span.start).items():
            features = tuple(_place_features(scope, figure, place, scope.spans[key], last))
            yield Tie(figure.entity.id, ABOUT[figure.measure.role], key, figure.sentence, features)


def _last_before(scope: Scope, figure: Figure) -> Place | None:
    before = scope.located_between(-1, figure.measure.span.start)
    return before[-1][1] if before else None


def _place_features(scope: Scope, figure: Figure, place: Place, spans: list[Span], last: Place | None) -> Iterator[str]:
    position = figure.measure.span.start
    near, side, span = nearness.nearest(scope, position, spans)
    yield f"near={near}:{side}"
    yield f"level={place.level}"
    yield f"near={near}:level={place.level}"
    yield f"coded={place.division is not None}"
    if last:
        kinship = _kinship(place, last)
        yield f"last={kinship}"
        yield f"last={kinship}:{near}"
    between = [other for _, other in scope.located_between(span.start, position) if other != place]
    yield f"between={nearness.bucket(len(between))}"
    yield f"finer-between={any(FINENESS[p.level] > FINENESS[place.level] for p in between)}"
    yield f"topic={place == scope.topic_place}"
    yield f"told={nearness.bucket(scope.mentions[place.entity.id])}"
    yield f"section={scope.section(scope.sentence(position)).start <= span.start}"
    for cue in ("全县", "全市", "全镇", "全区", "全省", "全乡", "全村", "村集体", "街道", "社区"):
        if cue in scope.linked.reading.sentences[figure.sentence].text:
            yield f"cue={cue}:{place.level}"


def _kinship(place: Place, other: Place) -> str:
    if place == other:
        return "same"
    return "finer" if inside(place, other) else "wider" if inside(other, place) else "other"


# ---- initiatives ---------------------------------------------------------------------------------------------------


def initiatives(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every figure with the initiatives named around it."""
    for figure in linked.figures:
        for initiative in scope.initiatives_near(figure.measure.span.start).values():
            features = tuple(_initiative_features(scope, figure, initiative))
            predicate = CREDIT[figure.measure.role]
            yield Tie(initiative.id, predicate, figure.entity.id, figure.sentence, features)


def _initiative_features(scope: Scope, figure: Figure, initiative: Entity) -> Iterator[str]:
    position = figure.measure.span.start
    near, side, span = nearness.nearest(scope, position, initiative.spans)
    yield f"near={near}:{side}"
    sentence = scope.sentence(position)
    between = scope.named_in(Span(min(span.end, position), max(span.start, position))).keys() - {initiative.id}
    yield f"between={nearness.bucket(len(between))}:{side}"
    for unit, where in (("paragraph", scope.paragraph(sentence)), ("section", scope.section(sentence))):
        yield f"main-of-{unit}={_rank(scope, initiative, where)}"
    whole = Span(0, len(scope.linked.reading.story.text))
    yield f"main-of-story={_rank(scope, initiative, whole)}"
    yield f"told={nearness.bucket(scope.mentions[initiative.id])}"
    yield f"rule={initiative.rule}"
    yield f"belief={round(initiative.confidence, 1)}"
    yield f"rivals={nearness.bucket(len(scope.linked.initiatives) - 1)}"
    headline = scope.linked.reading.story.headline
    yield f"headline={any(name in headline for name in (initiative.name, *initiative.aliases))}"
    shared = set(figure.measure.indicator) & set(initiative.name)
    yield f"shared={min(len(shared), 3)}"
    yield f"change={figure.measure.change or 'none'}"


def _rank(scope: Scope, initiative: Entity, within: Span) -> str:
    """Whether `within` names the initiative most, at all, or not."""
    counts = scope.named_in(within)
    mine = counts[initiative.id]
    if not mine:
        return "absent"
    return "most" if mine == max(counts.values()) else "some"
