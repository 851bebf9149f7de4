"""Facts become nodes and edges, each with what is told of it."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.errors import UsageError
from kg.model import Claim, DocumentRecord, Fact, StoryRecord
from kg.view import graph

Corpus = tuple[list[DocumentRecord], list[StoryRecord], list[Fact]]


@pytest.fixture(scope="module")
def drawn(corpus: Corpus) -> nx.MultiDiGraph:
    return graph.build(*corpus)


def test_a_node_has_its_kind_names_and_sentences(drawn: nx.MultiDiGraph) -> None:
    platform = drawn.nodes["initiative/mashang"]
    assert (platform["kind"], platform["label"], platform["aliases"]) == ("Initiative", "“码上议事”平台", ("议事平台",))
    kind = next(statement for statement in platform["statements"] if statement.predicate == "type")
    assert kind.evidence[0].sentence.startswith("去年五月，青溪镇推出")
    assert kind.evidence[0].path == "news/1.txt"
    assert kind.evidence[0].story.paper == "岚州日报"


def test_an_edge_has_the_sentences_that_make_it(drawn: nx.MultiDiGraph) -> None:
    evidence = drawn.edges["initiative/shitang", "person/xu", "ledBy"]["evidence"]
    assert [reason.sentence[:6] for reason in evidence] == ["灯塔社区党委"]


def test_what_the_register_says_has_no_sentence(drawn: nx.MultiDiGraph) -> None:
    evidence = drawn.edges["division/990203101", "division/990203", "within"]["evidence"]
    assert [(reason.sentence, reason.rule) for reason in evidence] == [("", "register.listed")]


def test_a_figure_is_called_by_what_it_measures(drawn: nx.MultiDiGraph) -> None:
    assert drawn.nodes["measure/chanzhi"]["label"] == "实现产值 560万元"
    assert graph.measures(drawn, "measure/chanzhi")
    assert not graph.measures(drawn, "initiative/zhugongfang")


def test_of_two_types_the_more_specific_counts(corpus: Corpus) -> None:
    documents, stories, facts = corpus
    plain = Fact(Claim("id:person/zhou", "rdf:type", "tk:Person"), stories[0].id, None, "test", 1.0)
    assert graph.build(documents, stories, [*facts, plain]).nodes["person/zhou"]["kind"] == "Official"


def test_what_has_no_class_is_left_out(corpus: Corpus) -> None:
    documents, stories, facts = corpus
    stray = Fact(Claim("id:thing/1", "tk:within", "id:division/9902"), stories[0].id, None, "test", 1.0)
    assert "thing/1" not in graph.build(documents, stories, [*facts, stray])


def test_the_order_of_facts_does_not_matter(corpus: Corpus, drawn: nx.MultiDiGraph) -> None:
    documents, stories, facts = corpus
    turned = graph.build(documents, stories, facts[::-1])
    assert [*turned.nodes(data=True)] == [*drawn.nodes(data=True)]
    assert [*turned.edges(keys=True, data=True)] == [*drawn.edges(keys=True, data=True)]


@pytest.mark.parametrize(
    ("name", "hops", "expected"),
    [
        ("沈若兰", 0, {"person/shen"}),
        ("沈若兰", 1, {"person/shen", "initiative/bandeng"}),
        ("沈若兰", 2, {"person/shen", "initiative/bandeng", "initiative/mashang", "site/litang"}),
        ("镇治理办", 1, {"organization/zhiliban", "initiative/mashang"}),
    ],
)
def test_around_a_name(drawn: nx.MultiDiGraph, name: str, hops: int, expected: set[str]) -> None:
    assert set(graph.around(drawn, name, hops)) == expected


def test_around_an_unknown_name(drawn: nx.MultiDiGraph) -> None:
    with pytest.raises(UsageError, match="无名镇"):
        graph.around(drawn, "无名镇", 1)


def test_a_part_keeps_the_order_of_the_whole() -> None:
    whole = nx.MultiDiGraph()
    whole.add_edges_from([(f"n{number}", f"n{number + 1}", "near", {"told": number}) for number in range(400)])
    some = {f"n{number}" for number in range(100)}
    assert list(graph.part(whole, some)) == [f"n{number}" for number in range(100)]
    assert len(graph.part(whole, some).edges) == 99
