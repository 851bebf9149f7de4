"""Results as text: a table for people; CSV, JSON (SPARQL 1.1 results) and Turtle for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice

import pyoxigraph as ox

from kg.ask.run import Result
from kg.ask.table import table
from kg.errors import QueryError
from kg.messages import _
from kg.rdf import shorten

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


def render(result: Result, form: str) -> str:
    """The result in one of FORMATS. Raises QueryError where the result cannot take that form, or running it fails."""
    try:
        return FORMATS[form](result)
    except (OSError, RuntimeError) as error:
        raise QueryError(str(error)) from error


def rows(result: Result, most: int | None = None) -> tuple[list[str], list[tuple[Term, ...]]]:
    """Columns and rows of any result, `most` rows at most; triples have three columns, yes or no has one."""
    if isinstance(result.answer, ox.QueryBoolean):
        return ["answer"], [(ox.Literal(_("yes") if result.answer else _("no")),)]
    if isinstance(result.answer, ox.QueryTriples):
        triples = _triples(result.answer)[:most]
        return ["subject", "predicate", "object"], [(each.subject, each.predicate, each.object) for each in triples]
    return [variable.value for variable in result.answer.variables], list(map(tuple, islice(result.answer, most)))


def _table(result: Result) -> str:
    columns, terms = rows(result)
    return table(columns, [[_text(term, result.prefixes) for term in row] for row in terms])


def _csv(result: Result) -> str:
    return _serialized(result, "csv", ox.QueryResultsFormat.CSV)


def _json(result: Result) -> str:
    return _serialized(result, "json", ox.QueryResultsFormat.JSON) + "\n"


def _ttl(result: Result) -> str:
    if not isinstance(result.answer, ox.QueryTriples):
        raise QueryError(_("ttl is for CONSTRUCT and DESCRIBE; this query gives a table, csv or json"))
    turtle = ox.serialize(_triples(result.answer), format=ox.RdfFormat.TURTLE, prefixes=dict(result.prefixes))
    return (turtle or b"").decode()


FORMATS: Mapping[str, Callable[[Result], str]] = {"table": _table, "csv": _csv, "json": _json, "ttl": _ttl}


def _serialized(result: Result, name: str, form: ox.QueryResultsFormat) -> str:
    if isinstance(result.answer, ox.QueryTriples):
        raise QueryError(_("{name} is for SELECT and ASK; this query gives ttl or a table").format(name=name))
    if isinstance(result.answer, ox.QueryBoolean) and name == "csv":
        return f"{str(bool(result.answer)).lower()}\r\n"
    return (result.answer.serialize(format=form) or b"").decode()


def _triples(answer: ox.QueryTriples) -> list[ox.Triple]:
    """Each triple once, a subject's together."""
    return sorted(set(answer), key=str)


def _text(term: Term, prefixes: Mapping[str, str]) -> str:
    """A literal's words, a shortened IRI."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value
    return shorten(term.value, prefixes) if isinstance(term, ox.NamedNode) else str(term)
