"""One thing or two: what a careful reader knows of two mentions, the graph says too."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
import yaml

from kg.extract import extract
from kg.mention.quotation import bare
from kg.merge import LABELS, merge
from kg.model import Document, Extraction, Fact, Literal

PAIRS = Path(__file__).with_name("identity_pairs.yaml")
MARKED = re.compile("【(.+?)】")
# Words that name nothing, but stand for what was named before.
REFERRING = re.compile("[该本全我]|当地|他|她")
KINDS = {
    "place": ("id:division/", "id:place/"),
    "person": ("id:person/",),
    "organization": ("id:organization/",),
    "initiative": ("id:initiative/",),
}
ABOUT = ("tk:observedIn", "tk:about")
CREDIT = ("tk:hasOutcome", "tk:hasInput", "tk:hasTarget")


@dataclass(frozen=True, slots=True)
class Pair:
    """One text or two with two marked mentions of a kind, and whether they are one thing."""

    kind: str
    one: bool
    texts: tuple[str, ...]

    def __str__(self) -> str:
        forms = "/".join(form for text in self.texts for form in MARKED.findall(text))
        return f"{self.kind}-{'one' if self.one else 'two'}-{forms}"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a document, where they stand in it, and the story that they belong to."""

    words: str
    position: int
    story: str

    def beside(self, fact: Fact) -> bool:
        """Whether the fact rests on the sentence of the mention."""
        pieces = fact.quote.pieces if fact.quote and fact.story == self.story else ()
        return any(piece.start <= self.position < piece.end for piece in pieces)


def pairs() -> Iterator[Pair]:
    for kind, answers in yaml.safe_load(PAIRS.read_text(encoding="utf-8")).items():
        for answer, texts in answers.items():
            for text in texts:
                yield Pair(kind, answer == "one", (text,) if isinstance(text, str) else tuple(text))


def read(text: str) -> tuple[Extraction, list[Mention]]:
    """The marked text as a document of one story, without its marks, and what is marked."""
    plain, marked = _unmarked(f"本地新闻一则\n\n{text}")
    name = hashlib.sha256(plain.encode()).hexdigest()
    extraction = extract(Document(f"{name}.txt", f"{name}.txt", name, plain))
    (story,) = extraction.stories
    return extraction, [Mention(words, position, story.id) for words, position in marked]


def _unmarked(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Marks may stand inside quotation marks or around them."""
    marked = [(match[1], match.start() - 2 * number) for number, match in enumerate(MARKED.finditer(text))]
    return MARKED.sub(r"\1", text), marked


def meant(mention: Mention, kind: str, facts: Iterable[Fact]) -> set[str]:
    """The ids of what the mention may mean; of namesakes in one story, those that its sentence tells of."""
    told = [fact for fact in facts if fact.story == mention.story]
    if REFERRING.match(mention.words):
        return set(_referred(mention, kind, told))
    named = {fact.claim.subject for fact in told if _names(fact, bare(mention.words), kind)}
    beside = {end for fact in told if mention.beside(fact) for end in (fact.claim.subject, fact.claim.object)}
    return named & beside if len(named) > 1 else named


def _names(fact: Fact, words: str, kind: str) -> bool:
    claim = fact.claim
    labels = claim.predicate in LABELS and isinstance(claim.object, Literal) and claim.object.text == words
    return labels and claim.subject.startswith(KINDS[kind])


def _referred(mention: Mention, kind: str, told: list[Fact]) -> Iterator[str]:
    """What the figure behind the words is about or credited to; of people, whom the sentence tells of."""
    figure = _figure_behind(mention, told)
    for claim in (fact.claim for fact in told if mention.beside(fact)):
        if kind == "place" and claim.predicate in ABOUT and claim.subject == figure:
            yield str(claim.object)
        elif kind == "initiative" and claim.predicate in CREDIT and claim.object == figure:
            yield claim.subject
        elif kind == "person":
            yield from (end for end in (claim.subject, str(claim.object)) if end.startswith(KINDS[kind]))


def _figure_behind(mention: Mention, told: list[Fact]) -> str:
    """The first figure that its sentence states behind the mention."""
    stated: list[tuple[int, str]] = []
    for fact in told:
        if fact.claim.predicate == "tk:statedAs" and mention.beside(fact) and fact.quote:
            words = fact.quote.text[mention.position - fact.quote.pieces[0].start :]
            stated.append((words.find(cast(Literal, fact.claim.object).text), fact.claim.subject))
    return min((found for found in stated if found[0] > 0), default=(0, ""))[1]


@pytest.mark.parametrize("pair", list(pairs()), ids=str)
def test_one_thing_or_two(pair: Pair) -> None:
    documents = [read(text) for text in pair.texts]
    facts = merge(extraction for extraction, _ in documents).facts
    here, there = (meant(mention, pair.kind, facts) for _, marked in documents for mention in marked)
    assert len(here) == 1, f"the first mention means {here or 'nothing'}"
    assert len(there) == 1, f"the second mention means {there or 'nothing'}"
    assert (here == there) is pair.one


def test_as_many_that_are_one_as_that_are_two() -> None:
    answers = [pair.one for pair in pairs()]
    assert answers.count(True) >= 60
    assert answers.count(False) >= 60
