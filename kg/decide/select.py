"""Choose among proposals that overlap: the likeliest first, none that meets one chosen already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kg.decide.weights import probability
from kg.model import Span

T = TypeVar("T", covariant=True)


class Spanned(Protocol):
    """What covers a stretch of text."""

    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Proposal(Generic[T]):
    """A span that may be what a finder looks for, what it would be, and the features that speak for and against it."""

    span: Span
    value: T
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored(Generic[T]):
    """A proposal's span and value, and its probability."""

    span: Span
    value: T
    probability: float


def accept(question: str, proposals: Iterable[Proposal[T]], threshold: float) -> list[Scored[T]]:
    """The proposals that the question's model believes, in the text's order and apart."""
    return best_apart(accept_all(question, proposals, threshold), threshold)


def accept_all(question: str, proposals: Iterable[Proposal[T]], threshold: float) -> list[Scored[T]]:
    """The proposals that the question's model believes, even where they meet."""
    scored = (Scored(one.span, one.value, probability(question, one.features)) for one in proposals)
    return [one for one in scored if one.probability >= threshold]


def best_apart(scored: Iterable[Scored[T]], threshold: float) -> list[Scored[T]]:
    """Those at or above `threshold` that do not meet a likelier one, in the text's order."""
    believed = [one for one in scored if one.probability >= threshold]
    return apart(sorted(believed, key=lambda one: (-one.probability, one.span.start, -one.span.end)))


def longest_apart(items: Iterable[S]) -> list[S]:
    """The longest, the earliest of equals, none meeting a longer one, in the text's order."""
    return apart(sorted(items, key=lambda one: (-len(one.span), one.span.start)))


def apart(ranked: Iterable[S]) -> list[S]:
    """Those that do not meet one ranked before them, in the text's order."""
    chosen: list[S] = []
    taken: set[int] = set()
    for one in ranked:
        positions = range(one.span.start, one.span.end)
        if taken.isdisjoint(positions):
            chosen.append(one)
            taken.update(positions)
    return sorted(chosen, key=lambda one: one.span)
