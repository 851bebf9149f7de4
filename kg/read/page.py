"""A printed page's glyphs → its text in reading order: column by column, paragraphs joined across line ends.

    headline headline            no gutter: a block of its own
text text     text text
text text  |  text text          rows that keep one gutter clear: left of it first, then right, each cut again
text          text text
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.read import credit

HAN = re.compile(credit.HAN)
# All in em, the size of the type.
GUTTER = 1.0
INDENT = 0.8
SHORT = 1.5
SPACE = 0.8
LATIN_SPACE = 0.15
LEADING = 2.5
SAME_LINE = 0.5
SAME_SIZE = 0.1


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box in points, `top` counted down from the page's upper edge.

    `spaced` says that white space comes before it in the file.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    spaced: bool = False

    @property
    def size(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


Glyphs = Sequence[Glyph]
# What glyphs cover of the page's width, an em to their right included: stretches in order, with gutters between.
Cover = list[tuple[float, float]]


def text(glyphs: Glyphs) -> str:
    """The page's text: a paragraph a line, an empty line between blocks."""
    return "\n\n".join("\n".join(_paragraphs(block)) for block in _blocks(glyphs)) if glyphs else ""


def _blocks(glyphs: Glyphs) -> Iterator[Glyphs]:
    """The page cut into blocks without a gutter, in reading order."""
    groups = list(_groups(_rows(glyphs)))
    if len(groups) > 1:
        for group in groups:
            yield from _blocks(group)
        return
    cover = _cover(glyphs)
    if len(cover) == 1 or len(_lines(glyphs)) == 1:
        yield glyphs
        return
    gutter = _widest(cover)
    yield from _blocks([glyph for glyph in glyphs if glyph.x0 < gutter])
    yield from _blocks([glyph for glyph in glyphs if glyph.x0 >= gutter])


def _rows(glyphs: Glyphs) -> list[Glyphs]:
    """The page cut at every horizontal band that is white from edge to edge."""
    rows: list[list[Glyph]] = []
    bottom = float("-inf")
    for glyph in sorted(glyphs, key=lambda glyph: glyph.top):
        if glyph.top > bottom:
            rows.append([])
        rows[-1].append(glyph)
        bottom = max(bottom, glyph.bottom)
    return [*rows]


def _groups(rows: Sequence[Glyphs]) -> Iterator[Glyphs]:
    """Successive rows together, as long as they keep a gutter clear or have none."""
    group: list[Glyph] = []
    cover: Cover = []
    for row in rows:
        own = _cover(row)
        joint = _merged([*cover, *own])
        if group and (len(joint) == 1 if len(cover) > 1 else len(own) > 1):
            yield group
            group, joint = [], own
        group, cover = [*group, *row], joint
    yield group


def _cover(glyphs: Glyphs) -> Cover:
    return _merged([(glyph.x0, glyph.x1 + GUTTER * glyph.size) for glyph in glyphs])


def _merged(stretches: Cover) -> Cover:
    found: Cover = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _widest(cover: Cover) -> float:
    """The right edge of the widest gutter."""
    return max(pairwise(cover), key=lambda pair: pair[1][0] - pair[0][1])[1][0]


def _lines(glyphs: Glyphs) -> list[Glyphs]:
    """A block's lines from top to bottom, each from left to right."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.middle):
        if not lines or glyph.middle - lines[-1][0].middle > SAME_LINE * lines[-1][0].size:
            lines.append([])
        lines[-1].append(glyph)
    return [sorted(line, key=lambda glyph: glyph.x0) for line in lines]


def _paragraphs(block: Glyphs) -> Iterator[str]:
    """A block's paragraphs, their lines joined; a heading is one by its size or its short line."""
    left, right = min(glyph.x0 for glyph in block), max(glyph.x1 for glyph in block)
    lines = _lines(block)
    paragraph = _words(lines[0])
    for above, line in pairwise(lines):
        if _goes_on(above, line, left, right):
            paragraph += (" " if _latin(above[-1], line[0]) else "") + _words(line)
        else:
            yield paragraph
            paragraph = _words(line)
    yield paragraph


def _goes_on(above: Glyphs, line: Glyphs, left: float, right: float) -> bool:
    """Whether `line` continues the paragraph of the line above it."""
    em, em_above = (median(glyph.size for glyph in glyphs) for glyphs in (line, above))
    return (
        abs(em - em_above) <= SAME_SIZE * em
        and line[0].x0 - left < INDENT * em
        and right - above[-1].x1 < SHORT * em
        and line[0].middle - above[0].middle < LEADING * em
    )


def _words(line: Glyphs) -> str:
    """The line's characters, a space where the file has one or the gap is wide."""
    return line[0].text + "".join((" " if _apart(*pair) else "") + pair[1].text for pair in pairwise(line))


def _apart(before: Glyph, after: Glyph) -> bool:
    gap = (after.x0 - before.x1) / after.size
    return gap > (LATIN_SPACE if _latin(before, after) else SPACE) or (after.spaced and gap > 0)


def _latin(before: Glyph, after: Glyph) -> bool:
    """Whether a space would part these two: letters and digits of scripts that write spaces."""
    return all(glyph.text.isalnum() and not HAN.match(glyph.text) for glyph in (before, after))
