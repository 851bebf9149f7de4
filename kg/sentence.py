"""Story → Sentences: cut at full stops, closing marks kept with what they close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Block, Sentence, Span, Story

# A stop, and the closing marks that belong to it.
STOP = re.compile(r"[。！？…]+[”’」』）)》】]*|[!?]+(?![\w/=&])[”’」』）)》】]*")
LONGEST = 400


def split(story: Story) -> tuple[Sentence, ...]:
    """The story's sentences in order; none crosses a paragraph. A section begins at each sub-heading."""
    found: list[Sentence] = []
    section = 0
    for number, paragraph in enumerate(story.paragraphs):
        if paragraph.kind is Block.SUBHEADING:
            section += 1
        for span in _spans(story.text, paragraph.span):
            text = story.text[span.start : span.end]
            found.append(Sentence(len(found), number, section, paragraph.kind, span, text))
    return tuple(found)


def _spans(text: str, within: Span) -> list[Span]:
    cuts = [match.end() for match in STOP.finditer(text, within.start, within.end)]
    edges = [within.start, *cuts, within.end]
    spans = (_trim(text, part) for a, b in pairwise(edges) for part in _shortened(text, Span(a, b)))
    return [span for span in spans if len(span)]


def _shortened(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence; where a text has no full stops, in pieces that end with a clause if they can."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        comma = max(text.rfind(mark, start, start + LONGEST) for mark in "，,；;、")
        end = comma + 1 if comma > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
