"""The sample's annotations hold together: names stand in the text, codes in the register, relations on entries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg import register
from kg.model import Document
from kg.read import documents

ROOT = Path(__file__).parents[2]
FILES = sorted((Path(__file__).parent / "sample").glob("*.yaml"))
KINDS = ("places", "initiatives", "people", "organizations")
each_file = pytest.mark.parametrize("gold", [yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES])


def plain(text: str) -> str:
    """Without what no name holds: white space, quotation marks and the marks of Markdown."""
    return re.sub(r"[\s“”*]", "", unicodedata.normalize("NFKC", text))


def words(gold: dict[str, Any]) -> str:
    """The document's text, and after it each sentence that a page's columns cut, joined."""
    (document,) = documents(str(ROOT / gold["document"]))
    assert isinstance(document, Document)
    return plain("|".join([document.text, *map("".join, gold.get("threads", []))]))


def slots(relation: list[Any]) -> Iterator[str]:
    for slot in (relation[0], relation[2]):
        yield from slot if isinstance(slot, list) else [slot]


def test_every_article_is_annotated() -> None:
    articles = {path.stem for path in (ROOT / "kg" / "sample").iterdir()} - {"README"}
    assert {path.stem for path in FILES} == articles


@each_file
def test_what_is_required_stands_in_the_text(gold: dict[str, Any]) -> None:
    text = words(gold)
    required = [entry for kind in KINDS for entry in gold[kind] if not entry.get("optional")]
    forms = [[entry["name"], *entry.get("aliases", [])] for entry in required]
    assert [names for names in forms if not any(plain(name) in text for name in names)] == []
    assert [story["title"] for story in gold["stories"] if plain(story["title"]) not in text] == []


@each_file
def test_codes_are_those_of_the_register(gold: dict[str, Any]) -> None:
    for place in (place for place in gold["places"] if "code" in place):
        division = register.by_code(place["code"])
        assert division is not None
        assert division.level == place["level"]
        assert division.name.removesuffix("民委员会").removesuffix("委会").startswith(place["name"].removesuffix("村"))


@each_file
def test_relations_are_about_entries(gold: dict[str, Any]) -> None:
    known = {entry["name"] for kind in KINDS for entry in gold[kind]} | {entry["id"] for entry in gold["outcomes"]}
    assert {slot for relation in gold["relations"] + gold["acceptable"] for slot in slots(relation)} <= known


@each_file
def test_every_required_figure_is_about_a_place(gold: dict[str, Any]) -> None:
    required = {entry["id"] for entry in gold["outcomes"] if not entry.get("optional")}
    assert {subject for subject, predicate, _ in gold["relations"] if predicate == "observedIn"} == required
