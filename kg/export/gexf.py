"""Entities and relations as GEXF, for Gephi."""

from __future__ import annotations

import re
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import network

TODAY = re.compile(rb'(?<=<meta) lastmodifieddate="[^"]*"')


def write(store: ox.Store, directory: Path) -> list[Path]:
    """Without the date that networkx sets, so that the same graph gives the same file."""
    path = directory / "graph.gexf"
    nx.write_gexf(network(store), path)
    path.write_bytes(TODAY.sub(b"", path.read_bytes(), count=1))
    return [path]
