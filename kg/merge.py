"""Facts of many documents → one set, in one order, in which each thing has one name and one class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model import DocumentRecord, Extraction, Fact, Literal, StoryRecord
from kg.order import fact_key

PREFERRED, OTHER = "skos:prefLabel", "skos:altLabel"
LABELS = (PREFERRED, OTHER)


@dataclass(frozen=True, slots=True)
class Merged:
    """Documents and stories in the order of their ids, facts in the order of their claims; nothing twice."""

    documents: tuple[DocumentRecord, ...]
    stories: tuple[StoryRecord, ...]
    facts: tuple[Fact, ...]


def merge(extractions: Iterable[Extraction]) -> Merged:
    """The same whatever the order of the extractions."""
    documents: set[DocumentRecord] = set()
    stories: set[StoryRecord] = set()
    facts: set[Fact] = set()
    for extraction in extractions:
        documents.add(extraction.document)
        stories.update(extraction.stories)
        facts.update(extraction.facts)
    ordered = sorted(facts, key=fact_key)
    settled = {fact for _, group in groupby(ordered, key=_subject) for fact in _settle(list(group))}
    return Merged(
        tuple(sorted(documents, key=repr)), tuple(sorted(stories, key=repr)), tuple(sorted(settled, key=fact_key))
    )


def _subject(fact: Fact) -> str:
    return fact.claim.subject


def _settle(facts: list[Fact]) -> Iterator[Fact]:
    """One subject's facts: the fullest of its names preferred by all stories, and an official no mere person."""
    name = _fullest_name(facts)
    official = any(fact.claim.object == "tk:Official" for fact in facts)
    for fact in facts:
        claim = fact.claim
        if claim.predicate in LABELS and isinstance(claim.object, Literal):
            yield replace(fact, claim=replace(claim, predicate=PREFERRED if claim.object == name else OTHER))
        elif official and claim.object == "tk:Person":
            yield replace(fact, claim=replace(claim, object="tk:Official"))
        else:
            yield fact


def _fullest_name(facts: list[Fact]) -> Literal | None:
    names = [fact.claim.object for fact in facts if fact.claim.predicate == PREFERRED]
    literals = [name for name in names if isinstance(name, Literal)]
    return min(literals, key=lambda name: (-len(name.text), name), default=None)
