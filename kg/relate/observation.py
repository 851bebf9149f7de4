"""observedIn: the place that a figure is about."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.table import column
from kg.model import Figure, Linked, Place, Relation, Role, Span
from kg.relate import nearness
from kg.relate.outlook import Outlook, kinship
from kg.relate.scope import FINENESS, Scope, bucket
from kg.relate.tie import Tie, likeliest, subject

PREDICATES = {Role.OUTCOME: "tk:observedIn", Role.INPUT: "tk:about", Role.TARGET: "tk:about"}
QUESTION = "figure-place"
THRESHOLD = 0.2


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """At most one place a figure."""
    return likeliest(QUESTION, propose(linked, scope), subject, THRESHOLD)


def propose(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every figure with the divisions that the story speaks of around it."""
    for figure in linked.figures:
        outlook = Outlook(scope, figure.measure.span.start)
        reach = list(_reach(scope, figure))
        for key, place in scope.places_near(figure.measure.span.start).items():
            told = (f"{words}:{place.level}" for words in reach)
            features = (*_features(outlook, place, scope.spans[key]), *outlook.features(place), *told)
            yield Tie(
                figure.entity.id, PREDICATES[figure.measure.role], key, figure.sentence, (*features, *scope.rank(place))
            )


def _features(outlook: Outlook, place: Place, spans: list[Span]) -> Iterator[str]:
    scope, position = outlook.scope, outlook.position
    near, side, span = nearness.nearest(scope, position, spans)
    yield f"near={near}:{side}"
    yield f"near={near}:level={place.level}"
    yield f"coded={place.division is not None}"
    last = kinship(place, outlook.last)
    yield f"last={last}"
    yield f"last={last}:{near}"
    between = [other for _, other in scope.located_between(span.start, position) if other is not place]
    yield f"between={bucket(len(between))}"
    yield f"finer-between={any(FINENESS[p.level] > FINENESS[place.level] for p in between)}"
    yield f"section={scope.section(scope.sentence(position)).start <= span.start}"
    yield f"headline={scope.in_headline(place.entity)}:{near}"


def _reach(scope: Scope, figure: Figure) -> Iterator[str]:
    """The words about the figure that tell how wide it reaches: 全县, 户均, 村集体."""
    clause = scope.clause(figure.measure.span.start)
    where = {
        "sentence": scope.linked.reading.sentences[figure.sentence].text,
        "clause": scope.linked.reading.story.text[clause.start : clause.end],
        "indicator": figure.measure.indicator,
    }
    return (f"{unit}={word}" for unit, text in where.items() for word in column("reach") if word in text)
