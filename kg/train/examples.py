"""Gold and the extractors' own proposals → examples: what each question's model learns from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from kg.decide import Proposal
from kg.extract import linked_story
from kg.layout import stories
from kg.mention import first_reading, initiative, organization, person, place, site, topic, unlisted
from kg.mention.quotation import bare
from kg.model import Linked, Reading
from kg.relate import agency, credit, implementation, membership, observation
from kg.relate.scope import Scope
from kg.relate.tie import Tie, grouped, subject, thing
from kg.train.answers import KINDS, Answers
from kg.train.gold import Gold


@dataclass(frozen=True, slots=True)
class Example:
    """A proposal's features, whether gold has it (None where gold leaves it open), and the document it is from."""

    features: tuple[str, ...]
    label: bool | None
    document: str


# Each question over mentions: who proposes, and the kind of gold entry that answers.
MENTIONS: dict[str, tuple[Callable[[Reading], Iterable[Proposal[object]]], str]] = {
    person.QUESTION: (person.propose, "people"),
    organization.QUESTION: (organization.propose, "organizations"),
    initiative.QUESTION: (initiative.propose, "initiatives"),
    site.QUESTION: (site.propose, "places"),
    unlisted.QUESTION: (lambda reading: place.propose(reading.story), "places"),
}
RELATIONS: dict[str, Callable[[Linked, Scope], Iterable[Tie]]] = {
    observation.QUESTION: observation.propose,
    credit.QUESTION: credit.propose,
    implementation.QUESTION: implementation.propose,
    membership.QUESTION: membership.propose,
    agency.LEADER_QUESTION: agency.propose,
    agency.SUPPORTER_QUESTION: lambda linked, scope: map(agency.supporting, agency.propose(linked, scope)),
}
# Questions whose ties are weighed against each other, and what the rivals are of.
CHOICES: dict[str, Callable[[Tie], str]] = {
    observation.QUESTION: subject,
    credit.QUESTION: thing,
    implementation.QUESTION: subject,
    membership.QUESTION: subject,
}
# Local news may be as short as this, in characters.
BRIEF = 200


def mentions(gold: Gold, question: str) -> Iterator[Example]:
    """The question's proposals in the document, each with its answer."""
    propose, kind = MENTIONS[question]
    asked, optional = gold.names(kind)
    for document in gold.documents:
        for known in map(first_reading, stories(document)):
            for proposal in propose(known):
                name = bare(known.story.text[proposal.span.start : proposal.span.end])
                label = True if name in asked else None if name in optional else False
                yield Example(proposal.features, label, gold.name)


def topics(gold: Gold) -> Iterator[Example]:
    """Each story of the document, told of a place where gold asks for something in it; such a one's opening too."""
    asked = frozenset[str]().union(*(gold.names(kind)[0] for kind in KINDS))
    for document in gold.documents:
        for known in map(first_reading, stories(document)):
            text = bare(known.story.text)
            told = any(name in text for name in asked)
            parts = (known, _opening(known)) if told else (known,)
            yield from (Example(topic.features(part), told, gold.name) for part in parts)


def _opening(reading: Reading) -> Reading:
    """The story as it would be read if it were a short one."""
    lengths = accumulate(len(sentence.text) for sentence in reading.sentences)
    count = 1 + sum(length < BRIEF for length in lengths)
    end = reading.sentences[:count][-1].span.end
    places = tuple(place for place in reading.places if place.span.end <= end)
    return replace(reading, sentences=reading.sentences[:count], tokens=reading.tokens[:count], places=places)


def relations(gold: Gold) -> dict[str, list[list[Example]]]:
    """Question → its proposals in the document as the present models find its things, each with its answer.

    Rivals stand together; of the questions that weigh each proposal alone, all of a story do.
    """
    found: dict[str, list[list[Example]]] = {question: [] for question in RELATIONS}
    for document in gold.documents:
        for linked in map(linked_story, stories(document)):
            answers, scope = Answers(gold, linked), Scope(linked)
            for question, propose in RELATIONS.items():
                for group in grouped(propose(linked, scope), CHOICES.get(question, lambda _: "")):
                    found[question].append([Example(tie.features, answers.label(tie), gold.name) for tie in group])
    return found
