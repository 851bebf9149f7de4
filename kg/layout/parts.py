"""Lines → parts: headings, credits and body text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from kg.layout.credits import Credit, credit_line, lead_in, signature, tail
from kg.layout.joint import LEANING
from kg.layout.lines import Line
from kg.model import Span

HEADING_LENGTH, TITLE_LENGTH = 32, 45
DIGITS = "一二三四五六七八九十"
NUMBER = re.compile(
    rf"[（(]?[{DIGITS}]{{1,3}}[）)]?[、.．\s]|[（(][{DIGITS}\d]{{1,3}}[）)]|第[{DIGITS}]{{1,3}}[章节部分]|\d{{1,2}}[、.．](?!\d)"
)
SUBTITLE = re.compile(r"[—―─－-]{1,4}\s*\S")
LISTED = 3  # so many headings in a row are a list
CLAUSED = 24  # a heading with a comma inside is no longer than this
OPENER = re.compile(r"今年|近年来|近日|日前|目前|截至|据|此外|同时|随后|其中")
UNFIT = re.compile(r"[。；;]|[，,：:、]$|[！？!?…]$")  # never in a sub-heading, or never at its end
NOTHING = Credit()


class Kind(StrEnum):
    """What a paragraph of the document is."""

    HEADING = "heading"
    CREDIT = "credit"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph without its credits, and what these say.

    `led` where words such as 本报讯 stand before it, `closed` where a signature stands after it.
    """

    kind: Kind
    line: Line
    credit: Credit = NOTHING
    led: bool = False
    closed: bool = False

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.line.spans

    @property
    def numbered(self) -> bool:
        return NUMBER.match(self.text) is not None


def parts(lines: Sequence[Line]) -> tuple[Part, ...]:
    """Every line as a part; names alone on a line are a credit where they stand beside a heading or last."""
    found = [_part(line, first=number == 0) for number, line in enumerate(lines)]
    return tuple(_signed(_without_lists(list(_signatures(list(_fragments(found)))))))


def _part(line: Line, first: bool) -> Part:
    credit = credit_line(line.text)
    if credit is not None:
        return Part(Kind.CREDIT, line, credit)
    if _is_heading(line.text, first):
        return Part(Kind.HEADING, line)
    start, lead = lead_in(line.text)
    end, signed = tail(line.text)
    return Part(Kind.BODY, line.cut(start, end), lead | signed, start > 0, signed.signed)


def _is_heading(text: str, first: bool) -> bool:
    if first or SUBTITLE.match(text):
        return len(text) <= TITLE_LENGTH and not re.search(r"[。；;]|[，,：:、]$", text)
    if NUMBER.match(text) and len(text) <= HEADING_LENGTH:
        return not re.search(r"[。；;，,].", text)
    claused = re.search(r"[，,]", text) is not None
    if claused and (len(text) > CLAUSED or OPENER.match(text)):
        return False
    return len(text) <= HEADING_LENGTH and not UNFIT.search(text)


def _fragments(found: Sequence[Part]) -> Iterator[Part]:
    """A short line among body text that the next goes on from in mid-sentence (…的同时) is no heading."""
    for number, part in enumerate(found):
        around = (*found[max(number - 1, 0) : number], *found[number + 1 : number + 2])
        within = len(around) == 2 and all(other.kind is Kind.BODY for other in around)
        leaning = part.kind is Kind.HEADING and within and LEANING.match(around[1].text)
        yield replace(part, kind=Kind.BODY) if leaning else part


def _without_lists(found: Sequence[Part]) -> list[Part]:
    """Short lines in a row below the first body text, or with nothing below them, are no headings."""
    runs = [(kind, list(run)) for kind, run in groupby(found, key=lambda part: part.kind)]
    kept: list[Part] = []
    below = False
    for number, (kind, run) in enumerate(runs):
        later = any(other is Kind.BODY for other, _ in runs[number + 1 :])
        listed = below and len(run) >= LISTED and not any(part.numbered for part in run)
        if kind is Kind.HEADING and (listed or not later):
            top = 0 if below or len(run) == 1 else 1
            run = [*run[:top], *(replace(part, kind=Kind.BODY) for part in run[top:])]
        below = below or kind is Kind.BODY
        kept.extend(run)
    return kept


def _signatures(found: Sequence[Part]) -> Iterator[Part]:
    """A line of names alone is a credit under a heading, and at the end of a story."""
    signed = [signature(part.text) if part.kind is Kind.HEADING else None for part in found]
    for number, (part, credit) in enumerate(zip(found, signed, strict=True)):
        before = found[number - 1].kind if number else None
        after = found[number + 1].kind if number + 1 < len(found) else None
        under = before in (Kind.HEADING, Kind.CREDIT)
        last = before is Kind.BODY and after is not Kind.BODY and not any(signed[number + 1 : number + 2])
        yield replace(part, kind=Kind.CREDIT, credit=credit) if credit and (under or last) else part


def _signed(found: Iterable[Part]) -> Iterator[Part]:
    """A credit line after a body paragraph belongs to that paragraph."""
    held: Part | None = None
    for part in found:
        if held and held.kind is Kind.BODY and part.kind is Kind.CREDIT:
            held = replace(held, credit=held.credit | part.credit, closed=held.closed or part.credit.signed)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held
