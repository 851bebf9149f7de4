"""What stands around a span: looked up by position, the same as by going through all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.layout import stories
from kg.mention.context import Context, by_position, lying_in, occurrences
from kg.mention.reading import read
from kg.model import Document, Span

TEXT = "竹溪村办夜校\n竹溪村的夜校每周开课。村民说，夜校开到了家门口。\n"


@cache
def contexts() -> list[Context]:
    (story,) = stories(Document("a.txt", "a.txt", "", TEXT))
    return list(Context.all(read(story, ())))


@given(st.text("甲乙", max_size=8), st.text("甲乙", max_size=3))
def test_occurrences_stand_apart(text: str, name: str) -> None:
    assert list(occurrences(text, name)) == [match.start() for match in re.finditer(name, text)]


@settings(deadline=None)  # the segmenter loads
@given(st.integers(0, 40), st.integers(0, 20))
def test_words_in_a_stretch(start: int, length: int) -> None:
    span = Span(start, start + length)
    for context in contexts():
        assert lying_in(span, context.tokens) == tuple(word for word in context.tokens if span.holds(word.span))


def test_a_position_is_asked_once() -> None:
    asked: list[int] = []

    @by_position
    def letter(context: Context, position: int) -> Iterator[str]:
        asked.append(position)
        yield context.text[position]

    first = contexts()[0]
    assert letter(first, 2) == letter(first, 2) == ("村",)
    assert asked == [2]
