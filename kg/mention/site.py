"""Named places that are no divisions: estates, parks, bridges, ports, lakes, weighed by a linear model."""

from __future__ import annotations

from collections.abc import Iterator

from kg.decide import Proposal, Scored, accept
from kg.lexicon.table import mapping
from kg.mention import headed
from kg.mention.context import Context
from kg.mention.span_features import edge_features, inner_features
from kg.model import Level, PlaceMention, Reading, Span

QUESTION = "site"
HEADS = "site_head"
THRESHOLD = 0.4


def find(reading: Reading) -> tuple[PlaceMention, ...]:
    """The sites that the story names, each mention once, in the text's order."""
    return tuple(_mention(reading, found) for found in accept(QUESTION, propose(reading), THRESHOLD))


def propose(reading: Reading) -> Iterator[Proposal[str]]:
    """Every span that may be a site's name, its head word the value; none holds a division's name."""
    for context in Context.all(reading):
        for span, head in headed.spans(context, HEADS):
            if len(span) >= 3 and not any(span.meets(place.span) for place in context.places):
                yield Proposal(span, head, tuple(_features(context, span, head)))


def _features(context: Context, span: Span, head: str) -> list[str]:
    before = context.before(span.start)
    behind_place = any(place.span.end == span.start for place in context.places)
    after = context.after(span.end)
    return [
        f"head={head}",
        f"class={mapping(HEADS, 'class')[head]}",
        f"length={min(len(span), 9)}",
        *edge_features(context, span),
        *inner_features(context, Span(span.start, max(span.start, span.end - len(head)))),
        f"behind-place={behind_place}",
        f"before={before.tag[:1] if before else 'none'}",
        f"after:tag={after.tag[:2] if after else 'none'}",
        f"repeat={min(context.count(context.text[span.start : span.end]), 3)}",
    ]


def _mention(reading: Reading, found: Scored[str]) -> PlaceMention:
    name = reading.story.text[found.span.start : found.span.end]
    rule = f"site/{mapping(HEADS, 'class')[found.value]}"
    return PlaceMention(found.span, name, Level.SITE, (), rule, round(found.probability, 2))
