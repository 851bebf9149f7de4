"""The layout: no box on another, near things near, the same each time."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view import layout

BOX = (80.0, 40.0)
PAIRS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=25)


def network(pairs: list[tuple[int, int]]) -> nx.Graph:
    made = nx.Graph()
    made.add_nodes_from(str(end) for pair in pairs for end in pair)
    made.add_edges_from((str(one), str(two)) for one, two in pairs if one != two)
    return made


@settings(max_examples=40, deadline=None)
@given(PAIRS)
def test_no_box_covers_another(pairs: list[tuple[int, int]]) -> None:
    graph = network(pairs)
    laid = layout.place(graph, dict.fromkeys(graph, BOX))
    assert laid.keys() == set(graph)
    for one, two in combinations(laid.values(), 2):
        assert abs(one[0] - two[0]) >= BOX[0] or abs(one[1] - two[1]) >= BOX[1]


def test_a_chain_is_laid_in_its_order() -> None:
    laid = layout.place(network([*pairwise(range(6))]), dict.fromkeys("012345", BOX))
    lengths = [dist(laid["0"], laid[node]) for node in "012345"]
    assert lengths == sorted(lengths)


def test_a_hub_stands_in_the_middle_of_its_star() -> None:
    graph = network([(0, leaf) for leaf in range(1, 9)])
    laid = layout.place(graph, dict.fromkeys(graph, BOX))
    middle = [sum(axis) / 8 for axis in zip(*(laid[str(leaf)] for leaf in range(1, 9)), strict=True)]
    assert dist(laid["0"], middle) < 30


def test_it_is_the_same_each_time() -> None:
    graph = network([(0, 1), (1, 2), (2, 0), (3, 4), (5, 5)])
    assert layout.place(graph, dict.fromkeys(graph, BOX)) == layout.place(graph, dict.fromkeys(graph, BOX))


@pytest.mark.parametrize(("pairs", "expected"), [([], {}), ([(7, 7)], {"7": (0, 0)})])
def test_little_to_lay_out(pairs: list[tuple[int, int]], expected: dict[str, tuple[float, float]]) -> None:
    graph = network(pairs)
    assert layout.place(graph, dict.fromkeys(graph, BOX)) == expected
