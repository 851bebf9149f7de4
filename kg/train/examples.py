"""Gold and the finders' candidates → examples: what each question's model learns from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.decide import Proposal
from kg.layout import stories
from kg.mention import first_reading, initiative, organization, person, site
from kg.mention.quotation import bare
from kg.model import Reading, Span
from kg.train.gold import Gold


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate of a document: its words, its features, and whether gold has it; None where gold leaves it open."""

    document: str
    story: int
    span: Span
    name: str
    features: tuple[str, ...]
    label: bool | None


# Each question's finder, and the kind of gold entry that answers it.
QUESTIONS: dict[str, tuple[Callable[[Reading], Iterable[Proposal[object]]], str]] = {
    person.QUESTION: (person.propose, "people"),
    organization.QUESTION: (organization.propose, "organizations"),
    initiative.QUESTION: (initiative.propose, "initiatives"),
    site.QUESTION: (site.propose, "places"),
}


def examples(gold: Gold, question: str) -> Iterator[Example]:
    """The question's proposals in the document, each with its answer."""
    propose, kind = QUESTIONS[question]
    asked, optional = gold.names(kind)
    for number, known in enumerate(_readings(gold)):
        for proposal in propose(known):
            name = bare(known.story.text[proposal.span.start : proposal.span.end])
            label = True if name in asked else None if name in optional else False
            yield Example(gold.name, number, proposal.span, name, tuple(sorted(set(proposal.features))), label)


def _readings(gold: Gold) -> Iterator[Reading]:
    for document in gold.documents:
        for story in stories(document):
            yield first_reading(story)
