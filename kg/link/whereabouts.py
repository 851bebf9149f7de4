"""Where a story's words place a thing: by a place that they begin with, that stands right before, or told of before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from kg.model import Level, Place, Span

SMALL = (Level.TOWN, Level.VILLAGE)
SENTENCE_END = re.compile("[。！？!?\\n]")


@dataclass(frozen=True)
class Whereabouts:
    """Look-ups of the divisions and villages that a story names; positions are its text's."""

    text: str
    places: tuple[Place, ...]

    @cached_property
    def named(self) -> tuple[tuple[Span, Place], ...]:
        """Every mention, in order."""
        pairs = [(span, place) for place in self.places if place.level is not Level.SITE for span in place.entity.spans]
        return tuple(sorted(pairs, key=lambda pair: pair[0]))

    def chain(self, span: Span, *, full: bool = False) -> tuple[Place | None, int]:
        """The finest of the places in a row that a span begins with, and where it ends.

        `full` leaves out towns and villages without their endings: 苍坡 is part of the name 苍坡合作社.
        """
        place, end = None, span.start
        first = bisect_left(self.named, span.start, key=lambda pair: pair[0].start)
        for where, found in self.named[first:]:
            if where.start != end or where.end > span.end or (full and self._clipped(where, found)):
                break
            place, end = found, where.end
        return place, end

    def _clipped(self, span: Span, place: Place) -> bool:
        return place.level in SMALL and len(span) < len(place.entity.name)

    def ended_before(self, position: int) -> tuple[Place | None, int]:
        """The last place that ends at the position or before it, and where it ends."""
        index = bisect_right(self.named, position, key=lambda pair: pair[0].end)
        return (self.named[index - 1][1], self.named[index - 1][0].end) if index else (None, 0)

    def told_before(self, position: int, kind: str) -> Place | None:
        """The last place before the position whose name ends in `kind` (镇, 街道, 县); failing that the next."""
        named = [(span, place) for span, place in self.named if _is_kind(place.entity.name, kind)]
        index = bisect_right(named, position, key=lambda pair: pair[0].start)
        return named[max(index - 1, 0)][1] if named else None

    def in_sentence(self, position: int) -> tuple[Place | None, int]:
        """The last place that the sentence names before the position, and where it ends."""
        place, end = self.ended_before(position)
        return (place, end) if place and not SENTENCE_END.search(self.text, end, position) else (None, position)


def _is_kind(name: str, kind: str) -> bool:
    return name.endswith(kind) and not (kind == "区" and name.endswith("自治区"))


def county(place: Place) -> str:
    """The code of the place's county; of a larger place its own, of one that is not settled its id."""
    return place.division.code[:6] if place.division else place.entity.id


def apart(one: Place, other: Place) -> bool:
    """Whether two settled places have nothing in common."""
    if one.division is None or other.division is None:
        return False
    codes = sorted((one.division.code, other.division.code), key=len)
    return not codes[1].startswith(codes[0])
