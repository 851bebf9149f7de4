"""All graphs as JSON-LD, its names shortened by a context."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from kg.ask.run import base_of
from kg.rdf import prefixes, shorten

XSD_STRING = prefixes()["xsd"] + "string"
Json = dict[str, object]


def write(store: ox.Store, directory: Path) -> list[Path]:
    """One object a node in the default graph, one object with `@id` and `@graph` a named graph."""
    names = prefixes(base_of(store))
    quads = sorted(store, key=_order)
    content: list[Json] = []
    for graph, group in groupby(quads, key=lambda quad: quad.graph_name):
        nodes = _nodes(group, names)
        content += nodes if isinstance(graph, ox.DefaultGraph) else [{"@id": _name(graph, names), "@graph": nodes}]
    path = directory / "graph.jsonld"
    document = {"@context": names, "@graph": content}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [path]


def _order(quad: ox.Quad) -> tuple[bool, str, str]:
    """The default graph first, and a subject's quads together."""
    return not isinstance(quad.graph_name, ox.DefaultGraph), str(quad.graph_name), str(quad.triple)


def _nodes(quads: Iterable[ox.Quad], names: Mapping[str, str]) -> list[Json]:
    return [_node(_name(s, names), list(group), names) for s, group in groupby(quads, key=lambda quad: quad.subject)]


def _node(subject: str, quads: list[ox.Quad], names: Mapping[str, str]) -> Json:
    node: dict[str, list[object]] = {}
    for quad in quads:
        predicate = _name(quad.predicate, names)
        if predicate == "rdf:type":
            node.setdefault("@type", []).append(_name(quad.object, names))
        else:
            node.setdefault(predicate, []).append(_value(quad.object, names))
    return {"@id": subject, **{name: values[0] if len(values) == 1 else values for name, values in node.items()}}


def _value(term: object, names: Mapping[str, str]) -> object:
    if not isinstance(term, ox.Literal):
        return {"@id": _name(term, names)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == XSD_STRING:
        return term.value
    return {"@value": term.value, "@type": _name(term.datatype, names)}


def _name(term: object, names: Mapping[str, str]) -> str:
    return shorten(term.value, names) if isinstance(term, ox.NamedNode) else str(term)
