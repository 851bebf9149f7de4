"""Document → Extraction: the pure function that everything else calls."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kg import facts
from kg.layout import stories
from kg.link import link
from kg.link.identity import identify
from kg.mention import first_reading, initiative, measure, organization, topic, with_sites
from kg.model import Document, DocumentRecord, Extraction, Fact, Linked, Measure, Reading, Relation, Story, StoryRecord
from kg.order import fact_key
from kg.relate import relate, within


def extract(document: Document, published: date | None = None) -> Extraction:
    """All facts of a document; `published` is its date where neither text nor metadata gives one."""
    record = DocumentRecord(
        identify("document", document.path, document.digest), document.path, document.text_path, document.digest
    )
    told = [story if story.published else replace(story, published=published) for story in stories(document)]
    records = tuple(_record(story, record) for story in told)
    found: set[Fact] = set()
    for story, story_record in zip(told, records, strict=True):
        linked, relations = _told(story)
        found.update(facts.state(linked, relations, story_record.id, record.id))
    return Extraction(record, records, tuple(sorted(found, key=fact_key)))


def linked_story(story: Story) -> Linked:
    """The story with all its mentions found and linked, whatever it is about."""
    return _linked(first_reading(story))


def _told(story: Story) -> tuple[Linked, tuple[Relation, ...]]:
    """The story's things and relations; of one that does not tell how a place is run, what it names and no more."""
    found = first_reading(story)
    if topic.is_local(found):
        linked = _linked(found)
        return linked, relate(linked)
    named = link(with_sites(found), organization.find(found), (), ())
    return named, within(named)


def _linked(found: Reading) -> Linked:
    return link(with_sites(found), organization.find(found), initiative.find(found), _measures(found))


def _measures(known: Reading) -> list[tuple[int, Measure]]:
    return [
        (sentence.number, found)
        for sentence, tokens in zip(known.sentences, known.tokens, strict=True)
        for found in measure.find(sentence, tokens, known.story.published)
    ]


def _record(story: Story, document: DocumentRecord) -> StoryRecord:
    key = identify("story", document.id, str(story.number))
    return StoryRecord(key, document.id, story.headline, story.authors, story.paper, story.published)
