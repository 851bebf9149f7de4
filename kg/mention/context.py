"""What stands around a span: the words before and after it, and how it lies to the segmenter's cuts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from operator import attrgetter
from typing import TypeVar

from kg.model import PersonMention, PlaceMention, Reading, Span, Token

_START, _END = attrgetter("span.start"), attrgetter("span.end")
M = TypeVar("M", PlaceMention, PersonMention, Token)


class Counts:
    """How often a text has a name; each name is counted once only."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        if name not in self._known:
            self._known[name] = self._text.count(name)
        return self._known[name]


def occurrences(text: str, name: str) -> Iterator[int]:
    """Where the text says the name, from left to right and apart."""
    start = text.find(name)
    while start >= 0:
        yield start
        start = text.find(name, start + max(len(name), 1))


@dataclass(frozen=True)
class Context:
    """One sentence: its words, to be asked by position in the story's text, and its places and people."""

    text: str
    number: int
    sentence: Span
    tokens: tuple[Token, ...]
    places: tuple[PlaceMention, ...]
    people: tuple[PersonMention, ...]
    count: Counts

    @classmethod
    def all(cls, reading: Reading) -> Iterator[Context]:
        """One for each sentence of the reading, in order."""
        count = Counts(reading.story.text)
        return (cls.of(reading, number, count) for number in range(len(reading.sentences)))

    @classmethod
    def of(cls, reading: Reading, number: int, count: Counts) -> Context:
        tokens, sentence = reading.tokens[number], reading.sentences[number].span
        return cls(
            reading.story.text,
            number,
            sentence,
            tokens,
            lying_in(sentence, reading.places),
            lying_in(sentence, reading.people),
            count,
        )

    @cached_property
    def starts(self) -> dict[int, int]:
        """Which word begins at a position."""
        return {token.span.start: index for index, token in enumerate(self.tokens)}

    @cached_property
    def ends(self) -> dict[int, int]:
        """Which word ends at a position."""
        return {token.span.end: index for index, token in enumerate(self.tokens)}

    @cached_property
    def known(self) -> dict[tuple[object, int], tuple[str, ...]]:
        """What was found out about positions: see `by_position`."""
        return {}

    def before(self, position: int) -> Token | None:
        """The word that ends at `position`."""
        index = self.ends.get(position)
        return None if index is None else self.tokens[index]

    def after(self, position: int) -> Token | None:
        """The word that begins at `position`."""
        index = self.starts.get(position)
        return None if index is None else self.tokens[index]

    def within(self, span: Span) -> tuple[Token, ...]:
        """The words that lie wholly in `span`, if its edges are cuts; else none."""
        first, last = self.starts.get(span.start), self.ends.get(span.end)
        return () if first is None or last is None else self.tokens[first : last + 1]

    def head(self, position: int, length: int) -> str:
        """Up to `length` characters of the sentence before `position`."""
        return self.text[max(self.sentence.start, position - length) : position]

    def tail(self, position: int, length: int) -> str:
        """Up to `length` characters of the sentence from `position` on."""
        return self.text[position : min(self.sentence.end, position + length)]


def by_position(features: Callable[[Context, int], Iterator[str]]) -> Callable[[Context, int], tuple[str, ...]]:
    """The features of a position of a sentence, found out once though many spans begin or end there."""

    @wraps(features)
    def known(context: Context, position: int) -> tuple[str, ...]:
        key = features, position
        found = context.known.get(key)
        if found is None:
            found = context.known[key] = tuple(features(context, position))
        return found

    return known


def lying_in(span: Span, mentions: tuple[M, ...]) -> tuple[M, ...]:
    """Of mentions or words in order and apart, those that lie wholly in the span."""
    first = bisect_left(mentions, span.start, key=_START)
    last = bisect_right(mentions, span.end, key=_END)
    return mentions[first:last]
