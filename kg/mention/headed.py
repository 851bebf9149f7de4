"""Spans that end in a head word, with every left edge that the segmenter's cuts allow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.lexicon.ending import endings
from kg.lexicon.table import members
from kg.mention.context import Context
from kg.model import Span

REACH = 24
# Words that no name runs across: verbs of speech and being, particles, pronouns.
STOP_TAGS = ("u", "r", "y", "e", "o", "d", "p")
JOINERS = "“”\"'‘’「」『』（）()+＋-—·×"


def spans(context: Context, table: str) -> Iterator[tuple[Span, str]]:
    """Every (span, head word) of the sentence, the shortest first; of heads that end together the longest counts.

    `table` is the lexicon's table of head words.
    None runs over a person's name, unless the name is all there is before the head (某某某工作室).
    """
    heads, names = endings(table), [person.span for person in context.people]
    for index, token in enumerate(context.tokens):
        head = heads.longest(context.text, context.sentence.start, token.span.end)
        if head:
            for start in _left_edges(context, index, token.span.end - len(head)):
                span, body = Span(start, token.span.end), Span(start, token.span.end - len(head))
                if not any(span.meets(name) for name in names if name != body):
                    yield span, head


def _left_edges(context: Context, index: int, head_start: int) -> Iterator[int]:
    end = context.tokens[index].span.end
    while index >= 0 and end - context.tokens[index].span.start <= REACH:
        token = context.tokens[index]
        if _stops(token.text, token.tag):
            break
        if token.span.start <= head_start and token.text not in JOINERS:
            yield token.span.start
        index -= 1


@lru_cache(maxsize=20_000)
def _stops(word: str, tag: str) -> bool:
    if word in JOINERS:
        return False
    if not any(c.isalnum() for c in word) or word in members("name_stop"):
        return True
    return tag.startswith(STOP_TAGS) and len(word) <= 2
