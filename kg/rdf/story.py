"""Stories and documents: what the graph says of the articles themselves."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Claim, DocumentRecord, Literal, StoryRecord
from kg.rdf.namespace import mint


def describe_story(story: StoryRecord) -> Iterator[Claim]:
    """A `schema:NewsArticle`, with its authors and its paper."""
    yield Claim(story.id, "rdf:type", "schema:NewsArticle")
    yield Claim(story.id, "dcterms:source", story.document)
    if story.headline:
        yield Claim(story.id, "schema:headline", Literal(story.headline, "zh"))
    if story.published:
        yield Claim(story.id, "schema:datePublished", Literal(story.published.isoformat(), "date"))
    if story.paper:
        paper = mint("newspaper", story.paper)
        yield Claim(story.id, "schema:isPartOf", paper)
        yield from _named(paper, "schema:Newspaper", story.paper)
    for name in story.authors:
        # Namesakes at one paper are taken for one author; without a paper, in one document.
        author = mint("author", name, story.paper or story.document)
        yield Claim(story.id, "schema:author", author)
        yield from _named(author, "schema:Person", name)


def describe_document(document: DocumentRecord) -> Iterator[Claim]:
    yield Claim(document.id, "rdf:type", "tk:Document")
    yield Claim(document.id, "tk:path", Literal(document.path, "string"))
    yield Claim(document.id, "tk:textPath", Literal(document.text_path, "string"))
    yield Claim(document.id, "schema:sha256", Literal(document.digest, "string"))


def _named(node: str, kind: str, name: str) -> Iterator[Claim]:
    yield Claim(node, "rdf:type", kind)
    yield Claim(node, "schema:name", Literal(name, "zh"))
