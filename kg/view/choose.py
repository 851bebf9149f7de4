"""Which nodes the first view shows: the most connected and most told-of, near one another where that can be."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

import networkx as nx

from kg.view.graph import measures

LIMIT = 150
# So much more a node is worth next to one that is shown: the view should hang together.
NEAR = 3


def weight(graph: nx.MultiDiGraph, node: str) -> int:
    """How much the corpus has on a node: its relations, and the statements that sentences make of it."""
    told = graph.nodes[node]["statements"]
    return int(graph.degree(node)) + sum(bool(reason.sentence) for said in told for reason in said.evidence)


def first_view(graph: nx.MultiDiGraph, limit: int = LIMIT) -> list[str]:
    """At most `limit` nodes, the weightiest first; figures are left to the cards."""
    weights = {node: weight(graph, node) for node in graph if not measures(graph, node)}
    heap = [(-value, node) for node, value in weights.items()]
    heapify(heap)
    shown: dict[str, None] = {}
    while heap and len(shown) < limit:
        _, node = heappop(heap)
        if node not in shown:
            shown[node] = None
            for near in nx.all_neighbors(graph, node):
                if near in weights and near not in shown:
                    heappush(heap, (-NEAR * weights[near], near))
    return [*shown]
