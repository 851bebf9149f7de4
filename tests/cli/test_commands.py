"""The commands that read what `kg extract` wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ask, export
from kg.cli import export as export_command
from kg.cli import main, query
from kg.merge import merge
from kg.model import Extraction
from kg.recall import recall

HERBS = "SELECT ?name { ?i a tk:Initiative ; skos:prefLabel ?name } ORDER BY ?name"


def test_query(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", HERBS, "-o", str(output), "--format", "csv"]) == 0
    assert capsys.readouterr().out == "name\r\n药草学堂培训班\r\n药草集市\r\n"


def test_query_with_parameters(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "officials-in", "--place", "北柳镇", "-o", str(output)]) == 0
    assert "冯长河" in capsys.readouterr().out


@pytest.mark.parametrize("line", [["SELECT"], ["officials-in"], ["officials-in", "--bake", "1"], ["SELECT {"]])
def test_a_query_that_cannot_be_followed(output: Path, capsys: pytest.CaptureFixture[str], line: list[str]) -> None:
    try:
        status = main(["query", *line, "-o", str(output)])
    except SystemExit as end:
        status = int(end.code or 0)
    assert status == 2
    assert capsys.readouterr().err.startswith(("kg: ", "usage: kg query"))


def test_the_list_of_stored_queries(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["query", "--list", "--lang", "zh"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert all(f"{stored.name}\n    {stored.title['zh']}" in told for stored in ask.catalogue())


def test_choices_are_those_of_the_library() -> None:
    assert tuple(ask.FORMATS) == query.FORMATS
    assert tuple(export.FORMATS) == export_command.FORMATS


def test_export(output: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "nquads", "-o", str(output), "--into", str(tmp_path)]) == 0
    (path,) = capsys.readouterr().out.splitlines()
    assert Path(path).parent == tmp_path
    assert "药草学堂" in Path(path).read_text(encoding="utf-8")


def test_view(output: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.html", tmp_path / "part.html"
    assert main(["view", "-o", str(output), "--page", str(whole)]) == 0
    assert main(["view", "-o", str(output), "--page", str(part), "--around", "冯长河", "--hops", "1"]) == 0
    assert "河西药业" in whole.read_text(encoding="utf-8")
    assert "河西药业" not in part.read_text(encoding="utf-8")
    assert "冯长河" in part.read_text(encoding="utf-8")
    assert main(["view", "-o", str(output), "--around", "无名"]) == 2


def test_recall_gives_what_was_merged(output: Path, articles: tuple[Extraction, ...]) -> None:
    told, merged = recall(output), merge(articles)
    assert told.documents == merged.documents
    assert told.stories == merged.stories
    assert {(fact.story, fact.rule, fact.quote and fact.quote.text) for fact in told.facts} == {
        (fact.story, fact.rule, fact.quote and fact.quote.text) for fact in merged.facts
    }
    assert {fact.claim.subject for fact in told.facts} == {fact.claim.subject for fact in merged.facts}
    assert len(told.facts) == len(merged.facts)


def test_demo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "-o", str(tmp_path / "demo")]) == 0
    told = capsys.readouterr().out
    assert told.count("kg query ") == 3
    assert told.endswith("graph.html\n")
    assert "README" not in (tmp_path / "demo" / "graph.ttl").read_text(encoding="utf-8")
