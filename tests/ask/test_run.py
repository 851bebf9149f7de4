"""What queries answer about the two example articles."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import ask, store
from kg.errors import QueryError


@pytest.fixture(scope="module")
def opened(output: Path) -> ox.Store:
    return store.read(output)


def rows(opened: ox.Store, query: str, **parameters: str) -> list[list[str]]:
    """The cells of the CSV, without its heading."""
    text = ask.render(ask.run(opened, query, parameters), "csv")
    return [line.split(",") for line in text.splitlines()[1:]]


ANSWERS = [
    ("towns-running", {"kind": "集市"}, ["南柳药市", "南柳镇", "药草集市"]),
    ("outcomes-of", {"name": "学堂"}, ["药草学堂培训班", "培训农户", "320", "户", "320户", "", "", "北柳镇"]),
    ("leaders-of", {"name": "学堂"}, ["药草学堂培训班", "led by", "冯长河", "党委书记"]),
    ("officials-in", {"place": "临泽"}, ["冯长河", "党委书记", "北柳镇"]),
    ("people", {"name": "马"}, ["马德旺", "person", "村民", ""]),
    ("compare-indicator", {"indicator": "培训"}, ["培训", "北柳镇", "500", "户", "", "target", "年底", "2024-05-06"]),
    ("spread", {}, ["药草学堂培训班", "2", "北柳镇、南柳镇"]),
    ("partners-of", {"name": "药业"}, ["河西药业", "partner of", "陇右农学院"]),
    ("about-place", {"place": "北柳"}, ["冯长河", "https://w3id.org/townkg/ontology#memberOf", "北柳镇"]),
    ("evidence-of", {"name": "冯长河"}, ["冯长河", "5", "0.9"]),
    ("stories", {}, ["“药草学堂”进山来", "2024-05-06", "河西晚报", "石小满", "43", "news/north.txt"]),
    ("targets-in", {"place": "张掖"}, ["北柳镇", "培训", "500", "户", "500户", "年底"]),
    ("inputs-in", {"place": "南柳镇"}, ["南柳镇", "投入", "400000", "元", "40万元", ""]),
    ("initiatives-in", {"place": "临泽"}, ["南柳药市", "药草集市", "1"]),
    ("doubtful", {"below": "0.8"}, ["0.75", "药草学堂培训班", "https://w3id.org/townkg/ontology#hasOutcome"]),
]


def test_every_stored_query_is_tried() -> None:
    assert {name for name, _, _ in ANSWERS} == {query.name for query in ask.catalogue()}


@pytest.mark.parametrize(("name", "parameters", "expected"), ANSWERS, ids=[answer[0] for answer in ANSWERS])
def test_stored_query(opened: ox.Store, name: str, parameters: dict[str, str], expected: list[str]) -> None:
    assert expected in [row[: len(expected)] for row in rows(opened, name, **parameters)]


@pytest.mark.parametrize("name", [query.name for query in ask.catalogue()])
def test_stored_query_finds_nothing_where_nothing_is(name: str) -> None:
    given = {parameter.name: parameter.default or "1" for parameter in ask.parameters(name)}
    assert rows(ox.Store(), name, **given) == []


def test_facts_without_graph_evidence_with(opened: ox.Store) -> None:
    assert rows(opened, "SELECT (COUNT(*) AS ?n) { ?s a rdf:Statement }") == [["0"]]
    assert rows(
        opened, "SELECT (COUNT(?s) AS ?n) { GRAPH id:story/north { ?s a rdf:Statement } }".replace("/", r"\/")
    ) == [["43"]]


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT ?s {\n ?s a }", r"line 2, column 8: not SPARQL from here on\n   \?s a }\n         \^"),
        ("ASK { ?s no:such ?o }", "line 1, column 17: a prefix that is not declared"),
        ("SELECT {", "line 1, column"),
        ("INSERT DATA { tk:a tk:b tk:c }", "line 1, column 1"),
    ],
)
def test_syntax_errors_say_where(opened: ox.Store, sparql: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask.run(opened, sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { service#\n\tsilent ?x { ?s ?p ?o } }",
        "ASK { ?s ?p 5SERVICE tk:x { ?s ?p ?o } }",
        "ASK { ?s a tk:a\\' . SERVICE <http://127.0.0.1:1/> {} ?t a tk:b\\' }",
    ],
)
def test_queries_stay_on_this_machine(opened: ox.Store, sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        ask.run(opened, sparql)


def test_the_word_service_alone_is_no_harm(opened: ox.Store) -> None:
    assert rows(opened, "SELECT ?service { ?service tk:service ?x # service\n FILTER(?x = 'a service center') }") == []
