"""Text → the longest word of a table that it ends with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.lexicon.table import column


class Endings:
    """Words by their last characters, so that one look rules out nearly all places where none ends."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-1], set()).add(len(word))
        self._lengths = {last: sorted(found, reverse=True) for last, found in lengths.items()}

    def longest(self, text: str, start: int, end: int) -> str:
        """The longest word that ends at `end` and begins at `start` or behind it; empty where there is none."""
        for length in self._lengths.get(text[end - 1 : end], ()):
            word = text[end - length : end]
            if length <= end - start and word in self._words:
                return word
        return ""


@cache
def endings(table: str) -> Endings:
    """The words of `kg/lexicon/<table>.tsv`."""
    return Endings(column(table))
