"""The store → merged facts, for what is drawn again: all that the graph says, but no places within documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from kg import store
from kg.ask.run import base_of
from kg.merge import Merged
from kg.model import Claim, DocumentRecord, Fact, Literal, Quote, StoryRecord
from kg.rdf.namespace import VOCABULARIES, prefixes, shorten

DOCUMENTS = """SELECT ?document ?path ?text ?digest WHERE {
  ?document a tk:Document ; tk:path ?path ; tk:textPath ?text ; schema:sha256 ?digest .
} ORDER BY ?document"""
STORIES = """SELECT ?story ?document ?headline ?paper ?published WHERE {
  ?story a schema:NewsArticle ; dcterms:source ?document .
  OPTIONAL { ?story schema:headline ?headline }
  OPTIONAL { ?story schema:isPartOf/schema:name ?paper }
  OPTIONAL { ?story schema:datePublished ?published }
} ORDER BY ?story"""
AUTHORS = "SELECT ?story ?name WHERE { ?story schema:author/schema:name ?name } ORDER BY ?story ?name"
# Of several rules that found one statement, one is as good as another.
FACTS = """SELECT ?story ?subject ?predicate ?object ?confidence (MIN(?each) AS ?rule) ?document ?exact WHERE {
  GRAPH ?story {
    ?statement a rdf:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
      tk:confidence ?confidence ; tk:rule ?each ; prov:wasDerivedFrom ?source .
    OPTIONAL { ?source oa:exact ?exact ; oa:hasSource ?document }
  }
} GROUP BY ?statement ?story ?subject ?predicate ?object ?confidence ?source ?document ?exact
ORDER BY ?subject ?predicate ?object ?story ?exact"""


def recall(directory: Path) -> Merged:
    """What the folder's store holds; quotes come without their pieces. Raises StoreError where there is none."""
    reader = _Reader(store.read(directory))
    return Merged(tuple(reader.documents()), tuple(reader.stories()), tuple(reader.facts()))


class _Reader:
    """Turns rows of answers into the records that they were made from."""

    def __init__(self, opened: ox.Store) -> None:
        self._store = opened
        base = base_of(opened)
        self._prefixes = prefixes(base)
        self._names = {**VOCABULARIES, "id": base}

    def documents(self) -> Iterator[DocumentRecord]:
        for document, path, text, digest in self._rows(DOCUMENTS):
            yield DocumentRecord(self._name(document), _words(path), _words(text), _words(digest))

    def stories(self) -> Iterator[StoryRecord]:
        authors: dict[str, list[str]] = {}
        for story, name in self._rows(AUTHORS):
            authors.setdefault(self._name(story), []).append(_words(name))
        for story, document, headline, paper, published in self._rows(STORIES):
            key = self._name(story)
            day = date.fromisoformat(published.value) if isinstance(published, ox.Literal) else None
            told = tuple(authors.get(key, ()))
            yield StoryRecord(key, self._name(document), _words(headline), told, _words(paper), day)

    def facts(self) -> Iterator[Fact]:
        for story, subject, predicate, thing, confidence, rule, document, exact in self._rows(FACTS):
            claim = Claim(self._name(subject), self._name(predicate), self._object(thing))
            quote = Quote(self._name(document), (), _words(exact)) if document else None
            yield Fact(claim, self._name(story), quote, _words(rule), float(_words(confidence)))

    def _rows(self, query: str) -> Iterator[tuple[ox.NamedNode | ox.Literal | None, ...]]:
        answer = self._store.query(query, prefixes=self._prefixes)
        assert isinstance(answer, ox.QuerySolutions)
        return map(tuple, answer)

    def _name(self, term: ox.NamedNode | ox.Literal | None) -> str:
        return shorten(_words(term), self._names)

    def _object(self, term: ox.NamedNode | ox.Literal | None) -> str | Literal:
        if isinstance(term, ox.Literal):
            return Literal(term.value, term.language or term.datatype.value.rpartition("#")[2])
        return self._name(term)


def _words(term: ox.NamedNode | ox.Literal | None) -> str:
    return term.value if term else ""
