"""What stands around a span: the words before and after it, and how it lies to the segmenter's cuts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Reading, Span, Token


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence's words, to be asked by position in the story's text."""

    text: str
    sentence: Span
    tokens: tuple[Token, ...]
    starts: dict[int, int]
    ends: dict[int, int]

    @classmethod
    def all(cls, reading: Reading) -> Iterator[Context]:
        """One for each sentence of the reading, in order."""
        return (cls.of(reading, number) for number in range(len(reading.sentences)))

    @classmethod
    def of(cls, reading: Reading, number: int) -> Context:
        tokens = reading.tokens[number]
        starts = {token.span.start: index for index, token in enumerate(tokens)}
        ends = {token.span.end: index for index, token in enumerate(tokens)}
        return cls(reading.story.text, reading.sentences[number].span, tokens, starts, ends)

    def before(self, position: int) -> Token | None:
        """The word that ends at `position`."""
        index = self.ends.get(position)
        return None if index is None else self.tokens[index]

    def after(self, position: int) -> Token | None:
        """The word that begins at `position`."""
        index = self.starts.get(position)
        return None if index is None else self.tokens[index]

    def covering(self, position: int) -> Token:
        """The word that holds the character at `position`."""
        while position not in self.starts:
            position -= 1
        return self.tokens[self.starts[position]]

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
