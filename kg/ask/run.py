"""Run a query on the store."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.query import find
from kg.errors import QueryError
from kg.messages import _
from kg.rdf import BASE, prefixes

# SERVICE would send the query's data to another server. Its keyword, then SILENT perhaps, then an IRI or a variable;
# looked for in the raw text, strings and comments included, since telling those apart takes the whole grammar.
GAP = r"(?:\s|#[^\n]*\n)*"
SERVICE = re.compile(
    rf"[?$:@][\w.-]*|(?P<keyword>SERVICE{GAP}(?:SILENT{GAP})?(?:[<?$]|[^\s<>\"{{}}|^`\\()?$:#]*:))",
    re.ASCII | re.IGNORECASE,
)
PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gives: rows (SELECT), yes or no (ASK), or triples (CONSTRUCT, DESCRIBE); read once.

    `prefixes` shorten its IRIs.
    """

    answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
    prefixes: Mapping[str, str]


def run(store: ox.Store, text_or_name: str, parameters: Mapping[str, str] | None = None) -> Result:
    """Answer a stored query, a file's, or the query given.

    The vocabularies' prefixes and `id:` are declared already. Facts are in the default graph, the evidence of each
    story in the graph that bears the story's IRI. Raises QueryError where the query cannot be found, parsed or run.
    """
    query = find(text_or_name)
    return answer(store, query.bind(parameters or {}), query.name)


def answer(store: ox.Store, sparql: str, name: str, default: Sequence[str] = (), named: Sequence[str] = ()) -> Result:
    """Answer SPARQL, never a name or a file; `name` is what errors call it.

    `default` and `named` are the IRIs of the graphs to ask, as the SPARQL protocol has them; none means all.
    Raises QueryError where the query cannot be parsed or run.
    """
    if any(found["keyword"] for found in SERVICE.finditer(sparql)):
        raise QueryError(_("{name}: SERVICE asks another server, and queries stay on this machine").format(name=name))
    names = prefixes(base_of(store))
    try:
        found = store.query(
            sparql,
            prefixes=names,
            default_graph=[ox.NamedNode(iri) for iri in default] or None,
            named_graphs=[ox.NamedNode(iri) for iri in named] or None,
        )
        return Result(found, names)
    except SyntaxError as error:
        raise QueryError(f"{name}: {_explain(sparql, str(error))}") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"{name}: {error}") from error


def base_of(store: ox.Store) -> str:
    """The IRI below which the store's instances have theirs."""
    void = prefixes()["void"]
    found = store.quads_for_pattern(None, ox.NamedNode(void + "uriSpace"), None, ox.DefaultGraph())
    return next((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), BASE)


def _explain(sparql: str, message: str) -> str:
    """Where the query breaks off: line and column, and the line with a mark below the place."""
    place = PLACE.match(message)
    if not place:
        return message
    line, column = int(place[1]), int(place[2])
    shown = (sparql.splitlines() or [""])[line - 1 : line]
    reason = _("a prefix that is not declared") if "Prefix not found" in place[3] else _("not SPARQL from here on")
    where = _("line {line}, column {column}: {reason}").format(line=line, column=column, reason=reason)
    return "\n".join([where, *(f"  {text}\n  {' ' * (column - 1)}^" for text in shown)])
