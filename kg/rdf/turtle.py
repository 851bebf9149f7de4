"""Claims → Turtle for people to read, by rdflib: subjects in order, only the prefixes in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO

import pyoxigraph as ox
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.plugins.serializers.turtle import TurtleSerializer
from rdflib.term import Node

from kg.model import Claim
from kg.rdf.term import Terms, literal

STRING = str(XSD.string)


def turtle(claims: Iterable[Claim], terms: Terms, names: Mapping[str, str]) -> bytes:
    """The claims as Turtle in UTF-8; `names` are its prefixes."""
    graph = Graph("SimpleMemory", bind_namespaces="none")
    for prefix, namespace in names.items():
        graph.bind(prefix, namespace)
    named = cache(lambda name: URIRef(terms.named(name).value))
    for claim in claims:
        thing = named(claim.object) if isinstance(claim.object, str) else _literal(literal(claim.object))
        graph.add((named(claim.subject), named(claim.predicate), thing))
    written = BytesIO()
    _Serializer(graph).serialize(written, encoding="utf-8")
    return written.getvalue()


class _Serializer(TurtleSerializer):
    """rdflib's, which finds the prefix of each name once, not at each place where the name stands."""

    def reset(self) -> None:
        super().reset()
        self._names: dict[Node, str | None] = {}

    def get_pname(self, uri: Node, gen_prefix: bool = True) -> str | None:
        if uri not in self._names:
            self._names[uri] = super().get_pname(uri, gen_prefix)
        return self._names[uri]


def _literal(term: ox.Literal) -> Literal:
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == STRING else URIRef(datatype), normalize=False)
