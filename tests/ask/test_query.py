"""Queries: found by name, file or text; parameters bound as literals, whatever they hold."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import ask
from kg.ask.query import parse
from kg.errors import QueryError

NAMES = [query.name for query in ask.catalogue()]


def test_there_are_a_dozen_and_more() -> None:
    assert len(NAMES) >= 12
    assert sorted(NAMES) == NAMES


@pytest.mark.parametrize("query", ask.catalogue(), ids=NAMES)
def test_each_is_told_in_both_languages_and_uses_its_parameters(query: ask.Query) -> None:
    assert all(query.title[language] for language in ("zh", "en"))
    for parameter in query.parameters:
        assert f"${parameter.name}" in query.text
        assert all(parameter.description[language] for language in ("zh", "en"))


def test_parameters_of_a_stored_query() -> None:
    assert [(parameter.name, parameter.default) for parameter in ask.parameters("spread")] == [("least", "2")]


def test_a_file_may_have_parameters(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text('# words\n#: parameters.word = { zh = "词" }\nSELECT ($word AS ?x) {}', encoding="utf-8")
    assert ask.find(str(path)).bind({"word": 'a"b'}).endswith(r'SELECT ("a\"b" AS ?x) {}')


@given(st.text())
def test_a_parameter_is_a_literal_and_nothing_else(value: str) -> None:
    query = parse("test", '#: parameters.word = { zh = "词" }\nSELECT ($word AS ?x) {}')
    [row] = ox.Store().query(query.bind({"word": value}))
    assert row["x"] == ox.Literal(value.encode("utf-8", "replace").decode())


@pytest.mark.parametrize(
    ("given_parameters", "message"),
    [({}, "spoken: missing: --word"), ({"word": "a", "wrod": "b"}, "spoken: no such parameter: --wrod")],
)
def test_parameters_that_do_not_fit(given_parameters: dict[str, str], message: str) -> None:
    query = parse("spoken", '#: parameters.word = { zh = "词" }\nSELECT ($word AS ?x) {}')
    with pytest.raises(QueryError, match=message):
        query.bind(given_parameters)


@pytest.mark.parametrize("header", ["#: title.zh = ", "#: parameters = 5", "#: parameters.a = 5"])
def test_a_header_that_cannot_be_read(header: str) -> None:
    with pytest.raises(QueryError, match="mine: the lines with #:"):
        parse("mine", f"{header}\nASK {{}}")


def test_neither_name_nor_file_nor_query() -> None:
    with pytest.raises(QueryError, match="no stored query, no file, no SPARQL"):
        ask.find("towns-walking")


def test_a_folder_is_no_query(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=str(tmp_path)):
        ask.find(str(tmp_path))
