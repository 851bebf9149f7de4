"""A table for a terminal, in which a Chinese character takes two columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lines of aligned cells below their headings, numbers to the right; ends with a line break."""
    body = [[printable(cell) for cell in row] for row in rows]
    cells = [list(columns), *body]
    widths = [max(width(row[i]) for row in cells) for i in range(len(columns))]
    right = [bool(body) and all(NUMBER.fullmatch(row[i]) for row in body if row[i]) for i in range(len(columns))]
    lines = [list(columns), ["-" * each for each in widths], *body]
    return "".join(f"{_line(line, widths, right)}\n" for line in lines)


def width(text: str) -> int:
    """Columns of a terminal that the text takes (UAX #11; combining marks take none)."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def printable(text: str) -> str:
    """The text on one line, control and direction characters spelt out, so that no text can steer the terminal."""
    return "".join(f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = [
        gap + cell if to_right else cell + gap
        for cell, each, to_right in zip(cells, widths, right, strict=True)
        for gap in [" " * (each - width(cell))]
    ]
    return "  ".join(padded).rstrip(" ")
