"""Facts → reified statements, derived from sentences or from the register of divisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple
from itertools import groupby

from kg.model import Claim, Fact, Literal, Quote, Span
from kg.rdf.namespace import mint
from kg.rdf.provenance import REGISTER


def statements(facts: Iterable[Fact]) -> Iterator[Claim]:
    """The claims of one story with their evidence; its facts come in the order of their claims."""
    for claim, group in groupby(facts, key=lambda fact: fact.claim):
        yield claim
        yield from _statement(claim, list(group))


def _statement(claim: Claim, facts: list[Fact]) -> Iterator[Claim]:
    """The reification of a claim: all that supports it, at the confidence of the best."""
    node = mint("statement", facts[0].story, *astuple(claim))
    yield Claim(node, "rdf:type", "rdf:Statement")
    yield Claim(node, "rdf:subject", claim.subject)
    yield Claim(node, "rdf:predicate", claim.predicate)
    yield Claim(node, "rdf:object", claim.object)
    best = max(fact.confidence for fact in facts)
    yield Claim(node, "tk:confidence", Literal(str(round(best, 3)), "decimal"))
    for fact in facts:
        yield Claim(node, "tk:rule", Literal(fact.rule, "string"))
        if fact.quote is None:
            yield Claim(node, "prov:wasDerivedFrom", REGISTER)
        else:
            sentence = mint("sentence", *astuple(fact.quote))
            yield Claim(node, "prov:wasDerivedFrom", sentence)
            yield from _sentence(sentence, fact.quote)


def _sentence(node: str, quote: Quote) -> Iterator[Claim]:
    yield Claim(node, "rdf:type", "tk:Sentence")
    yield Claim(node, "oa:exact", Literal(quote.text, "zh"))
    yield Claim(node, "oa:hasSource", quote.document)
    for piece in quote.pieces:
        selector = mint("selector", quote.document, piece.start, piece.end)
        yield Claim(node, "oa:hasSelector", selector)
        yield from _selector(selector, piece)


def _selector(node: str, piece: Span) -> Iterator[Claim]:
    yield Claim(node, "rdf:type", "oa:TextPositionSelector")
    yield Claim(node, "oa:start", Literal(str(piece.start), "integer"))
    yield Claim(node, "oa:end", Literal(str(piece.end), "integer"))
