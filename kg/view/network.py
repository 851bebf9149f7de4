"""The graph as pyvis's network: what vis-network is given, with the first view's places computed beforehand."""

from __future__ import annotations

import json
from itertools import groupby
from math import sqrt

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from kg.view import choose, label, layout
from kg.view.graph import part
from kg.view.kind import KINDS

OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 250, "selectConnectedEdges": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 1, "hoverWidth": 0.5},
}
# A node grows with what is told of it, up to this many pixels.
GROWTH = 10.0
TITLE = 200


def build(graph: nx.MultiDiGraph, order: list[str]) -> Network:
    """A network of all nodes, numbered by `order`; those of the first view have their `x` and `y`.

    An edge joins two nodes however many relations hold between them.
    """
    network = Network(directed=True)
    network.set_options(json.dumps(OPTIONS))
    nodes = {node: _node(graph, node, number) for number, node in enumerate(order)}
    for node, (x, y) in _places(graph, nodes).items():
        nodes[node] |= {"x": x, "y": y}
    # Network.add_node and add_edge look through the whole list each time: the square of a corpus.
    network.nodes = [*nodes.values()]
    network.edges = _edges(graph, {node: number for number, node in enumerate(order)})
    return network


def _node(graph: nx.MultiDiGraph, node: str, number: int) -> dict[str, object]:
    name, kind = graph.nodes[node]["label"], KINDS[graph.nodes[node]["kind"]]
    short = label.lines(name)
    size = round(kind.size + min(GROWTH, sqrt(choose.weight(graph, node)) / 2 if not kind.measured else 0), 1)
    hint = {} if short.replace("\n", "") == name else {"title": name[:TITLE]}
    options: dict[str, object] = Node(
        number, kind.shape, short, group=kind.name, size=size, font={"size": kind.font}, **hint
    ).options
    return options


def _places(graph: nx.MultiDiGraph, nodes: dict[str, dict[str, object]]) -> layout.Places:
    shown = choose.first_view(graph)
    sizes = {node: _box(nodes[node]) for node in shown}
    return layout.place(nx.Graph(part(graph, sizes)), sizes)


def _box(options: dict[str, object]) -> layout.Size:
    font, size = KINDS[str(options["group"])].font, options["size"]
    assert isinstance(size, float)
    return label.box(str(options["label"]), font, size)


def _edges(graph: nx.MultiDiGraph, numbers: dict[str, int]) -> list[dict[str, object]]:
    ends = sorted((*sorted((numbers[one], numbers[two])), numbers[one]) for one, two, _ in graph.edges)
    return [_edge(one, two, {first for *_, first in group}) for (one, two), group in groupby(ends, lambda e: e[:2])]


def _edge(one: int, two: int, sources: set[int]) -> dict[str, object]:
    """From its one source, or with an arrow at either end."""
    source, target = (two, one) if sources == {two} else (one, two)
    arrows = "to" if len(sources) == 1 else "to, from"
    options: dict[str, object] = Edge(source, target, directed=True, arrows=arrows).options
    return options
