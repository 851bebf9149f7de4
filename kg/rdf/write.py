"""Graphs → Turtle and TriG files, the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.merge import Merged
from kg.rdf.graph import fact_graph, story_graphs
from kg.rdf.namespace import BASE, prefixes
from kg.rdf.term import Terms
from kg.rdf.turtle import turtle

FACTS, EVIDENCE = "graph.ttl", "graph.trig"


def write(merged: Merged, directory: Path, base: str = BASE) -> None:
    """Write `graph.ttl` and `graph.trig` into the folder; instances get IRIs below `base`."""
    terms = Terms(base)
    names = {prefix: iri for prefix, iri in prefixes(base).items() if prefix != "id"}
    (directory / FACTS).write_bytes(turtle(fact_graph(merged, base), terms, names))
    ox.serialize(_quads(merged, terms), directory / EVIDENCE, ox.RdfFormat.TRIG, prefixes=names)


def _quads(merged: Merged, terms: Terms) -> Iterator[ox.Quad]:
    for story, claims in story_graphs(merged):
        yield from terms.quads(claims, story)
