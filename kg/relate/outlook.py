"""How the places of a story lie to a position in it: which is told of first, which last, which most."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Place
from kg.relate.scope import Scope, inside


@dataclass(frozen=True)
class Outlook:
    """What stands before a position of the story's text."""

    scope: Scope
    position: int

    def features(self, place: Place) -> Iterator[str]:
        """What speaks for and against the place as the one that is meant at the position."""
        for unit, first in self._first.items():
            yield f"first-in-{unit}={kinship(place, first)}"
            if place == first:
                yield f"first-in-{unit}:{place.level}"
        yield f"recency={_rank(self._recent, place, 4)}"
        of_level = tuple(other for other in self._recent if other.level is place.level)
        yield f"recency-in-level={_rank(of_level, place, 2)}:{place.level}"

    @cached_property
    def last(self) -> Place | None:
        """The place told of last."""
        return self._recent[0] if self._recent else None

    @cached_property
    def _recent(self) -> tuple[Place, ...]:
        before = self.scope.located_between(-1, self.position)
        return tuple({place.entity.id: place for _, place in reversed(before)}.values())

    @cached_property
    def _first(self) -> dict[str, Place | None]:
        sentence = self.scope.sentence(self.position)
        starts = {
            "sentence": sentence.span.start,
            "paragraph": self.scope.paragraph(sentence).start,
            "section": self.scope.section(sentence).start,
        }
        return {unit: self._first_from(start) for unit, start in starts.items()}

    def _first_from(self, start: int) -> Place | None:
        located = self.scope.located
        index = bisect_left(located, start, key=lambda item: item[0].start)
        return located[index][1] if index < len(located) and located[index][0].start < self.position else None


def kinship(place: Place, other: Place | None) -> str:
    """How the place lies to another: `same`, `finer`, `wider`, `other`, or `none` where there is no other."""
    if other is None:
        return "none"
    if place == other:
        return "same"
    return "finer" if inside(place, other) else "wider" if inside(other, place) else "other"


def _rank(places: tuple[Place, ...], place: Place, most: int) -> str:
    return str(min(places.index(place), most)) if place in places else "never"
