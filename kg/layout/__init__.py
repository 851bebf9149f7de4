"""Document → Stories: headlines, bylines and datelines told from the body, columns put in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from kg.layout.assemble import story
from kg.layout.columns import Body, read
from kg.layout.lines import articles
from kg.layout.parts import parts
from kg.layout.split import Draft, drafts
from kg.model import Document, Metadata, Story


def stories(document: Document) -> tuple[Story, ...]:
    """The document's stories in the order of their headlines; none where it has no words."""
    found = list(_ordered(document.text))
    said = document.metadata
    if len(found) > 1:  # a title and authors told outside the text are those of one article
        said = Metadata(paper=said.paper, published=said.published)
    return tuple(story(document, number, draft, body, said) for number, (draft, body) in enumerate(found))


def _ordered(text: str) -> Iterator[tuple[Draft, Body]]:
    for lines in articles(text):
        page = drafts(parts(lines))
        yield from zip(page, read(page), strict=True)
