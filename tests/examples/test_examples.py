"""What the finders find in short articles; the expectation is written into the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.extract import linked_story
from kg.layout import stories
from kg.mention.quotation import bare
from kg.model import Document, Linked

MARKED = re.compile(r"\[([^|\]]+)\|(\w+)\]")

NAMES: dict[str, Callable[[Linked], Iterator[str]]] = {
    "person": lambda linked: (person.entity.name for person in linked.people),
    "place": lambda linked: (form for place in linked.places for form in _forms(linked, place.entity.spans)),
    "organization": lambda linked: (form for body in linked.organizations for form in _forms(linked, body.spans)),
    "initiative": lambda linked: (form for one in linked.initiatives for form in _forms(linked, one.spans)),
}


def _forms(linked: Linked, spans: tuple) -> Iterator[str]:
    return (bare(linked.reading.story.text[span.start : span.end]) for span in spans)


def examples() -> Iterator[tuple[str, str]]:
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield path.stem, line


@pytest.mark.parametrize(("kind", "marked"), list(examples()))
def test_finds_what_is_marked(kind: str, marked: str) -> None:
    text = MARKED.sub(r"\1", marked)
    expected = {bare(words) for words, what in MARKED.findall(marked) if what == kind}
    (story,) = stories(Document("example.txt", "example.txt", "0" * 64, f"本地新闻一则\n\n{text}"))
    assert set(NAMES[kind](linked_story(story))) == expected
