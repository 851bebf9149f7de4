"""Where the nodes stand: distances on the page follow distances in the graph, and no label covers another.

Stress majorization, node by node: E. R. Gansner, Y. Koren and S. North, "Graph Drawing by Stress Majorization", 2004.
It starts from a radial tree around the node in the middle, so that the same graph always has the same layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import cos, hypot, pi, sin, sqrt

import networkx as nx

Point = tuple[float, float]
Size = tuple[float, float]
Places = dict[str, Point]

ROUNDS = 40
SETTLED = 0.5
GAP = 14.0
ASPECT = 1.35
# A screen is wide and so are names: distances across count for less than those down.
FLAT = 0.72


def place(graph: nx.Graph, sizes: Mapping[str, Size]) -> Places:
    """The centre of each node's box, in pixels, the middle of the page at the origin; `sizes` are the boxes."""
    parts = [graph.subgraph(part) for part in nx.connected_components(graph)]
    laid = [_part(part, [node for node in graph if node in part], sizes) for part in parts]
    return _centred(_shelve(laid, sizes))


def _part(part: nx.Graph, nodes: list[str], sizes: Mapping[str, Size]) -> Places:
    lengths = {(one, two): _length(part, sizes, one, two) for one, two in part.edges}
    tree = nx.Graph(part)
    nx.set_edge_attributes(tree, lengths, "length")
    far = {node: nx.single_source_dijkstra_path_length(tree, node, weight="length") for node in nodes}
    centre = min(nodes, key=lambda node: (sum(far[node].values()), node))
    laid = _stress(_radial(tree, nodes, centre, far[centre]), far)
    return _apart({node: (x, y * FLAT) for node, (x, y) in laid.items()}, sizes)


def _length(part: nx.Graph, sizes: Mapping[str, Size], one: str, two: str) -> float:
    """Room for both boxes, and more around a hub, whose neighbours share its circle."""
    hub = max(part.degree(one), part.degree(two))
    return (sizes[one][0] + sizes[two][0]) / 2 + 16 * sqrt(hub)


def _radial(tree: nx.Graph, nodes: list[str], centre: str, far: Mapping[str, float]) -> Places:
    """Each node at its distance from the centre, in a sector as wide as its share of the leaves."""
    children: dict[str, list[str]] = {node: [] for node in nodes}
    for parent, child in nx.bfs_edges(tree, centre, sort_neighbors=sorted):
        children[parent].append(child)
    leaves: dict[str, int] = {}
    for node in nx.dfs_postorder_nodes(nx.DiGraph(children), centre):
        leaves[node] = sum(leaves[child] for child in children[node]) or 1
    laid, open_sectors = {centre: (0.0, 0.0)}, [(centre, 0.0, 2 * pi)]
    for parent, start, angle in open_sectors:
        for child in children[parent]:
            share = angle * leaves[child] / leaves[parent]
            middle = start + share / 2
            laid[child] = (far[child] * cos(middle), far[child] * sin(middle))
            open_sectors.append((child, start, share))
            start += share
    return laid


def _stress(laid: Places, far: Mapping[str, Mapping[str, float]]) -> Places:
    """Move each node in turn to where its distances to all others are best kept, near ones first."""
    wanted = {node: [(other, far[node][other]) for other in laid if other != node] for node in laid}
    for _ in range(ROUNDS if len(laid) > 2 else 0):
        moved = 0.0
        for node, others in wanted.items():
            x, y = laid[node]
            laid[node] = _best(x, y, others, laid)
            moved = max(moved, hypot(laid[node][0] - x, laid[node][1] - y))
        if moved < SETTLED:
            break
    return laid


def _best(x: float, y: float, others: list[tuple[str, float]], laid: Places) -> Point:
    total = across = down = 0.0
    for other, length in others:
        there_x, there_y = laid[other]
        stretch = length / (hypot(x - there_x, y - there_y) or 1.0)
        weight = 1 / (length * length)
        total += weight
        across += weight * (there_x + stretch * (x - there_x))
        down += weight * (there_y + stretch * (y - there_y))
    return across / total, down / total


def _apart(laid: Places, sizes: Mapping[str, Size]) -> Places:
    """Push covered boxes apart the shorter way; where the crowd gives no room, spread all a little and go on."""
    pushes = 0
    while _push(laid, sizes):
        pushes += 1
        if pushes % 20 == 0:
            laid = {node: (1.06 * x, 1.06 * y) for node, (x, y) in laid.items()}
    return laid


def _push(laid: Places, sizes: Mapping[str, Size]) -> bool:
    pushed = False
    for one, two in combinations(laid, 2):
        (x, y), (there_x, there_y) = laid[one], laid[two]
        across = (sizes[one][0] + sizes[two][0]) / 2 + GAP - abs(x - there_x)
        down = (sizes[one][1] + sizes[two][1]) / 2 + GAP - abs(y - there_y)
        if across <= 0.01 or down <= 0.01:
            continue
        pushed = True
        half_x = across / 2 * (1 if x > there_x else -1) if across < down else 0.0
        half_y = 0.0 if half_x else down / 2 * (1 if y > there_y else -1)
        laid[one], laid[two] = (x + half_x, y + half_y), (there_x - half_x, there_y - half_y)
    return pushed


def _bounds(laid: Places, sizes: Mapping[str, Size]) -> tuple[float, float, float, float]:
    lefts, tops = zip(*((x - sizes[n][0] / 2, y - sizes[n][1] / 2) for n, (x, y) in laid.items()), strict=True)
    rights, bottoms = zip(*((x + sizes[n][0] / 2, y + sizes[n][1] / 2) for n, (x, y) in laid.items()), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _shelve(parts: list[Places], sizes: Mapping[str, Size]) -> Places:
    """The parts on shelves, from the largest to the smallest."""
    bounded = sorted(((_bounds(part, sizes), part) for part in parts), key=lambda item: _area(item[0]), reverse=True)
    area = sum(_area(bounds) for bounds, _ in bounded)
    limit = max([sqrt(ASPECT * area)] + [bounds[2] - bounds[0] for bounds, _ in bounded])
    laid: Places = {}
    left = top = shelf = 0.0
    for (x0, y0, x1, y1), part in bounded:
        if left and left + x1 - x0 > limit:
            left, top, shelf = 0.0, top + shelf + 3 * GAP, 0.0
        laid |= {node: (x - x0 + left, y - y0 + top) for node, (x, y) in part.items()}
        left, shelf = left + x1 - x0 + 3 * GAP, max(shelf, y1 - y0)
    return laid


def _area(bounds: tuple[float, float, float, float]) -> float:
    return (bounds[2] - bounds[0] + 3 * GAP) * (bounds[3] - bounds[1] + 3 * GAP)


def _centred(laid: Places) -> Places:
    if not laid:
        return laid
    xs, ys = zip(*laid.values(), strict=True)
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {node: (round(x - middle_x, 1), round(y - middle_y, 1)) for node, (x, y) in laid.items()}
