"""Facts → reified statements, derived from sentences or from the register of divisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from kg.model import Claim, Fact, Literal, Quote, Span
from kg.rdf.namespace import mint
from kg.rdf.provenance import REGISTER


def statements(facts: Sequence[Fact]) -> Iterator[Claim]:
    """The claims of one story with their evidence; its facts come in the order of their claims."""
    quotes = {fact.quote for fact in facts if fact.quote}
    sentences = {quote: mint("sentence", quote.document, _pairs(quote.pieces), quote.text) for quote in quotes}
    for claim, group in groupby(facts, key=lambda fact: fact.claim):
        yield claim
        yield from _statement(claim, list(group), sentences)
    for quote, sentence in sentences.items():
        yield from _sentence(sentence, quote)


def _statement(claim: Claim, facts: list[Fact], sentences: Mapping[Quote, str]) -> Iterator[Claim]:
    """The reification of a claim: all that supports it, at the confidence of the best."""
    thing = claim.object if isinstance(claim.object, str) else (claim.object.text, claim.object.kind)
    node = mint("statement", facts[0].story, claim.subject, claim.predicate, thing)
    yield Claim(node, "rdf:type", "rdf:Statement")
    yield Claim(node, "rdf:subject", claim.subject)
    yield Claim(node, "rdf:predicate", claim.predicate)
    yield Claim(node, "rdf:object", claim.object)
    best = max(fact.confidence for fact in facts)
    yield Claim(node, "tk:confidence", Literal(str(round(best, 3)), "decimal"))
    for fact in facts:
        yield Claim(node, "tk:rule", Literal(fact.rule, "string"))
        yield Claim(node, "prov:wasDerivedFrom", sentences[fact.quote] if fact.quote else REGISTER)


def _sentence(node: str, quote: Quote) -> Iterator[Claim]:
    yield Claim(node, "rdf:type", "tk:Sentence")
    yield Claim(node, "oa:exact", Literal(quote.text, "zh"))
    yield Claim(node, "oa:hasSource", quote.document)
    for piece in quote.pieces:
        selector = mint("selector", quote.document, piece.start, piece.end)
        yield Claim(node, "oa:hasSelector", selector)
        yield from _selector(selector, piece)


def _pairs(pieces: Iterable[Span]) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in pieces]


def _selector(node: str, piece: Span) -> Iterator[Claim]:
    yield Claim(node, "rdf:type", "oa:TextPositionSelector")
    yield Claim(node, "oa:start", Literal(str(piece.start), "integer"))
    yield Claim(node, "oa:end", Literal(str(piece.end), "integer"))
