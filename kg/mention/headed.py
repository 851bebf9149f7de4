"""Spans that end in a head word, with every left edge that the segmenter's cuts allow."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.lexicon.table import column
from kg.mention.context import Context
from kg.model import Span, Token

REACH = 24
LONGEST_HEAD = 8
# Words that no name runs across: verbs of speech and being, particles, pronouns.
STOP_TAGS = ("u", "r", "y", "e", "o", "d", "p")
JOINERS = "“”\"'‘’「」『』（）()+＋-—·×"


def spans(context: Context, heads: Collection[str]) -> Iterator[tuple[Span, str]]:
    """Every (span, head word) of the sentence, the shortest first; of heads that end together the longest counts.

    None runs over a person's name, unless the name is all there is before the head (某某某工作室).
    """
    names = [person.span for person in context.people]
    for index, token in enumerate(context.tokens):
        head = _head_at(context, token.span.end, heads)
        if head:
            for start in _left_edges(context, index, token.span.end - len(head)):
                span, body = Span(start, token.span.end), Span(start, token.span.end - len(head))
                if not any(span.meets(name) for name in names if name != body):
                    yield span, head


def _head_at(context: Context, end: int, heads: Collection[str]) -> str:
    for length in range(LONGEST_HEAD, 0, -1):
        word = context.head(end, length)
        if len(word) == length and word in heads:
            return word
    return ""


def _left_edges(context: Context, index: int, head_start: int) -> Iterator[int]:
    end = context.tokens[index].span.end
    while index >= 0 and end - context.tokens[index].span.start <= REACH:
        token = context.tokens[index]
        if _stops(token):
            break
        if token.span.start <= head_start and token.text not in JOINERS:
            yield token.span.start
        index -= 1


def _stops(token: Token) -> bool:
    if token.text in JOINERS:
        return False
    if not any(c.isalnum() for c in token.text) or token.text in column("name_stop"):
        return True
    return token.tag.startswith(STOP_TAGS) and len(token.text) <= 2
