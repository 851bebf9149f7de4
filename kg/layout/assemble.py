"""Drafts and the order of their bodies → stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_

from kg.layout.columns import Body
from kg.layout.parts import SUBTITLE, Kind, Part
from kg.layout.split import Draft
from kg.model import Block, Document, Metadata, Paragraph, Piece, Span, Story

BLANK = re.compile(r"\s+")
# (2025年1月8日 县农牧和科技局): who issued the text, and when.
BRACKETED = re.compile(r"[（(][^（()）]*[)）]")


def story(document: Document, number: int, draft: Draft, body: Body, said: Metadata) -> Story:
    """One story, its `body` in reading order; `said` fills in what its own credits leave open."""
    paragraphs = [(Block.BODY if part.kind is Kind.BODY else Block.HEADLINE, part.spans) for part in draft.lead]
    paragraphs += [(Block.HEADLINE, part.spans) for part in draft.headlines]
    paragraphs += [(_block(group[0]), tuple(span for part in group for span in part.spans)) for group in body]
    text, blocks, pieces = _lay(document.text, paragraphs)
    credit = reduce(or_, (part.credit for group in body for part in group), draft.credit)
    return Story(
        number=number,
        document=document,
        headline=_headline([part.text for part in draft.headlines], said.title),
        authors=credit.authors or said.authors,
        paper=credit.paper or said.paper,
        published=credit.published or said.published,
        text=text,
        paragraphs=blocks,
        pieces=pieces,
    )


def _block(part: Part) -> Block:
    return Block.SUBHEADING if part.kind is Kind.HEADING else Block.BODY


def _headline(lines: Sequence[str], title: str) -> str:
    """The headline's lines in one, or the metadata's title where it is another, with the text's subtitle."""
    told, first = (BLANK.sub("", words) for words in (title, lines[0] if lines else ""))
    if told and told not in BLANK.sub("", "".join(lines)) and not (first and first in told):
        lines = [title, *(line for line in lines if SUBTITLE.match(line))]
    lines = [line for line in lines if not BRACKETED.fullmatch(line.strip())]
    return "".join(line if not n or SUBTITLE.match(line) else f" {line}" for n, line in enumerate(lines))


def _lay(
    source: str, paragraphs: Sequence[tuple[Block, tuple[Span, ...]]]
) -> tuple[str, tuple[Paragraph, ...], tuple[Piece, ...]]:
    words: list[str] = []
    blocks: list[Paragraph] = []
    pieces: list[Piece] = []
    position = 0
    for kind, spans in paragraphs:
        start = position
        for span in spans:
            pieces.append(Piece(position, span))
            words.append(source[span.start : span.end])
            position += len(span)
        blocks.append(Paragraph(kind, Span(start, position)))
        words.append("\n")
        position += 1
    return "".join(words[:-1]), tuple(blocks), tuple(pieces)
