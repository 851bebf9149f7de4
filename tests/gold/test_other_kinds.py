"""Articles that are no local news give nothing, and no article gives words that do not stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from kg.extract import extract
from kg.mention.quotation import bare
from kg.model import Claim, Document, Extraction, Fact, Literal
from kg.read import documents
from kg.train.gold import load

HERE = Path(__file__).parent
OTHER = sorted((HERE / "other/test").glob("*.txt"))
TRAINED = sorted((HERE / "other/train").glob("*.txt"))
RELATIONS = (
    *("tk:implementedIn", "tk:ledBy", "tk:supportedBy", "tk:partOf", "tk:hasOutcome"),
    *("tk:observedIn", "tk:memberOf", "tk:partnerOf", "tk:within"),
)
PLACES = ("tk:Province", "tk:Prefecture", "tk:County", "tk:Town", "tk:Village", "tk:Site")
# All articles of other kinds together may be misread this often.
BOUND = 1


@cache
def extraction(document: Document) -> Extraction:
    return extract(document)


def read(path: Path) -> Document:
    (document,) = documents(str(path))
    assert isinstance(document, Document)
    return document


def annotated(part: str) -> Iterator[tuple[str, Document]]:
    for gold in load([HERE / part]):
        yield from ((f"{part}/{gold.name}", document) for document in gold.documents)


def cases() -> Iterator[tuple[str, Document]]:
    for part in ("train", "test", "sample"):
        yield from annotated(part)
    yield from ((f"other/{path.parent.name}/{path.stem}", read(path)) for path in (*OTHER, *TRAINED))


def is_misread(claim: Claim) -> bool:
    """Whether an article of another kind cannot say this.

    People, organizations and places it may well name; that one division lies in another holds wherever it is said.
    """
    if claim.predicate == "rdf:type":
        return claim.object in ("tk:Initiative", "tk:Outcome")
    between_divisions = claim.predicate == "tk:within" and all(
        str(end).startswith("id:division/") for end in (claim.subject, claim.object)
    )
    return claim.predicate in RELATIONS and not between_divisions


def misread() -> list[str]:
    claims = [(path.stem, fact.claim) for path in OTHER for fact in extraction(read(path)).facts]
    return [f"{name}: {_shown(name, claim)}" for name, claim in claims if is_misread(claim)]


def _shown(name: str, claim: Claim) -> str:
    """The claim with the names of its ends."""
    facts = extraction(read(HERE / "other/test" / f"{name}.txt")).facts
    names = {
        fact.claim.subject: fact.claim.object.text
        for fact in facts
        if fact.claim.predicate == "skos:prefLabel" and isinstance(fact.claim.object, Literal)
    }
    return f"{names[claim.subject]} {claim.predicate} {names.get(str(claim.object), claim.object)}"


def test_there_are_twenty_articles_of_other_kinds() -> None:
    assert len(OTHER) >= 20
    assert [path.name for path in OTHER if not 250 <= len(path.read_text(encoding="utf-8")) <= 700] == []


def test_other_kinds_of_text_give_no_local_news() -> None:
    found = misread()
    assert len(found) <= BOUND, "\n".join([f"{len(found)} facts where there are none:", *found])


@pytest.fixture(scope="module", params=list(cases()), ids=lambda case: str(case[0]))
def document(request: pytest.FixtureRequest) -> Document:
    found = request.param[1]
    assert isinstance(found, Document)
    return found


def test_every_quote_stands_in_the_document(document: Document) -> None:
    quotes = {fact.quote for fact in extraction(document).facts if fact.quote}
    wrong = [
        quote.text
        for quote in quotes
        if bare(quote.text) != bare("".join(document.text[piece.start : piece.end] for piece in quote.pieces))
    ]
    assert wrong == []


def test_every_name_stands_in_a_sentence_of_the_document(document: Document) -> None:
    """A division's own name, its code and what it lies in come from the register, and a figure's name is made up."""
    facts = extraction(document).facts
    figures = {fact.claim.subject for fact in facts if fact.claim.predicate == "tk:statedAs"}
    names = [fact for fact in facts if fact.quote and fact.claim.subject not in figures]
    assert [words for words in _words(names, "skos:prefLabel", "skos:altLabel") if not _stands(words, document)] == []


def test_every_figure_stands_in_its_own_sentence(document: Document) -> None:
    figures = [fact for fact in extraction(document).facts if fact.claim.predicate == "tk:statedAs"]
    assert [fact.claim for fact in figures if not fact.quote or _literal(fact) not in bare(fact.quote.text)] == []


def test_posts_and_times_stand_in_a_sentence_of_the_document(document: Document) -> None:
    facts = extraction(document).facts
    assert [words for words in _words(facts, "tk:post", "tk:periodStatedAs") if words not in _said(document)] == []


def _stands(words: str, document: Document) -> bool:
    """Whether the words are printed, be it with 县 for the county's name that they begin with: 县医院."""
    places = [place for place in _places(document) if words.startswith(place)]
    forms = [words, *(place[-1] + words.removeprefix(place) for place in places)]
    return any(form in _said(document) for form in forms)


@cache
def _places(document: Document) -> tuple[str, ...]:
    facts = extraction(document).facts
    places = {fact.claim.subject for fact in facts if str(fact.claim.object) in PLACES}
    return tuple(_words([fact for fact in facts if fact.claim.subject in places], "skos:prefLabel"))


@cache
def _said(document: Document) -> str:
    """The document's text, and after it every sentence that its layout cut, put together."""
    sentences = sorted({fact.quote.text for fact in extraction(document).facts if fact.quote})
    return bare("|".join([document.text, *sentences]))


def _words(facts: Iterable[Fact], *predicates: str) -> list[str]:
    return [_literal(fact) for fact in facts if fact.claim.predicate in predicates]


def _literal(fact: Fact) -> str:
    assert isinstance(fact.claim.object, Literal)
    return bare(fact.claim.object.text)
