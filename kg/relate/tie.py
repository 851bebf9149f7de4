"""A relation that may hold between two things, with what speaks for and against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from kg.decide import probability, shares
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
    """Every tie that the question's model believes, each weighed alone; of several for one pair the likeliest."""
    best: dict[tuple[str, str, str], Relation] = {}
    for tie in ties:
        found = _relation(question, tie, round(probability(question, tie.features), 2))
        pair = (tie.subject, tie.predicate, tie.object)
        if found.confidence >= threshold and (pair not in best or found.confidence > best[pair].confidence):
            best[pair] = found
    yield from best.values()


def rivals(question: str, ties: Iterable[Tie], of: Callable[[Tie], str]) -> Iterator[list[Relation]]:
    """For each thing that the ties are of, its relations, weighed against each other: the likeliest first."""
    for group in grouped(ties, of):
        found = [_relation(question, tie, share) for tie, share in _weighed(question, group)]
        yield sorted(found, key=lambda relation: -relation.confidence)


def likeliest(question: str, ties: Iterable[Tie], of: Callable[[Tie], str], threshold: float) -> Iterator[Relation]:
    """For each thing that the ties are of the likeliest one, if it reaches the threshold; the first of equals."""
    for group in grouped(ties, of):
        likeliest, share = max(_weighed(question, group), key=itemgetter(1))
        if share >= threshold:
            yield _relation(question, likeliest, share)


def grouped(ties: Iterable[Tie], of: Callable[[Tie], str]) -> list[list[Tie]]:
    """The ties by what they are of, in the order in which these come."""
    groups: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        groups[of(tie)].append(tie)
    return list(groups.values())


def subject(tie: Tie) -> str:
    return tie.subject


def thing(tie: Tie) -> str:
    return tie.object


def _weighed(question: str, group: list[Tie]) -> list[tuple[Tie, float]]:
    """Rivals with their shares, to the hundredth."""
    found = shares(question, [tie.features for tie in group])
    return [(tie, round(share, 2)) for tie, share in zip(group, found, strict=True)]


def _relation(question: str, tie: Tie, confidence: float) -> Relation:
    return Relation(tie.subject, tie.predicate, tie.object, tie.sentence, f"{question}/learned", confidence)
