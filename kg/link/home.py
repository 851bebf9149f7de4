"""A story's home: the county that most of its places belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.model import PlaceMention

# The digits of the codes of counties, prefectures and provinces.
LENGTHS = (6, 4, 2)


def home_code(mentions: Iterable[PlaceMention]) -> str:
    """The code of the county that most mentions share; failing that of a prefecture or province, or nothing."""
    codes = [mention.settled.code for mention in mentions if mention.settled]
    for length in LENGTHS:
        shares = Counter(code[:length] for code in codes if len(code) >= length)
        if shares:
            return min(shares, key=lambda code: (-shares[code], code))
    return ""
