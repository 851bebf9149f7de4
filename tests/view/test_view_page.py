"""The file: complete, closed to the outside, the same bytes each time."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

import kg.view
from kg.model import DocumentRecord, Fact, Literal, StoryRecord
from kg.view import graph, page
from kg.view.kind import KINDS

Corpus = tuple[list[DocumentRecord], list[StoryRecord], list[Fact]]


@pytest.fixture(scope="module")
def text(corpus: Corpus) -> str:
    return page.html(graph.build(*corpus)).decode()


def scripts(text: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", text, re.DOTALL)


def test_equal_facts_give_equal_bytes(corpus: Corpus, tmp_path: Path) -> None:
    documents, stories, facts = corpus
    kg.view.render(documents, stories, facts, tmp_path / "one.html")
    kg.view.render(documents, stories, facts[::-1], tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_a_small_graph_makes_a_small_file(text: str) -> None:
    assert len(text.encode()) < 1_500_000


def test_the_policy_allows_the_scripts_by_their_hash_and_no_source(text: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]
    for script in scripts(text):
        assert b64encode(sha256(script.encode()).digest()).decode() in policy[1]


def test_vis_network_keeps_its_licence(text: str) -> None:
    assert len(scripts(text)) == 2
    assert "@license" in scripts(text)[0][:800]


def test_the_data_cannot_end_its_element(corpus: Corpus) -> None:
    documents, stories, facts = corpus
    wild = "</script><!--\u2028&amp;"
    claim = next(fact.claim for fact in facts if isinstance(fact.claim.object, Literal))
    hostile = Fact(
        type(claim)(claim.subject, "skos:altLabel", Literal(wild + "\ud800", "zh")), stories[0].id, None, "test", 1
    )
    text = page.html(graph.build(documents, stories, [*facts, hostile])).decode()
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert block
    assert not set("<>&\u2028\u2029") & set(block[1])
    assert wild + "\ud800" in [said[1] for thing in json.loads(block[1])["things"] for said in thing["said"]]


def test_first_view_has_places_and_figures_have_none(corpus: Corpus) -> None:
    nodes = page.data(graph.build(*corpus), "")["network"]["nodes"]  # type: ignore[index]
    assert {node["group"] for node in nodes if "x" not in node} == {"Outcome", "Input", "Target"}


def test_every_kind_has_its_words_and_colours() -> None:
    words = json.loads((files("kg.view.page") / "words.json").read_text(encoding="utf-8"))
    style = (files("kg.view.page") / "page.css").read_text(encoding="utf-8")
    for kind in KINDS:
        assert f"kind.{kind}" in words
        assert f"--{kind}:" in style
        assert f"--{kind}-line:" in style


def test_every_word_has_both_languages() -> None:
    words = json.loads((files("kg.view.page") / "words.json").read_text(encoding="utf-8"))
    assert all(len(pair) == 2 and all(pair) for pair in words.values())
