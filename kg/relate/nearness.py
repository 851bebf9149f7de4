"""How near two things of a story stand to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kg.model import Span
from kg.relate.scope import Scope

STEPS = ("clause", "sentence", "paragraph", "section", "story")
_START = attrgetter("start")


def step(scope: Scope, one: int, other: int) -> str:
    """The smallest unit of text that holds both positions."""
    first, second = scope.sentence(one), scope.sentence(other)
    if first is second:
        return "clause" if scope.clause(one).start == scope.clause(other).start else "sentence"
    if first.paragraph == second.paragraph:
        return "paragraph"
    return "section" if first.section == second.section else "story"


def nearest(scope: Scope, position: int, spans: Sequence[Span]) -> tuple[str, str, Span]:
    """(step, `before` or `after`, the span) of the mention nearest to the position; one before it wins a tie.

    `spans` are in order: only the last one before and the first one behind can be nearest.
    """
    index = bisect_right(spans, position, key=_START)
    if not index:
        return step(scope, position, spans[0].start), "after", spans[0]
    near = step(scope, position, spans[index - 1].start)
    if index < len(spans) and near != STEPS[0]:
        beyond = step(scope, position, spans[index].start)
        if STEPS.index(beyond) < STEPS.index(near):
            return beyond, "after", spans[index]
    return near, "before", spans[index - 1]
