"""The sample in odd forms says what its sources say, and its README names every file."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from pathlib import Path

from kg.model import Document
from kg.read import documents

SOURCES = Path(__file__).parent / "sources"
SAMPLE = Path(__file__).parents[2] / "kg" / "sample"


def source(name: str) -> str:
    return (SOURCES / name).read_text(encoding="utf-8")


def read(name: str) -> str:
    (document,) = documents(str(SAMPLE / name))
    assert isinstance(document, Document)
    return document.text


def test_the_readme_names_every_article() -> None:
    named = set(re.findall(r"^\| `([^`]+)`", (SAMPLE / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named == {path.name for path in SAMPLE.iterdir()} - {"README.md"}


def test_the_gbk_text_is_gbk_and_its_source() -> None:
    assert (SAMPLE / "sd-zoucheng-points.txt").read_bytes() == source("sd-zoucheng-points.txt").encode("gbk")
    assert read("sd-zoucheng-points.txt") == source("sd-zoucheng-points.txt")


def test_the_marked_text_begins_with_the_mark() -> None:
    data = (SAMPLE / "sc-danling-canteen.txt").read_bytes()
    assert data == codecs.BOM_UTF8 + source("sc-danling-canteen.txt").encode()


def test_the_docx_holds_its_source_paragraph_by_paragraph() -> None:
    lines = [line for line in source("he-guantao-water.txt").splitlines() if line]
    assert [line for line in read("he-guantao-water.docx").splitlines() if line] == lines


def test_the_pdf_holds_each_character_of_its_source() -> None:
    page = re.sub(r"<style>.*?</style>|<title>.*?</title>|<[^>]+>", "", source("sn-liuba-forest.html"), flags=re.DOTALL)
    assert Counter("".join(read("sn-liuba-forest.pdf").split())) == Counter("".join(page.split()))
