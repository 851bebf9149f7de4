"""Each format can be read again, says the same as the store, and comes out the same each time."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from rdflib import Dataset

from kg import export, rdf, store
from kg.errors import StoreError, UsageError
from kg.merge import merge
from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, StoryRecord


@pytest.mark.parametrize("form", export.FORMATS)
def test_same_bytes_twice(form: str, output: Path, tmp_path: Path) -> None:
    first, second = (export.export(form, output, tmp_path / name) for name in ("first", "second"))
    assert [path.name for path in first] == [path.name for path in second]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert not any(re.search(rb"\b20\d\d-\d\d-\d\dT|lastmodified", path.read_bytes()) for path in first)


def test_nquads_say_what_the_store_says(output: Path, tmp_path: Path) -> None:
    [path] = export.export("nquads", output, tmp_path)
    assert set(ox.parse(path=path)) == set(store.read(output))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_jsonld_says_what_the_store_says(output: Path, tmp_path: Path) -> None:
    [path] = export.export("jsonld", output, tmp_path)
    parsed, wanted = Dataset(), Dataset()
    parsed.parse(data=path.read_text(encoding="utf-8"), format="json-ld")
    wanted.parse(data=(store.read(output).dump(format=ox.RdfFormat.N_QUADS) or b"").decode(), format="nquads")
    assert set(parsed.quads()) == set(wanted.quads())


def test_csv_tables(output: Path, tmp_path: Path) -> None:
    paths = {path.stem: path for path in export.export("csv", output, tmp_path)}
    assert sorted(paths) == ["initiatives", "officials", "organizations", "outcomes", "relations", "towns"]
    assert paths["towns"].read_bytes().startswith(b"\xef\xbb\xbf")
    tables = {name: rows(path) for name, path in paths.items()}
    assert {row["name"]: row["within"] for row in tables["towns"]}["北柳镇"] == "临泽县"
    assert [row["posts"] for row in tables["officials"]] == ["党委书记"]
    assert {row["value"]: row["initiatives"] for row in tables["outcomes"]}["15000"] == "药草集市"
    [led] = [row for row in tables["relations"] if row["predicate"] == "tk:ledBy"]
    assert (led["object_name"], led["path"]) == ("冯长河", "news/north.txt")
    assert led["sentence"].endswith("镇里办起“药草学堂”。")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks(form: str, read: object, output: Path, tmp_path: Path) -> None:
    [path] = export.export(form, output, tmp_path)
    assert callable(read)
    graph = read(path)
    assert graph.nodes["initiative:fair"]["label"] == "药草集市"
    assert graph.nodes["measure:40"]["value"] == 400000
    edges = {(edge["relation"], edge["confidence"]) for _, _, edge in graph.edges(data=True)}
    assert {("tk:ledBy", 0.9), ("tk:hasOutcome", 0.75)} <= edges
    assert "药草集市" in path.read_text(encoding="utf-8")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder whose one site is called as no site is."""
    claims = (
        Claim("id:place/x", "rdf:type", "tk:Site"),
        Claim("id:place/x", "skos:prefLabel", Literal('=cmd("a")\0\x1b<b>&', "zh")),
    )
    story = StoryRecord("id:story/x", "id:document/x", "题", (), "", None)
    facts = tuple(Fact(claim, story.id, None, "r", 1.0) for claim in claims)
    document = DocumentRecord("id:document/x", "x.txt", "x.txt", "00")
    rdf.write(merge([Extraction(document, (story,), facts)]), tmp_path)
    store.build(tmp_path)
    return tmp_path


def test_no_cell_is_a_formula(hostile: Path) -> None:
    towns = next(path for path in export.export("csv", hostile) if path.stem == "towns")
    assert b"'=cmd(" in towns.read_bytes()


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_xml_stays_well_formed(form: str, read: object, hostile: Path) -> None:
    [path] = export.export(form, hostile)
    assert callable(read)
    assert read(path).nodes["place:x"]["label"] == '=cmd("a")\ufffd\ufffd<b>&'


def test_unknown_format(output: Path) -> None:
    with pytest.raises(UsageError, match=r"xlsx: no such format; there are nquads, jsonld, csv, graphml, gexf"):
        export.export("xlsx", output)


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        export.export("csv", tmp_path)
