"""Named bodies: spans that end in a word such as 局, 公司, 合作社, 医院, weighed by a linear model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.decide import Proposal, Scored, accept
from kg.lexicon.table import column, rows
from kg.mention import headed, post
from kg.mention.context import Context
from kg.model import OrganizationMention, Reading, Span

QUESTION = "organization"
THRESHOLD = 0.25
LEVELS = ("街道", "社区", "省", "市", "州", "县", "区", "旗", "镇", "乡", "村")


def find(reading: Reading) -> tuple[OrganizationMention, ...]:
    """The bodies that the story names, each mention once, in the text's order."""
    return tuple(_mention(reading, found) for found in accept(QUESTION, propose(reading), THRESHOLD))


def propose(reading: Reading) -> Iterator[Proposal[str]]:
    """Every span that may be a body's name, its head word the value."""
    for context in Context.all(reading):
        for span, head in headed.spans(context, _heads()):
            if len(span) >= 3:
                yield Proposal(span, head, tuple(_features(context, span, head)))


@cache
def _heads() -> dict[str, str]:
    return {row["word"]: row["class"] for row in rows("organization_head")}


def _features(context: Context, span: Span, head: str) -> list[str]:
    kind = _heads()[head]
    edges = list(edge_features(context, span))
    inside = list(inner_features(context, Span(span.start, max(span.start, span.end - len(head)))))
    return [
        f"head={head}",
        f"class={kind}",
        f"length={min(len(span), 14)}",
        *edges,
        *inside,
        *(f"{kind}:{feature}" for feature in edges + inside if feature.startswith(("first:tag", "words=", "place"))),
        *_shape(context, span, head),
        *_after(context, span.end),
        f"repeat={min(context.count(context.text[span.start : span.end]), 3)}",
    ]


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


def _shape(context: Context, span: Span, head: str) -> Iterator[str]:
    """Whether the name is cut short on the left, and whether it begins with a bare level (县, 区, 街道)."""
    words = context.text[span.start : span.end - len(head)]
    if words.startswith(LEVELS):
        yield "first=level"
    if not words:
        yield "head-alone"
    before = context.before(span.start)
    if before and span.start > context.sentence.start and before.text[-1].isalnum():
        yield "joined:noun" if before.tag.startswith(("n", "x", "j", "b")) else "joined:other"
    else:
        yield "edge:clean"


def _after(context: Context, end: int) -> Iterator[str]:
    tail = context.tail(end, 6)
    if not tail:
        yield "after=end"
        return
    token = context.after(end)
    yield f"after:tag={token.tag[:2] if token else 'inside'}"
    if not tail[0].isalnum():
        yield f"after={tail[0]}"
    if any(post.ending_at(context, end + n) for n in range(2, 6)):
        yield "after=post"


def _mention(reading: Reading, found: Scored[str]) -> OrganizationMention:
    name = reading.story.text[found.span.start : found.span.end]
    return OrganizationMention(
        found.span, name, found.value, f"organization/{_heads()[found.value]}", round(found.probability, 2)
    )
