"""What the store says of one entity, each statement with its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

from kg.ask.run import base_of
from kg.rdf import prefixes, shorten

# Which of the two ends the entity is; the other end is what the page names.
STATEMENTS = """SELECT ?outward ?predicate ?other ?label ?confidence ?sentence ?headline ?path WHERE {{
  GRAPH ?story {{
    {{ ?statement rdf:subject {node} ; rdf:object ?other BIND(true AS ?outward) }}
    UNION
    {{ ?statement rdf:object {node} ; rdf:subject ?other BIND(false AS ?outward) }}
    ?statement rdf:predicate ?predicate ; tk:confidence ?confidence ; prov:wasDerivedFrom ?source .
    OPTIONAL {{ ?source oa:exact ?sentence ; oa:hasSource/tk:path ?path }}
  }}
  OPTIONAL {{ ?story schema:headline ?headline }}
  OPTIONAL {{ ?other skos:prefLabel ?label }}
}} ORDER BY DESC(?outward) ?predicate ?other ?path ?sentence"""


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, the headline of its story and the path of its document; all empty where the register says it."""

    sentence: str
    headline: str
    path: str


@dataclass(frozen=True, slots=True)
class Statement:
    """`iri` is empty where the other end is words; `outward` where the entity is the subject."""

    outward: bool
    predicate: str
    other: str
    iri: str
    confidence: str
    sources: tuple[Source, ...]


def statements(store: ox.Store, node: ox.NamedNode) -> list[Statement]:
    """In the order of their predicates, those that start from the entity first."""
    names = prefixes(base_of(store))
    answer = store.query(STATEMENTS.format(node=node), prefixes=names)
    assert isinstance(answer, ox.QuerySolutions)
    groups = groupby(answer, key=lambda row: (row["outward"], row["predicate"], row["other"]))
    return [_statement(list(rows), names) for _, rows in groups]


def _statement(rows: list[ox.QuerySolution], names: dict[str, str]) -> Statement:
    first = rows[0]
    other = first["other"]
    iri = other.value if isinstance(other, ox.NamedNode) else ""
    return Statement(
        outward=_words(first["outward"]) == "true",
        predicate=shorten(_words(first["predicate"]), names),
        other=_words(first["label"]) or (shorten(iri, names) if iri else _words(other)),
        iri=iri if iri.startswith(names["id"]) else "",
        confidence=str(max(float(_words(row["confidence"])) for row in rows)),
        sources=tuple(dict.fromkeys(_source(row) for row in rows)),
    )


def _source(row: ox.QuerySolution) -> Source:
    return Source(_words(row["sentence"]), _words(row["headline"]), _words(row["path"]))


def _words(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
