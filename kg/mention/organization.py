"""Named bodies: spans that end in a word such as 局, 公司, 合作社, 医院, weighed by a linear model."""

from __future__ import annotations

from collections.abc import Iterator

from kg.decide import Proposal, Scored, accept
from kg.lexicon.table import mapping
from kg.mention import headed, post
from kg.mention.context import Context, by_position
from kg.mention.span_features import edge_characters, edge_features, inner_features, neighbouring_words, wording
from kg.model import OrganizationMention, Reading, Span

QUESTION = "organization"
HEADS = "organization_head"
THRESHOLD = 0.3
LEVELS = ("街道", "社区", "省", "市", "州", "县", "区", "旗", "镇", "乡", "村")


def find(reading: Reading) -> tuple[OrganizationMention, ...]:
    """The bodies that the story names, each mention once, in the text's order."""
    return tuple(_mention(reading, found) for found in accept(QUESTION, propose(reading), THRESHOLD))


def propose(reading: Reading) -> Iterator[Proposal[str]]:
    """Every span that may be a body's name, its head word the value."""
    for context in Context.all(reading):
        for span, head in headed.spans(context, HEADS):
            if len(span) >= 3:
                yield Proposal(span, head, tuple(_features(context, span, head)))


def _features(context: Context, span: Span, head: str) -> list[str]:
    kind = mapping(HEADS, "class")[head]
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
        *edge_characters(context, span),
        *neighbouring_words(context, span),
        *wording(context, span),
        f"repeat={min(context.count(context.text[span.start : span.end]), 3)}",
    ]


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


@by_position
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
        found.span,
        name,
        found.value,
        f"organization/{mapping(HEADS, 'class')[found.value]}",
        round(found.probability, 2),
    )
