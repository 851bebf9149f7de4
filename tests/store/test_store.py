"""The store equals the files, and an earlier one outlives a failure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import store
from kg.errors import StoreError


@pytest.fixture
def folder(output: Path, tmp_path: Path) -> Path:
    """A copy that a test may break."""
    return Path(shutil.copytree(output, tmp_path / "output"))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def size(folder: Path) -> int:
    return len(store.read(folder))


def test_store_holds_facts_by_default_and_evidence_by_story(output: Path) -> None:
    opened = store.read(output)
    default = set(opened.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    # The store keeps a number, not its spelling: what went through it compares with what went through it.
    written = ox.Store()
    written.extend(ox.parse(path=output / "graph.ttl"))
    assert default == set(written)
    assert [graph.value.rpartition("/")[2] for graph in sorted(opened.named_graphs(), key=str)] == ["north", "south"]


def test_building_again_replaces(folder: Path) -> None:
    (folder / "graph.ttl").write_text("<http://example.org/a> a <http://example.org/B> .", encoding="utf-8")
    (folder / "graph.trig").write_text("", encoding="utf-8")
    store.build(folder)
    assert size(folder) == 1
    assert names(folder) == ["graph.trig", "graph.ttl", "store"]


@pytest.mark.parametrize("text", ["<a> <b", "\0"])
def test_a_broken_file_leaves_the_earlier_store(folder: Path, text: str) -> None:
    before = size(folder)
    (folder / "graph.trig").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match="could not be built"):
        store.build(folder)
    assert size(folder) == before
    assert names(folder) == ["graph.trig", "graph.ttl", "store"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"graph\.ttl|No such file"):
        store.build(tmp_path)


def test_a_failed_swap_is_undone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, rename = size(folder), Path.rename

    def fails_once(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError("no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails_once)
    with pytest.raises(StoreError, match="no room"):
        store.build(folder)
    assert size(folder) == before


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        store.read(tmp_path)


def test_a_broken_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with pytest.raises(StoreError, match="cannot be read"):
        store.read(tmp_path)


def test_queries_cannot_write(output: Path) -> None:
    quad = ox.Quad(ox.NamedNode("http://a"), ox.NamedNode("http://b"), ox.Literal("c"))
    with pytest.raises(RuntimeError, match="read-write"):
        store.read(output).add(quad)
