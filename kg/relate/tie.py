"""A relation that may hold between two things, with what speaks for and against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.decide import probability
from kg.model import Relation


@dataclass(frozen=True, slots=True)
class Tie:
    """A proposed relation; `sentence` is the number of the one that would say it."""

    subject: str
    predicate: str
    object: str
    sentence: int
    features: tuple[str, ...]


def likely(question: str, ties: Iterable[Tie], threshold: float) -> Iterator[Relation]:
    """Every tie that the question's model believes; of several for one pair the likeliest."""
    best: dict[tuple[str, str, str], Relation] = {}
    for tie in ties:
        found = _relation(question, tie)
        pair = (tie.subject, tie.predicate, tie.object)
        if found.confidence >= threshold and (pair not in best or found.confidence > best[pair].confidence):
            best[pair] = found
    yield from best.values()


def likeliest(question: str, ties: Iterable[Tie], of: Callable[[Tie], str], threshold: float) -> Iterator[Relation]:
    """For each group of ties the one that the model believes most, if it does at all; the first of equals."""
    groups: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in ties:
        groups[of(tie)].append(_relation(question, tie))
    for relations in groups.values():
        best = max(relations, key=lambda relation: relation.confidence)
        if best.confidence >= threshold:
            yield best


def _relation(question: str, tie: Tie) -> Relation:
    confidence = round(probability(question, tie.features), 2)
    return Relation(tie.subject, tie.predicate, tie.object, tie.sentence, f"{question}/learned", confidence)
