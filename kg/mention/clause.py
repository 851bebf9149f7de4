"""Where a quantity's own clause begins and ends in its sentence.

去年以来，[排查纠纷] 12起、[化解] 7起，[受益村民(含低保户)近] 3000人。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.mention.quantity import RANGE, Quantity
from kg.model import Span

_OPEN, _CLOSE = r"（(\[【〔", r"）)\]】〕"
_EDGE = re.compile(rf"[，,；;。：:！!？?\n—…{_OPEN}{_CLOSE}]")
_ASIDE = re.compile(rf"[{_OPEN}][^{_OPEN}{_CLOSE}]*[{_CLOSE}]")
# What a figure is compared with: 比改革前提高, 较上年同期增长.
_COMPARED = re.compile(
    r"(?:(?<![占对环同])比|较)(?![例重赛大好高低强])[^，,。；;：:]{0,10}?"
    r"(?:[12][0-9]{3}年|[去前往上]一?年|[0-9一两二三四五六七八九十]年前|[年月]初|[年月]底|年末|之?前|过去|以往|先前|原来|最初|当初|初期)"
    r"(?:同期|平均|的?水平)*(?:相比)?"
)
# Where a change sets out, and how it goes on: [由最初的] 26人 [增至] 310人.
_SINCE = re.compile(r"[由从][^，,。；;：:、由从]{0,12}$")
_TOWARD = re.compile(r"[，,]?[^，,。；;：:、0-9]{0,8}?[到至为成][^，,。；;：:、0-9]{0,6}")
# What may stand between two figures that share the words after them: 86户、213名村民.
_JOINT = re.compile(r"(?:[、和与及到至~～—–-]|以及)[近约超逾]?")
# How far before a figure its 由 may stand.
REACH = 14


@dataclass(frozen=True, slots=True)
class Course:
    """A change that a figure is an end of: `subject` is what stands before 由, `since` the stretch from 由 to the first
    figure, `ends` whether this figure is where the change ends.
    """

    subject: Span
    since: Span
    ends: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretches of a sentence's text that speak of one quantity (of both ends, where it is a range).

    `left` and `right` lie between the quantity and the clause's edge or the next figure; `shared` is from the
    clause's beginning to the figure before, empty where there is none; `earlier` the clauses before, nearest first;
    `asides` the brackets that the quantity is not in. `joined` says that nothing but a joint parts it from the figure
    before, `listed` that it is of an enumeration's later item, `followed` that the next figure ends `right`.
    `course` is of the ends of one change.
    """

    left: Span
    right: Span
    shared: Span
    earlier: tuple[Span, ...]
    asides: tuple[Span, ...]
    joined: bool
    listed: bool
    followed: bool
    course: Course | None = None


def split(text: str, quantities: Sequence[Quantity]) -> tuple[Clause, ...]:
    """The clause of each quantity, in offsets of `text`."""
    figures = [Span(quantity.start, quantity.end) for quantity in quantities]
    taken = {position for figure in figures for position in range(figure.start, figure.end)}
    edges = [edge for edge in _spans(_EDGE, text) if edge.start not in taken]
    asides = (*_spans(_ASIDE, text), *_spans(_COMPARED, text))
    groups = [_group(text, quantities, index) for index in range(len(quantities))]
    found = [_around(text, figures, first, last, edges, asides) for first, last in groups]
    for start, end in pairwise(sorted(set(groups))):
        since = _since(text, figures, start, end)
        if since is not None:
            _mend(found, start, end, Span(since, figures[start[0]].start))
    return tuple(found)


def _since(text: str, figures: Sequence[Span], start: tuple[int, int], end: tuple[int, int]) -> int | None:
    """Where 由 stands, if the one group of figures is where a change sets out and the other where it ends."""
    first = figures[start[0]].start
    floor = figures[start[0] - 1].end if start[0] else 0
    since = _SINCE.search(text, max(first - REACH, floor), first)
    goes_on = _TOWARD.fullmatch(text, figures[start[1]].end, figures[end[0]].start)
    return since.start() if since and goes_on else None


def _mend(found: list[Clause], start: tuple[int, int], end: tuple[int, int], since: Span) -> None:
    """Both ends of a change have its subject in common."""
    subject = Span(min(found[start[0]].left.start, since.start), since.start)
    for index in range(start[0], end[1] + 1):
        found[index] = replace(found[index], course=Course(subject, since, index >= end[0]))


def _around(
    text: str, figures: Sequence[Span], first: int, last: int, marks: Sequence[Span], brackets: Sequence[Span]
) -> Clause:
    figure = Span(figures[first].start, figures[last].end)
    asides = tuple(span for span in brackets if not span.meets(figure))
    edges = [mark for mark in marks if not any(aside.holds(mark) for aside in asides)]
    cuts = [0, *(edge.end for edge in edges if edge.end <= figure.start)]
    floor = figures[first - 1] if first and figures[first - 1].end > cuts[-1] else Span(cuts[-1], cuts[-1])
    right = _right(text, figures, last, edges)
    return Clause(
        left=Span(floor.end, figure.start),
        right=right,
        shared=Span(cuts[-1], floor.start),
        earlier=tuple(Span(start, end) for start, end in pairwise(cuts))[::-1],
        asides=asides,
        joined=bool(_JOINT.fullmatch(text, floor.end, figure.start)),
        listed=floor.start < floor.end and text.startswith("、", floor.end),
        followed=any(other.start == right.end for other in figures[last + 1 :]),
    )


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (Span(match.start(), match.end()) for match in pattern.finditer(text))


def _group(text: str, quantities: Sequence[Quantity], index: int) -> tuple[int, int]:
    """A range's two ends have their words in common."""
    if index and _is_range(text, quantities[index - 1], quantities[index]):
        return index - 1, index
    if index + 1 < len(quantities) and _is_range(text, quantities[index], quantities[index + 1]):
        return index, index + 1
    return index, index


def _is_range(text: str, low: Quantity, high: Quantity) -> bool:
    return low.rule == high.rule == "range" and bool(RANGE.fullmatch(text, low.end, high.start))


def _right(text: str, figures: Sequence[Span], last: int, edges: Sequence[Span]) -> Span:
    """Up to the clause's edge or the next figure; past figures that are joined on."""
    while last + 1 < len(figures) and _JOINT.fullmatch(text, figures[last].end, figures[last + 1].start):
        last += 1
    start = figures[last].end
    stops = [edge.start for edge in edges if edge.start >= start]
    stops += [figure.start for figure in figures[last + 1 : last + 2]]
    return Span(start, min(stops, default=len(text)))
