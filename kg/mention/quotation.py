"""Quotation marks and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

# No mark may stand inside another of its kind, so that no match runs on past a mark left open.
PAIRS = (
    re.compile(r"“([^“”\n]{1,40})”"),
    re.compile(r"‘([^‘’“”\n]{1,40})’"),
    re.compile(r"「([^「」\n]{1,40})」"),
    re.compile(r"『([^『』\n]{1,40})』"),
    re.compile(r"《([^《》\n]{1,40})》"),
    re.compile(r'"([^"\n]{1,40})"'),
)
MARKS = "“”‘’「」『』《》\"'"
_MARKS_OR_SPACE = re.compile(rf"[{MARKS}\s]+")


def quoted(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """Each quotation of `within` as (with its marks, without them); positions are the text's."""
    for pattern in PAIRS:
        for match in pattern.finditer(text, within.start, within.end):
            yield Span(match.start(), match.end()), Span(match.start(1), match.end(1))


def bare(words: str) -> str:
    """The words without quotation marks and white space."""
    return _MARKS_OR_SPACE.sub("", words)
