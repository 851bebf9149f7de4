"""The graph → one HTML file: template, style, scripts and data joined; vis-network is pyvis's own copy."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Hashable, Iterable
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TypeVar

import networkx as nx

from kg.view import choose, network
from kg.view.graph import Evidence, Statement
from kg.view.kind import KINDS

VIS = "lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = ("data.js", "element.js", "canvas.js", "list.js", "card.js", "main.js")
# Text that could end the script element, or that old engines refuse within a string.
ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


Key = TypeVar("Key", bound=Hashable)


class _Numbering(dict[Key, int]):
    """Each new key gets the next number, from 0."""

    def __missing__(self, key: Key) -> int:
        self[key] = len(self)
        return self[key]


def write(graph: nx.MultiDiGraph, path: Path, language: str = "") -> None:
    """Write the page; `language` is `zh`, `en`, or empty for the reader's own. Raises OSError where it cannot."""
    path.write_bytes(html(graph, language))


def html(graph: nx.MultiDiGraph, language: str = "") -> bytes:
    """The page as UTF-8."""
    style, script = _text("page.css"), _script()
    vis = (files("pyvis") / VIS).read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(vis)} {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    page = Template(_text("page.html")).substitute(
        policy=policy, style=style, vis=vis, script=script, data=_json(data(graph, language))
    )
    # A lone surrogate, which no file should have, becomes JSON's own escape.
    return page.encode("utf-8", "backslashreplace")


def data(graph: nx.MultiDiGraph, language: str) -> dict[str, object]:
    """What the scripts read. Things, relations, evidence, sentences and stories name each other by number."""
    order = sorted(graph, key=lambda node: (-choose.weight(graph, node), node))
    numbers = {node: number for number, node in enumerate(order)}
    evidence = _Numbering[Evidence]()
    drawn = network.build(graph, order)
    return {
        "language": language,
        "words": json.loads(_text("words.json")),
        "kinds": [{"name": kind.name, "shape": kind.shape, "measured": kind.measured} for kind in KINDS.values()],
        "network": {"nodes": drawn.nodes, "edges": drawn.edges, "options": drawn.options},
        "things": [_thing(node, graph.nodes[node], evidence) for node in order],
        "relations": sorted(
            [numbers[source], predicate, numbers[target], [evidence[reason] for reason in reasons]]
            for source, target, predicate, reasons in graph.edges(keys=True, data="evidence")
        ),
        **_reasons(evidence),
    }


def _thing(node: str, told: dict[str, object], evidence: _Numbering[Evidence]) -> dict[str, object]:
    statements = told["statements"]
    assert isinstance(statements, tuple)
    return {
        "id": node,
        "kind": told["kind"],
        "name": told["label"],
        "said": [_said(statement, evidence) for statement in statements],
    }


def _said(statement: Statement, evidence: _Numbering[Evidence]) -> list[object]:
    return [statement.predicate, statement.value, [evidence[reason] for reason in statement.evidence]]


def _reasons(evidence: Iterable[Evidence]) -> dict[str, object]:
    sentences, stories = _Numbering[str](), _Numbering[tuple[str, ...]]()
    rows = [[sentences[e.sentence], stories[_story(e)], e.rule, e.confidence] for e in evidence]
    keys = ("id", "path", "headline", "authors", "paper", "published")
    return {
        "evidence": rows,
        "sentences": [*sentences],
        "stories": [dict(zip(keys, story, strict=True)) for story in stories],
    }


def _story(evidence: Evidence) -> tuple[str, ...]:
    story = evidence.story
    published = story.published.isoformat() if story.published else ""
    return story.id, evidence.path, story.headline, "、".join(story.authors), story.paper, published


def _text(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")


def _script() -> str:
    """One script in one scope: nothing of it is to be reached from outside."""
    return '(() => {\n"use strict";\n' + "\n".join(map(_text, SCRIPTS)) + "})();\n"


def _hash(text: str) -> str:
    """The source expression by which a content security policy allows just this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
