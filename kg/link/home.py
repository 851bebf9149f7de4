"""A story's home: the county, and the prefecture around it, that most of its places belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.model import Level, Place, PlaceMention

LENGTHS = COUNTY, PREFECTURE, PROVINCE = 6, 4, 2


def home_code(mentions: Iterable[PlaceMention], digits: int) -> str:
    """The code of `digits` digits that most mentions share; failing that a coarser one, or nothing."""
    codes = [mention.settled.code for mention in mentions if mention.settled]
    for length in (one for one in LENGTHS if one <= digits):
        shares = Counter(code[:length] for code in codes if len(code) >= length)
        if shares:
            return min(shares, key=lambda code: (-shares[code], code))
    return ""


def home_division(places: Iterable[Place], level: Level) -> Place | None:
    """The story's most mentioned place of a level, the earlier of two that tie."""
    ranked = [place for place in places if place.level is level]
    return max(ranked, key=lambda place: (len(place.entity.spans), -place.entity.spans[0].start), default=None)
