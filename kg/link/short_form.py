"""Short forms of names: 合作社 for 绿丰种植合作社, where only one thing can be meant."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise


def whole_name(name: str, known: Collection[str]) -> str:
    """The longest of the known names that end in this one, if each is the end of the next longer; else itself."""
    longer = sorted((other for other in known if other.endswith(name)), key=len)
    chained = all(other.endswith(shorter) for shorter, other in pairwise(longer))
    return longer[-1] if longer and chained else name
