"""What a span begins with, stands behind and is made of, as features that several finders weigh."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon.table import column
from kg.mention.context import Context
from kg.model import Span


def edge_features(context: Context, span: Span) -> Iterator[str]:
    """What the span begins with and what stands before it."""
    first, before = context.after(span.start), context.before(span.start)
    if first:
        yield f"first:tag={first.tag[:2]}"
        if len(first.text) == 1:
            yield f"first={first.text}"
    if span.start == context.sentence.start:
        yield "before=start"
    elif before:
        yield f"before:tag={before.tag[:2]}"
        char = before.text[-1]
        if len(before.text) == 1 or not char.isalnum():
            yield f"before={char}"
        if before.text in _setup():
            yield "before=setup"


@cache
def _setup() -> frozenset[str]:
    return frozenset(column("setup_verb"))


def inner_features(context: Context, body: Span) -> Iterator[str]:
    """What the words of the span are."""
    tokens = [token for token in context.tokens if body.holds(token.span)]
    yield f"words={min(len(tokens), 6)}"
    for tag in sorted({token.tag[:1] for token in tokens}):
        yield f"has:tag={tag}"
    text = context.text[body.start : body.end]
    for mark in "“、，,和与+（(的":
        if mark in text:
            yield f"has={mark}"
    inside = [place for place in context.places if body.holds(place.span)]
    if inside:
        yield "place=first" if inside[0].span.start == body.start else "place=inside"
        yield f"place:level={inside[-1].level}"
        if inside[-1].span.end == body.end:
            yield "place=all"
