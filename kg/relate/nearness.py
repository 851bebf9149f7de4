"""How near two things of a story stand to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.model import Span
from kg.relate.scope import Scope

STEPS = ("clause", "sentence", "paragraph", "section", "story")


def step(scope: Scope, one: int, other: int) -> str:
    """The smallest unit of text that holds both positions."""
    first, second = scope.sentence(one), scope.sentence(other)
    if first.number == second.number:
        return "clause" if scope.clause(one).start == scope.clause(other).start else "sentence"
    if first.paragraph == second.paragraph:
        return "paragraph"
    return "section" if first.section == second.section else "story"


def nearest(scope: Scope, position: int, spans: Sequence[Span]) -> tuple[str, str, Span]:
    """(step, `before` or `after`, the span) of the mention nearest to the position; one before it wins a tie.

    `spans` are in order: only the last one before and the first one behind can be nearest.
    """
    index = bisect_right(spans, position, key=lambda span: span.start)
    before, after = spans[index - 1] if index else None, spans[index] if index < len(spans) else None
    near = step(scope, position, before.start) if before else ""
    if after and (not before or STEPS.index(step(scope, position, after.start)) < STEPS.index(near)):
        return step(scope, position, after.start), "after", after
    assert before, "a thing has a mention"
    return near, "before", before


def bucket(count: int) -> str:
    """A count, coarsely: 0, 1, 2, 3 to 4, 5 and more."""
    return str(count) if count < 3 else "3" if count < 5 else "5"
