"""One writer at a time; results change all together."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.output import locked, publish, staged


def test_a_second_run_is_kept_out(tmp_path: Path) -> None:
    directory = tmp_path / "new" / "output"
    with locked(directory), pytest.raises(OutputError, match="another run is writing there"), locked(directory):
        pass
    with locked(directory):
        assert directory.is_dir()


def test_publish_replaces_files_and_folders(tmp_path: Path) -> None:
    _write(tmp_path, {"graph.ttl": "old", "store/a": "old", "text/b": "old", "notes.txt": "mine"})
    with staged(tmp_path) as stage:
        _write(stage, {"graph.ttl": "new", "store/c": "new"})
        publish(stage)
    assert _files(tmp_path) == {"graph.ttl": "new", "store/c": "new", "notes.txt": "mine"}


def test_an_error_leaves_earlier_results(tmp_path: Path) -> None:
    _write(tmp_path, {"graph.ttl": "old", "store/a": "old"})
    with pytest.raises(OSError, match="disk full"), staged(tmp_path) as stage:
        _write(stage, {"graph.ttl": "new"})
        raise OSError("disk full")
    assert _files(tmp_path) == {"graph.ttl": "old", "store/a": "old"}


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    _write(tmp_path, {".partial/store/a": "half"})
    with staged(tmp_path) as stage:
        assert _files(stage) == {}


def _write(directory: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def _files(directory: Path) -> dict[str, str]:
    return {str(path.relative_to(directory)): path.read_text() for path in directory.rglob("*") if path.is_file()}
