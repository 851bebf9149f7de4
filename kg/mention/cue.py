"""Words → cues: which words around a figure say that it is a rise or a fall, an effort put in, or a hope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.table import rows
from kg.model import Span, Token

LONGEST = 4
# 将 before a verb speaks of the future; before a noun it is 把.
_WILL = "将"
_AFTER_WILL = ("v", "d")


@dataclass(frozen=True, slots=True)
class Cue:
    """`effect` is `increase`, `decrease`, `input`, `staff`, `target` or `done`; `span` is in the story's text."""

    span: Span
    effect: str


def find(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """The cues of a sentence in order, the longest at each word; a cue is whole words or the end of one (财政投入)."""
    return tuple(_find(tokens))


def _find(tokens: Sequence[Token]) -> Iterator[Cue]:
    position = 0
    while position < len(tokens):
        size = next((n for n in range(LONGEST, 1, -1) if _text(tokens, position, n) in _effects()), 1)
        following = "".join(word.text for word in tokens[position + size : position + size + 1])
        span = Span(tokens[position].span.start, tokens[position + size - 1].span.end)
        for effect, unless in _effects_of(_text(tokens, position, size)):
            if not following.startswith(unless):
                yield Cue(span, effect)
        if _is_future(tokens, position):
            yield Cue(span, "target")
        position += size


def _text(tokens: Sequence[Token], position: int, size: int) -> str:
    words = tokens[position : position + size]
    return "".join(word.text for word in words) if len(words) == size else ""


def _is_future(tokens: Sequence[Token], position: int) -> bool:
    following = tokens[position + 1 : position + 2]
    return tokens[position].text == _WILL and any(word.tag.startswith(_AFTER_WILL) for word in following)


def _effects_of(word: str) -> tuple[tuple[str, str], ...]:
    return _effects().get(word) or _effects().get(word[-2:], ())


@cache
def _effects() -> dict[str, tuple[tuple[str, str], ...]]:
    """Word → its effects, each with how the next word begins where there is no such effect."""
    effects: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("measure_cue"):
        effects[row["word"]] = (*effects.get(row["word"], ()), (row["effect"], row["unless"]))
    return effects
