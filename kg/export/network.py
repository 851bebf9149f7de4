"""The entities and their relations as a networkx graph, for programs that draw and measure networks."""

from __future__ import annotations

import re
from typing import Any

import networkx as nx
import pyoxigraph as ox

from kg.ask.run import base_of
from kg.rdf import prefixes, shorten

ENTITIES = """SELECT ?id ?kind (SAMPLE(?name) AS ?label) (SAMPLE(?number) AS ?code) (SAMPLE(?figure) AS ?value) WHERE {
  ?id a ?kind ; skos:prefLabel ?name . FILTER(STRSTARTS(STR(?kind), STR(tk:)))
  OPTIONAL { ?id tk:divisionCode ?number }
  OPTIONAL { ?id tk:value ?figure }
} GROUP BY ?id ?kind ORDER BY ?id ?kind"""
RELATIONS = """SELECT ?from ?relation ?to (MAX(?each) AS ?confidence) (COUNT(DISTINCT ?story) AS ?stories) WHERE {
  GRAPH ?story { ?statement rdf:subject ?from ; rdf:predicate ?relation ; rdf:object ?to ; tk:confidence ?each }
  FILTER(STRSTARTS(STR(?relation), STR(tk:)) && ISIRI(?to))
} GROUP BY ?from ?relation ?to ORDER BY ?from ?relation ?to"""
# XML 1.0 has no way to write these.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

NUMBERS = {prefixes()["xsd"] + "decimal": float, prefixes()["xsd"] + "integer": int}


def network(store: ox.Store) -> nx.MultiDiGraph:
    """Nodes with `kind`, `label`, and `code` or `value` where they have one; edges with `relation` and its support."""
    names = prefixes(base_of(store))
    graph = nx.MultiDiGraph()
    for row in _rows(store, ENTITIES, names):
        graph.add_node(row.pop("id"), **row)
    for row in _rows(store, RELATIONS, names):
        start, end = row.pop("from"), row.pop("to")
        if start in graph and end in graph:
            graph.add_edge(start, end, key=row["relation"], **row)
    return graph


def _rows(store: ox.Store, query: str, names: dict[str, str]) -> list[dict[str, Any]]:
    """Each solution's cells that are not empty; IRIs shortened, numbers as numbers."""
    answer = store.query(query, prefixes=names)
    assert isinstance(answer, ox.QuerySolutions)
    columns = [variable.value for variable in answer.variables]
    return [{c: _cell(term, names) for c, term in zip(columns, row, strict=True) if term} for row in answer]


def _cell(term: object, names: dict[str, str]) -> str | int | float:
    if not isinstance(term, ox.Literal):
        return shorten(term.value, names) if isinstance(term, ox.NamedNode) else str(term)
    number = NUMBERS.get(term.datatype.value)
    return number(term.value) if number else NOT_XML.sub("\ufffd", term.value)
