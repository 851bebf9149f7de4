"""Triples → Turtle for people to read, by rdflib: grouped by class, subjects in order, only the prefixes in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyoxigraph as ox
from rdflib import XSD, Graph, Literal, URIRef


def turtle(triples: Iterable[ox.Triple], names: Mapping[str, str]) -> bytes:
    """The triples, which have no blank nodes, as Turtle in UTF-8; `names` are its prefixes."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in names.items():
        graph.bind(prefix, namespace)
    for triple in triples:
        graph.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return graph.serialize(format="turtle", encoding="utf-8")


def _node(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> URIRef | Literal:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"{term} has no name")
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == str(XSD.string) else URIRef(datatype), normalize=False)
