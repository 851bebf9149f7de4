"""How the places of a story lie to a position in it: which is told of first, which last, which most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Level, Place
from kg.relate.scope import Scope, inside


@dataclass(frozen=True)
class Outlook:
    """What stands before a position of the story's text. Each place of a story is one object."""

    scope: Scope
    position: int

    def features(self, place: Place) -> Iterator[str]:
        """What speaks for and against the place as the one that is meant at the position."""
        for unit, first in self._first.items():
            yield f"first-in-{unit}={kinship(place, first)}"
            if place is first:
                yield f"first-in-{unit}:{place.level}"
        recency, in_level = self._recency.get(place.entity.id, ("never", "never"))
        yield f"recency={recency}"
        yield f"recency-in-level={in_level}:{place.level}"

    @cached_property
    def last(self) -> Place | None:
        """The place told of last."""
        return self._recent[0] if self._recent else None

    @cached_property
    def _recent(self) -> tuple[Place, ...]:
        before = self.scope.located_between(-1, self.position)
        return tuple({place.entity.id: place for _, place in reversed(before)}.values())

    @cached_property
    def _recency(self) -> dict[str, tuple[str, str]]:
        """How many other places, and how many of its level, were told of since each place was, up to 4 and 2."""
        found: dict[str, tuple[str, str]] = {}
        levels: Counter[Level] = Counter()
        for rank, place in enumerate(self._recent):
            found[place.entity.id] = str(min(rank, 4)), str(min(levels[place.level], 2))
            levels[place.level] += 1
        return found

    @cached_property
    def _first(self) -> dict[str, Place | None]:
        sentence = self.scope.sentence(self.position)
        starts = {
            "sentence": sentence.span.start,
            "paragraph": self.scope.paragraph(sentence).start,
            "section": self.scope.section(sentence).start,
        }
        return {unit: self.scope.first_between(start, self.position) for unit, start in starts.items()}


def kinship(place: Place, other: Place | None) -> str:
    """How the place lies to another: `same`, `finer`, `wider`, `other`, or `none` where there is no other."""
    if other is None:
        return "none"
    if place is other:
        return "same"
    return "finer" if inside(place, other) else "wider" if inside(other, place) else "other"
