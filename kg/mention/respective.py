"""Clauses → whose figure is whose, where a sentence names several things and then 分别 as many figures.

[小麦]、[玉米]单产分别增长 3% 和 5%      →  小麦 3%, 玉米 5%
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.mention.clause import Clause
from kg.model import Span

_EACH = re.compile("分别|各自|依次")
_BETWEEN = re.compile("、|和|与|及|以及")


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several figures is about, in offsets of the sentence's text.

    `item` is the thing's own words, `last` those of the last thing, which may end in a noun that is of all of them, and
    `after` stands between 分别 and the first figure. `first` is the first thing's words, which may begin with a verb.
    """

    item: Span
    first: Span
    last: Span
    after: Span


def shares(text: str, clauses: Sequence[Clause]) -> Iterator[Share | None]:
    """One for each clause, None where its figure stands for itself."""
    start = 0
    while start < len(clauses):
        end = start + 1
        while end < len(clauses) and clauses[end].joined:
            end += 1
        yield from _of_series(text, clauses[start].left, end - start)
        start = end


def _of_series(text: str, head: Span, count: int) -> Sequence[Share | None]:
    each = _EACH.search(text, head.start, head.end) if count > 1 else None
    items = _items(text, Span(head.start, each.start())) if each else []
    if not each or len(items) != count:
        return [None] * count
    return [Share(item, items[0], items[-1], Span(each.end(), head.end)) for item in items]


def _items(text: str, part: Span) -> list[Span]:
    joints = list(_BETWEEN.finditer(text, part.start, part.end))
    starts = [part.start, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), part.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]
