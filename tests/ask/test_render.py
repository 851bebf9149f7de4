"""Results as text."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

from kg import ask
from kg.ask.table import printable, table, width
from kg.errors import QueryError


def rendered(sparql: str, form: str) -> str:
    return ask.render(ask.run(ox.Store(), sparql), form)


def test_table_aligns_by_display_width() -> None:
    assert table(("name", "n"), [("甲乙", "5"), ("ab", "12")]) == (
        "name   n\n"
        "----  --\n"
        "甲乙   5\n"
        "ab    12\n"
    )  # fmt: skip


def test_no_rows_are_a_heading() -> None:
    assert table(("a",), []) == "a\n-\n"


@pytest.mark.parametrize(("text", "columns"), [("甲a", 3), ("\uff21b", 3), ("e\u0301", 1), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_no_text_steers_the_terminal() -> None:
    assert printable("甲\x1b[2J\n\u202e乙") == r"甲\u001b[2J\u000a\u202e乙"


def test_iris_are_shortened() -> None:
    line = rendered("SELECT ?a ?b { VALUES (?a ?b) { (tk:Town <http://example.org/>) } }", "table").splitlines()[2]
    assert line == "tk:Town  http://example.org/"


@pytest.mark.parametrize(("sparql", "answer"), [("ASK {}", "yes"), ("ASK { ?s ?p ?o }", "no")])
def test_yes_or_no(sparql: str, answer: str) -> None:
    assert rendered(sparql, "table").splitlines()[2] == answer


def test_json_is_sparql_results() -> None:
    found = json.loads(rendered("SELECT ('甲'@zh AS ?x) {}", "json"))
    assert found["results"]["bindings"] == [{"x": {"type": "literal", "value": "甲", "xml:lang": "zh"}}]
    assert json.loads(rendered("ASK {}", "json"))["boolean"] is True


def test_csv() -> None:
    assert rendered("SELECT ('a,\"b' AS ?x) {}", "csv") == 'x\r\n"a,""b"\r\n'
    assert rendered("ASK {}", "csv") == "true\r\n"


def test_triples() -> None:
    construct = "CONSTRUCT { tk:a a tk:Town . tk:a a tk:Town } {}"
    assert rendered(construct, "ttl").endswith("tk:a a tk:Town .\n")
    assert rendered(construct, "table").splitlines()[2] == "tk:a     rdf:type   tk:Town"


@pytest.mark.parametrize(
    ("sparql", "form"),
    [("SELECT ?x {}", "ttl"), ("ASK {}", "ttl"), ("DESCRIBE tk:a", "csv"), ("DESCRIBE tk:a", "json")],
)
def test_forms_that_do_not_fit(sparql: str, form: str) -> None:
    with pytest.raises(QueryError, match="this query gives"):
        rendered(sparql, form)
