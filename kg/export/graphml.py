"""Entities and relations as GraphML, for yEd, Cytoscape, igraph."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import network


def write(store: ox.Store, directory: Path) -> list[Path]:
    path = directory / "graph.graphml"
    nx.write_graphml_xml(network(store), path, named_key_ids=True)
    return [path]
