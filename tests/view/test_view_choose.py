"""The first view: the weightiest nodes, no figures."""

from __future__ import annotations

import networkx as nx

from kg.model import DocumentRecord, Fact, StoryRecord
from kg.view import choose, graph

Corpus = tuple[list[DocumentRecord], list[StoryRecord], list[Fact]]


def test_all_but_the_figures_where_there_is_room(corpus: Corpus) -> None:
    drawn = graph.build(*corpus)
    assert set(choose.first_view(drawn)) == {node for node in drawn if not node.startswith("measure/")}


def test_the_limit_holds_and_the_weightiest_comes_first(corpus: Corpus) -> None:
    drawn = graph.build(*corpus)
    shown = choose.first_view(drawn, limit=10)
    heaviest = max(choose.weight(drawn, node) for node in drawn if not graph.measures(drawn, node))
    assert len(shown) == 10
    assert choose.weight(drawn, shown[0]) == heaviest


def test_what_is_shown_hangs_together(corpus: Corpus) -> None:
    drawn = graph.build(*corpus)
    shown = drawn.subgraph(choose.first_view(drawn, limit=12))
    assert nx.number_weakly_connected_components(shown) == 1
