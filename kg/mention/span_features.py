"""What a span begins with, stands behind and is made of, as features that several finders weigh."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.table import members
from kg.mention.context import Context, by_position, lying_in
from kg.model import Span


def edge_features(context: Context, span: Span) -> tuple[str, ...]:
    """What the span begins with and what stands before it."""
    return _left_edge(context, span.start)


@by_position
def _left_edge(context: Context, start: int) -> Iterator[str]:
    first, before = context.after(start), context.before(start)
    if first:
        yield f"first:tag={first.tag[:2]}"
        if len(first.text) == 1:
            yield f"first={first.text}"
    if start == context.sentence.start:
        yield "before=start"
    elif before:
        yield f"before:tag={before.tag[:2]}"
        char = before.text[-1]
        if len(before.text) == 1 or not char.isalnum():
            yield f"before={char}"
        if before.text in members("setup_verb"):
            yield "before=setup"


def inner_features(context: Context, body: Span) -> Iterator[str]:
    """What the words of the span are."""
    tokens = lying_in(body, context.tokens)
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


def edge_characters(context: Context, span: Span) -> tuple[str, ...]:
    """The characters on both sides of both edges, one by one and by two."""
    return _left_characters(context, span.start) + _right_characters(context, span.end)


@by_position
def _left_characters(context: Context, start: int) -> Iterator[str]:
    text, before = context.text, context.head(start, 2)
    yield f"starts={text[start]}"
    yield f"starts={text[start : start + 2]}"
    yield f"comes-after={before[-1:]}"
    yield f"comes-after={before}"
    yield f"left-edge={before[-1:]}|{text[start]}"


@by_position
def _right_characters(context: Context, end: int) -> Iterator[str]:
    text, after = context.text, context.tail(end, 2)
    yield f"ends={text[end - 1]}"
    yield f"ends={text[end - 2 : end]}"
    yield f"comes-before={after[:1]}"
    yield f"comes-before={after}"
    yield f"right-edge={text[end - 1]}|{after[:1]}"


def neighbouring_words(context: Context, span: Span) -> tuple[str, ...]:
    """The two words and tags on each side of a span that begins and ends where words do."""
    return _words_before(context, span.start) + _words_after(context, span.end)


@by_position
def _words_before(context: Context, start: int) -> Iterator[str]:
    return _words(context, context.starts[start], (-2, -1))


@by_position
def _words_after(context: Context, end: int) -> Iterator[str]:
    return _words(context, context.ends[end], (1, 2))


def _words(context: Context, index: int, distances: tuple[int, int]) -> Iterator[str]:
    for distance in distances:
        at = index + distance
        token = context.tokens[at] if 0 <= at < len(context.tokens) else None
        yield f"word{distance:+}={token.text if token else ''}"
        yield f"tag{distance:+}={token.tag[:2] if token else ''}"


def wording(context: Context, span: Span) -> Iterator[str]:
    """The span's own tags in order, and its characters by two."""
    tags = "".join(token.tag[:1] for token in context.within(span))
    yield f"tags={tags[:6]}"
    yield f"tags:first={tags[:2]}"
    yield f"tags:last={tags[-2:]}"
    text = context.text[span.start : span.end]
    yield from (f"in={text[at : at + 2]}" for at in range(len(text) - 1))
