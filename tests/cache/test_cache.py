"""A key asks for all that an extraction depends on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.cache import Cache
from kg.model import Document, DocumentRecord, Extraction, Metadata

DOCUMENT = Document("a.txt", "a.txt", "ab", "竹溪村办起夜校。")
EXTRACTION = Extraction(DocumentRecord("id:document/1", "a.txt", "a.txt", "ab"), (), ())


def test_what_is_put_in_comes_out(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", None)
    assert cache.get(cache.key(DOCUMENT)) is None
    cache.put(cache.key(DOCUMENT), EXTRACTION)
    assert cache.get(cache.key(DOCUMENT)) == EXTRACTION


@pytest.mark.parametrize(
    "other",
    [
        replace(DOCUMENT, path="b.txt"),
        replace(DOCUMENT, digest="cd"),
        replace(DOCUMENT, text="竹溪村办起夜校"),
        replace(DOCUMENT, metadata=Metadata(published=date(2024, 5, 1))),
    ],
)
def test_another_document_has_another_key(tmp_path: Path, other: Document) -> None:
    cache = Cache(tmp_path, None)
    assert cache.key(other) != cache.key(DOCUMENT)


def test_another_date_has_another_key(tmp_path: Path) -> None:
    assert Cache(tmp_path, date(2024, 5, 1)).key(DOCUMENT) != Cache(tmp_path, None).key(DOCUMENT)


def test_a_broken_entry_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path, None)
    (tmp_path / "key").write_text('[["id:document/1"', encoding="utf-8")
    assert cache.get("key") is None


def test_sweep_leaves_what_is_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path, None)
    for key in ("old", "new"):
        cache.put(key, EXTRACTION)
    cache.sweep({"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
