"""Text → lines, and lines that were wrapped at a fixed width → paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import Span

RULE = re.compile(r"[-=_*—─━═~·\s]{3,}")
STOP = re.compile(r"[。！？!?…；;：:.][”’」』）)】》\"']*$")
# What Markdown sets before the text (title: …) and around a line (# …, > …, **…**).
FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(?:[^\n]*\n){1,40}?(?:---|\.\.\.)[ \t]*(?:\n|$)")
MARKED = re.compile(r"(?:#{1,6}\s+|>\s*)*(?:\*\*|__)?([^*#_>\s][^*_]*?)(?:\*\*|__)?\s*#*")
SLACK = 2  # a wrapped line may be this much shorter than the widest: punctuation does not begin a line
INDENT = 2
PROSE = 5  # prose has a full stop in one of so many lines, or oftener
NARROWEST, WIDEST = 12, 60
WIDE = "\u2000"  # from this character on, punctuation and Chinese characters are square


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a rejoined paragraph: its pieces of the document, and their words.

    `spaced` says whether a blank line stands before it, `indented` whether it begins with white space.
    """

    spans: tuple[Span, ...]
    text: str
    spaced: bool
    indented: bool

    def cut(self, start: int, end: int) -> Line:
        """The line's characters from `start` to `end`."""
        spans, position = [], 0
        for span in self.spans:
            low, high = max(start - position, 0), min(end - position, len(span))
            if low < high:
                spans.append(Span(span.start + low, span.start + high))
            position += len(span)
        return replace(self, spans=tuple(spans), text=self.text[start:end])


def articles(text: str) -> tuple[tuple[Line, ...], ...]:
    """The document's paragraphs, cut where a ruled line (———, ===) or a form feed parts its articles."""
    found: list[list[Line]] = [[]]
    for line in _lines(text):
        if RULE.fullmatch(line.text):
            found.append([])
        else:
            found[-1].append(line)
    return tuple(tuple(_unwrap(lines)) for lines in found if lines)


def ended(text: str) -> bool:
    """Whether the words end as a sentence does, or lead over to a list."""
    return STOP.search(text) is not None


def _lines(text: str) -> Iterator[Line]:
    front = FRONT_MATTER.match(text)
    spaced, start = True, front.end() if front else 0
    for raw in text[start:].splitlines(keepends=True):
        body = raw.strip()
        if body:
            lead = len(raw) - len(raw.lstrip())
            line = Line((Span(start + lead, start + lead + len(body)),), body, spaced, lead > 0)
            yield _without_marks(line)
        spaced = not body
        start += len(raw)


def _without_marks(line: Line) -> Line:
    """A line of Markdown without the marks of a heading, a quotation or emphasis around it."""
    match = MARKED.fullmatch(line.text) if line.text[0] in "#>*_" else None
    return line.cut(match.start(1), match.end(1)) if match else line


def _unwrap(lines: list[Line]) -> Iterable[Line]:
    measure = next((measure for measure in (len, _columns) if _wrapped(lines, measure)), None)
    if measure is None:
        return lines
    width = max(measure(line.text) for line in lines)
    indents = sum(line.indented for line in lines) >= 2
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        full = measure(before.text) >= width - SLACK - before.indented * INDENT
        if full and not line.spaced and not (indents and line.indented):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_whole(group) for group in groups]


def _whole(group: Sequence[Line]) -> Line:
    spans = tuple(span for line in group for span in line.spans)
    return replace(group[0], spans=spans, text="".join(line.text for line in group))


def _wrapped(lines: Sequence[Line], measure: Callable[[str], int]) -> bool:
    """Whether the lines were cut at a width: many are full, and most of these stop in mid-sentence."""
    widths = [measure(line.text) for line in lines]
    if not NARROWEST <= max(widths) <= WIDEST:
        return False
    full = [line for line, width in zip(lines, widths, strict=True) if width >= max(widths) - SLACK]
    unended = sum(not ended(line.text) for line in full)
    if sum("。" in line.text for line in lines) * PROSE < len(lines):  # a list
        return False
    return len(full) >= max(3, len(lines) // 3) and unended * 2 > len(full)


def _columns(text: str) -> int:
    """The width in print, in Chinese characters: two Latin letters or digits take the place of one."""
    return (sum(2 if char >= WIDE else 1 for char in text) + 1) // 2
