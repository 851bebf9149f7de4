"""A story's home: the county, and the prefecture around it, that most of its places belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.model import Level, Place

COUNTY, PREFECTURE, PROVINCE = 6, 4, 2


def home_code(places: Iterable[Place], digits: int) -> str:
    """The code of `digits` digits that most mentions share; failing that a coarser one, or nothing."""
    votes: Counter[str] = Counter()
    for place in places:
        if place.division:
            votes[place.division.code] += len(place.entity.spans)
    for length in (digits, PREFECTURE, PROVINCE):
        shares: Counter[str] = Counter()
        for code, count in votes.items():
            if len(code) >= length:
                shares[code[:length]] += count
        if shares and length <= digits:
            return min(shares, key=lambda code: (-shares[code], code))
    return ""


def home_division(places: Iterable[Place], level: Level) -> Place | None:
    """The story's most mentioned place of a level, the earlier of two that tie."""
    ranked = [place for place in places if place.level is level]
    return max(ranked, key=lambda place: (len(place.entity.spans), -place.entity.spans[0].start), default=None)
