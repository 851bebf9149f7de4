"""Every type that passes between the stages, in the order in which the data takes them on.

    bytes → Document → Story → Sentence, Token → Mention → Entity → Fact → Extraction

All are frozen. Spans are half-open and count Unicode characters. A document's text is never edited: a story only
permutes verbatim pieces of it, and knows for each of its characters where that stands in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters from `start` to `end`, end excluded."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


# ---- read ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself outside its text; empty where it says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    paper: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article or page as read.

    `path` is the input as given to the command, with `/`; a row of a table adds `#` and its number.
    `text_path` is where `text` stands as plain UTF-8: `path` itself where the input is that already, else a path
    below the output folder, beginning with `text/`.
    `digest` is the SHA-256 of the input's bytes, in hex.
    """

    path: str
    text_path: str
    digest: str
    text: str
    metadata: Metadata = Metadata()


# ---- layout --------------------------------------------------------------------------------------------------------


class Block(StrEnum):
    """What a paragraph is to its story."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's kind and its place in the story's text."""

    kind: Block
    span: Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A verbatim stretch: it starts at `start` in the story's text and is `source` in the document's."""

    start: int
    source: Span


@dataclass(frozen=True, slots=True)
class Story:
    """One article in reading order: `text` is its paragraphs joined by a newline, bylines and datelines left out."""

    number: int
    document: Document
    headline: str
    authors: tuple[str, ...]
    paper: str
    published: date | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]

    def source(self, span: Span) -> tuple[Span, ...]:
        """Where `span` of the story's text stands in the document, in reading order."""
        first = bisect_right([piece.start for piece in self.pieces], span.start) - 1
        found: list[Span] = []
        for piece in self.pieces[max(first, 0) :]:
            if piece.start >= span.end:
                break
            shift = piece.source.start - piece.start
            start, end = max(span.start + shift, piece.source.start), min(span.end + shift, piece.source.end)
            if start < end:
                found.append(Span(start, end))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a story; `span` is its place in the story's text, `paragraph` and `section` count from 0."""

    number: int
    paragraph: int
    section: int
    kind: Block
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word; `span` is its place in the story's text, `tag` jieba's part of speech, `x` where it knows none."""

    span: Span
    text: str
    tag: str


# ---- mention -------------------------------------------------------------------------------------------------------


class Level(StrEnum):
    """The rank of a place, from the register's levels down to a named site."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWN = "town"
    VILLAGE = "village"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Division:
    """A row of the official register. `code` is the shortest form: 2, 4, 6, 9 or 12 digits."""

    code: str
    name: str
    level: Level


class Role(StrEnum):
    """What a figure is to the story."""

    OUTCOME = "outcome"
    INPUT = "input"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a figure is about: its words, and its first and last day where they can be told."""

    stated_as: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure as the text prints it; `span` is number and unit in the story's text.

    `value` has 万 and 亿 multiplied out; `change` is `increase`, `decrease` or empty; `bound` is `over`, `about`,
    `under` or empty.
    """

    span: Span
    value: Decimal
    unit: str
    indicator: str
    role: Role
    change: str
    bound: str
    period: Period | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person; `post` is the words before or after the name, its span empty where there are none."""

    span: Span
    name: str
    post: str
    post_span: Span
    official: bool
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A named body, `head` its last word (局, 公司, 医院 …)."""

    span: Span
    name: str
    head: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class InitiativeMention:
    """A named project, campaign, mechanism …; `name` is without quotation marks, `head` its head noun or empty."""

    span: Span
    name: str
    head: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A named place. `chain` is the divisions it names from the largest to the finest, each a register row or None.

    `name` is the finest place's own words, without the divisions before it.
    """

    span: Span
    name: str
    level: Level
    divisions: tuple[Division, ...]
    rule: str
    confidence: float

    @property
    def settled(self) -> Division | None:
        """The register's row of the place itself, if it is settled which."""
        last = self.divisions[-1] if self.divisions else None
        return last if last and last.level is self.level else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A story cut into sentences and words, its places and people known as far as they are: what finders look at.

    `tokens` holds one tuple a sentence, in the sentences' order.
    """

    story: Story
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    places: tuple[PlaceMention, ...]
    people: tuple[PersonMention, ...] = ()


# ---- link ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing of a story: `id` and `type` are CURIEs, `spans` where the story names it, in order."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `division` is its row of the official register, None for a site and where the row is not settled."""

    entity: Entity
    level: Level
    division: Division | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person, with each post that the story gives and where its words stand."""

    entity: Entity
    posts: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement; `sentence` is the number of the sentence that states it."""

    entity: Entity
    measure: Measure
    sentence: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A story with one entry for each real thing in it, each group in the order of first mention."""

    reading: Reading
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    organizations: tuple[Entity, ...]
    initiatives: tuple[Entity, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two things of a story, and the number of the sentence that says it."""

    subject: str
    predicate: str
    object: str
    sentence: int
    rule: str
    confidence: float


# ---- facts ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A value; `kind` is `zh` (words in Chinese), `string`, `decimal` or `date`."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A statement. Subject, predicate and object are CURIEs of `tk:`, `rdf:`, `skos:` or `id:` (an instance)."""

    subject: str
    predicate: str
    object: str | Literal


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A sentence in its document: the document's id, the pieces in reading order, and their words."""

    document: str
    pieces: tuple[Span, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim, the story that makes it, and why it is believed; `quote` is None where the official register says it."""

    claim: Claim
    story: str
    quote: Quote | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What the graph keeps of a document."""

    id: str
    path: str
    text_path: str
    digest: str


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """What the graph keeps of a story."""

    id: str
    document: str
    headline: str
    authors: tuple[str, ...]
    paper: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document gives: itself, its stories, its facts in the order of their claims."""

    document: DocumentRecord
    stories: tuple[StoryRecord, ...]
    facts: tuple[Fact, ...]
