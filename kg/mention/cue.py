"""Words → cues: which words around a figure say that it is a rise or a fall, an effort put in, or a hope."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from kg.lexicon.table import rows
from kg.model import Span, Token

LONGEST = 4
# How many words after a cue decide whether it is one.
AHEAD = 4
# A quotation of no more words is a name.
LONGEST_NAME = 8
_QUOTES = ('“‘"「', '”’"」')
_PAUSES = ("，", ",", "。", "；", "！", "？")
# 将 before a verb speaks of the future; before a noun it is 把.
_WILL = "将"
_AFTER_WILL = ("v", "d")


@dataclass(frozen=True, slots=True)
class Cue:
    """`effect` is as in `kg/lexicon/measure_cue.tsv`; `span` is in the story's text."""

    span: Span
    word: str
    effect: str


@dataclass(frozen=True, slots=True)
class _Effect:
    name: str
    unless: re.Pattern[str] | None
    only: re.Pattern[str] | None

    def holds(self, following: str) -> bool:
        """Whether the text after the cue lets it be one."""
        if self.unless and self.unless.match(following):
            return False
        return not self.only or bool(self.only.match(following))


def find(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """The cues of a sentence in order, the longest at each word; a cue is whole words or the end of one (财政投入)."""
    return tuple(_find(tokens))


def _find(tokens: Sequence[Token]) -> Iterator[Cue]:
    named, line = _named(tokens), _Line(tokens)
    position = 0
    while position < len(tokens):
        size = _size(line, position)
        span = Span(tokens[position].span.start, tokens[position + size - 1].span.end)
        for effect in _effects_of(line, position, size) if position not in named else ():
            if effect.holds(line.following(position + size)):
                yield Cue(span, line.text(position, size), effect.name)
        if _is_future(tokens, position):
            yield Cue(span, _WILL, "target")
        position += size


def _size(line: _Line, position: int) -> int:
    """How many words from the position on are one cue, or 1."""
    if not line.begins_with(_beginnings(), position):
        return 1
    return next((size for size in range(LONGEST, 1, -1) if line.text(position, size) in _effects()), 1)


class _Line:
    """The words of a sentence in a row."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._text = "".join(word.text for word in tokens)
        self._edges = [0, *accumulate(len(word.text) for word in tokens)]

    def text(self, position: int, size: int) -> str:
        """So many words from a position on; empty where there are not so many."""
        edges, end = self._edges, position + size
        return self._text[edges[position] : edges[end]] if end < len(edges) else ""

    def begins_with(self, beginnings: Collection[str], position: int) -> bool:
        """Whether the two characters from a word on are one of those."""
        start = self._edges[position]
        return self._text[start : start + 2] in beginnings

    def following(self, position: int) -> str:
        """The few words from a position on."""
        return self._text[self._edges[position] : self._edges[min(position + AHEAD, len(self.tokens))]]


def _named(tokens: Sequence[Token]) -> frozenset[int]:
    """The positions of words inside a short quotation, which is a name: “增收计划”."""
    opened = [position for position, word in enumerate(tokens) if word.text in _QUOTES[0]]
    closed = ((start, _closing(tokens, start)) for start in opened)
    return frozenset(position for start, end in closed if end for position in range(start, end))


def _closing(tokens: Sequence[Token], start: int) -> int | None:
    """Where the quotation that opens at `start` closes, None where it is more than a name."""
    for position in range(start + 1, min(start + LONGEST_NAME, len(tokens))):
        if tokens[position].text in _QUOTES[1]:
            return position
        if tokens[position].text in _PAUSES:
            return None
    return None


def _is_future(tokens: Sequence[Token], position: int) -> bool:
    word = tokens[position]
    if word.text != _WILL:
        # Two words that the segmenter took for one: 将建.
        return word.tag == "x" and len(word.text) == 2 and word.text[0] == _WILL
    return any(following.tag.startswith(_AFTER_WILL) for following in tokens[position + 1 : position + 2])


def _effects_of(line: _Line, position: int, size: int) -> tuple[_Effect, ...]:
    word = line.text(position, size)
    if effects := _effects().get(word) or _effects().get(word[-2:]):
        return effects
    # A word that the segmenter made up may end in the beginning of a cue: 率降 | 至.
    return _effects().get(word[-1] + line.text(position + 1, 1), ()) if line.tokens[position].tag == "x" else ()


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in _effects())


@cache
def _effects() -> dict[str, tuple[_Effect, ...]]:
    effects: dict[str, tuple[_Effect, ...]] = {}
    for row in rows("measure_cue"):
        unless, only = (re.compile(row[name]) if row[name] != "-" else None for name in ("unless", "only"))
        effects[row["word"]] = (*effects.get(row["word"], ()), _Effect(row["effect"], unless, only))
    return effects
