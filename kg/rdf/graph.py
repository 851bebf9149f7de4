"""What goes into which graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from kg.merge import Merged
from kg.model import Claim, DocumentRecord, Fact, StoryRecord
from kg.order import claim_key
from kg.rdf.evidence import statements
from kg.rdf.membership import memberships
from kg.rdf.namespace import BASE
from kg.rdf.provenance import describe_register, describe_run
from kg.rdf.story import describe_document, describe_story

Record = TypeVar("Record", StoryRecord, DocumentRecord)


def fact_graph(merged: Merged, base: str = BASE) -> list[Claim]:
    """All claims, each once, with stories, documents, memberships and where it all comes from; in order."""
    return _ordered(
        chain(
            (fact.claim for fact in merged.facts),
            chain.from_iterable(memberships(facts) for facts in _by_story(merged.facts).values()),
            chain.from_iterable(map(describe_story, merged.stories)),
            chain.from_iterable(map(describe_document, merged.documents)),
            describe_register(),
            describe_run(merged, base),
        )
    )


def story_graphs(merged: Merged) -> Iterator[tuple[str, list[Claim]]]:
    """(the story's id, which names its graph; its claims with their evidence, and the story's own description)."""
    facts = _by_story(merged.facts)
    documents = _by_id(merged.documents)
    for story, records in sorted(_by_id(merged.stories).items()):
        yield story, _ordered(_story_graph(records, facts[story], documents))


def _story_graph(
    records: list[StoryRecord], facts: list[Fact], documents: dict[str, list[DocumentRecord]]
) -> Iterator[Claim]:
    yield from statements(facts)
    yield from memberships(facts)
    for story in records:
        yield from describe_story(story)
        for document in documents.get(story.document, []):
            yield from describe_document(document)
    if any(fact.quote is None for fact in facts):
        yield from describe_register()


def _by_story(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.story].append(fact)
    return found


def _by_id(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[record.id].append(record)
    return found


def _ordered(claims: Iterable[Claim]) -> list[Claim]:
    """Each claim once, a subject's type first."""
    return sorted(set(claims), key=_type_first)


def _type_first(claim: Claim) -> tuple[object, ...]:
    subject, *rest = claim_key(claim)
    return subject, claim.predicate != "rdf:type", *rest
