"""A name as the canvas shows it: short, in one line or two; and the room it takes."""

from __future__ import annotations

import unicodedata
from math import ceil

# Widths count half-width characters, two to a Chinese one.
LONGEST = 40
ONE_LINE = 18
# A half-width character's width and a line's height, in heights of the font.
CHARACTER = 0.52
LINE = 1.25


def lines(name: str) -> str:
    """The name without invisible characters, cut to LONGEST with an ellipsis, broken in two where it is long."""
    clean = " ".join("".join(map(_visible, name[: 4 * LONGEST])).split())
    short = clean if width(clean) <= LONGEST else _cut(clean, LONGEST - 2) + "…"
    if width(short) <= ONE_LINE:
        return short
    first = _cut(short, ceil(width(short) / 2))
    return f"{first}\n{short[len(first) :]}"


def width(text: str) -> int:
    """Columns that the text takes, as a terminal counts them."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def box(label: str, font: float, size: float) -> tuple[float, float]:
    """Width and height in pixels of a node of radius `size` with its label below in letters `font` pixels high."""
    rows = label.split("\n")
    return max(2 * size, CHARACTER * font * max(map(width, rows))), 2 * size + LINE * font * len(rows)


def _visible(character: str) -> str:
    """Control and format characters could turn or hide the label."""
    category = unicodedata.category(character)
    return " " if category in {"Cc", "Zl", "Zp"} else "" if category in {"Cf", "Cs"} else character


def _cut(text: str, columns: int) -> str:
    """The longest beginning of `text` that is at most `columns` wide, one character at the least."""
    end = next((end for end in range(1, len(text) + 1) if width(text[:end]) > columns), len(text) + 1)
    return text[: max(end - 1, 1)]
