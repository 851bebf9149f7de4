"""implementedIn: where an initiative is carried out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Entity, Linked, Place, Relation, Span
from kg.relate import nearness
from kg.relate.scope import FINENESS, Scope, bucket, inside, is_body
from kg.relate.tie import Tie, rivals, subject

PREDICATE = "tk:implementedIn"
QUESTION = "initiative-place"
# The likeliest place of each initiative counts unless it is unlikely; a further one only where it is nearly as likely.
THRESHOLD, FURTHER = 0.2, 0.3
# How many of its mentions are looked at.
LOOKS = 6


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """The likeliest place an initiative, and others that are likely too, none inside another."""
    places = {place.entity.id: place for place in linked.places}
    for first, *others in rivals(QUESTION, propose(linked, scope), subject):
        told: list[Place] = []
        for relation in (first, *(other for other in others if other.confidence >= FURTHER)):
            place = places[relation.object]
            apart = not any(inside(place, other) or inside(other, place) for other in told)
            if apart and relation.confidence >= THRESHOLD:
                told.append(place)
                yield relation


def propose(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every initiative with the divisions that the story speaks of around its first mentions."""
    for initiative in linked.initiatives:
        near = [scope.places_near(span.start) for span in initiative.spans[:LOOKS]]
        for key, place in {key: place for places in near for key, place in places.items()}.items():
            features, sentence = _features(scope, initiative, place, scope.spans[key])
            yield Tie(initiative.id, PREDICATE, key, sentence, tuple(features))


def _features(scope: Scope, initiative: Entity, place: Place, spans: list[Span]) -> tuple[list[str], int]:
    pairs = [(nearness.nearest(scope, own.start, spans), own) for own in initiative.spans[:LOOKS]]
    (near, side, span), own = min(pairs, key=lambda pair: nearness.STEPS.index(pair[0][0]))
    body = next((one for one in initiative.spans if is_body(scope.sentence(one.start))), initiative.spans[0])
    first_near, first_side, _ = nearness.nearest(scope, body.start, spans)
    between = [p for _, p in scope.located_between(min(span.start, own.start), max(span.start, own.start))]
    clause = scope.clause(own.start)
    beside = [p for _, p in scope.located_between(clause.start - 1, clause.end)]
    features = [
        f"near={near}:{side}",
        f"first={first_near}:{first_side}",
        f"near={near}:level={place.level}",
        f"first={first_near}:level={place.level}",
        f"between={bucket(len({p.entity.id for p in between} - {place.entity.id}))}",
        f"finer-in-clause={any(FINENESS[p.level] > FINENESS[place.level] for p in beside)}",
        f"finer-inside={any(p is not place and inside(p, place) and p.division for p in between)}",
        f"both-in-headline={scope.in_headline(initiative) and scope.in_headline(place.entity)}",
        *scope.rank(place),
        f"initiative-told={bucket(scope.mentions[initiative.id])}",
        f"coded={place.division is not None}",
        f"same-section={scope.sentence(span.start).section == scope.sentence(own.start).section}",
        f"part-of-name={span.start >= own.start and span.end <= own.end}",
    ]
    return features, scope.sentence(own.start).number
