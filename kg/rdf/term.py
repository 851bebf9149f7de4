"""CURIEs and literals → RDF terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache

import pyoxigraph as ox

from kg.model import Claim, Literal
from kg.rdf.namespace import VOCABULARIES

# RDF strings are Unicode scalar values; half of a surrogate pair is none. One character stays one character.
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
DATATYPES = {kind: ox.NamedNode(VOCABULARIES["xsd"] + kind) for kind in ("decimal", "date", "integer")}


class Terms:
    """Claims as terms, their names expanded under one base."""

    def __init__(self, base: str) -> None:
        self._namespaces = {**VOCABULARIES, "id": base}
        self.named = cache(self._named)

    def quads(self, claims: Iterable[Claim], graph: str) -> Iterator[ox.Quad]:
        """The claims in the graph of that name."""
        name = self.named(graph)
        for claim in claims:
            yield ox.Quad(self.named(claim.subject), self.named(claim.predicate), self.object(claim.object), name)

    def object(self, value: str | Literal) -> ox.NamedNode | ox.Literal:
        return self.named(value) if isinstance(value, str) else literal(value)

    def _named(self, name: str) -> ox.NamedNode:
        """The IRI of a CURIE, or of what is an IRI already. Raises ValueError where that is not valid."""
        prefix, colon, local = name.partition(":")
        namespace = self._namespaces.get(prefix)
        return ox.NamedNode(prefix + colon + local if namespace is None else namespace + local)


@lru_cache(maxsize=5_000)
def literal(value: Literal) -> ox.Literal:
    """Raises ValueError for a kind that there is not."""
    if value.kind == "decimal":
        return ox.Literal(_canonical(Decimal(value.text)), datatype=DATATYPES["decimal"])
    text = LONE_SURROGATE.sub("\ufffd", value.text)
    if value.kind in DATATYPES:
        return ox.Literal(text, datatype=DATATYPES[value.kind])
    if value.kind == "string":
        return ox.Literal(text)
    return ox.Literal(text, language=value.kind)


def _canonical(number: Decimal) -> str:
    """XSD 1.0's canonical decimal, as rdflib writes it: no exponent, no needless zero, but a digit behind the point."""
    digits = format(number.normalize(), "f")
    return digits if "." in digits else f"{digits}.0"
