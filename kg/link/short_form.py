"""Short forms of names: 合作社 for 绿丰种植合作社, where only one thing can be meant; 县 for the county in 县医保局."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from kg.lexicon.table import members
from kg.token import tag, words

KIND = re.compile("街道|社区|[镇乡村县区旗州市省]")
# What such a word goes on with: 县委, 镇长, 村支书.
GOING_ON = "委长支"


def whole_name(name: str, known: Collection[str]) -> str:
    """The longest of the known names that end in this one, if each is the end of the next longer; else itself."""
    longer = sorted((other for other in known if other.endswith(name)), key=len)
    chained = all(other.endswith(shorter) for shorter, other in pairwise(longer))
    return longer[-1] if longer and chained else name


def place_kind(name: str) -> str:
    """The kind of place that a short form begins with and stands for: 县 of 县医保局, 镇 of 镇长; else nothing.

    市场监管局 and 乡村振兴局 only look as if they began with one.
    """
    match = KIND.match(name)
    if match is None:
        return ""
    first = words(name)[0]
    rest = first[match.end() :]
    return (
        match[0] if not rest or rest in members("organization_head") or rest[0] in GOING_ON or tag(first) == "x" else ""
    )
