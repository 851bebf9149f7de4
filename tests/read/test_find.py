"""Folders are walked in one order, each file once, whatever links lie in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read import documents, find

NAMES = ["a.csv", "notes.md", "b/2.txt", "b/10.TXT", "b/page.html", "b/picture.png", "c/d/e.pdf"]
HIDDEN = [".hidden.txt", ".git/x.txt", "b/~$open.docx"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in NAMES + HIDDEN:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("村里通了公交。", encoding="utf-8")
    return tmp_path / "in"


def test_known_files_come_sorted_and_hidden_ones_do_not(folder: Path) -> None:
    assert folder.is_dir()
    files = ["in/a.csv", "in/b/10.TXT", "in/b/2.txt", "in/b/page.html", "in/c/d/e.pdf", "in/notes.md"]
    assert list(find(["in"])) == files
    assert list(find(["./in"])) == [f"./{file}" for file in files]


def test_the_order_of_the_arguments_does_not_matter(folder: Path) -> None:
    assert folder.is_dir()
    assert list(find(["in/c", "in/b", "-"])) == list(find(["-", "in/b", "in/c", "in/b"]))


def test_a_file_reached_twice_comes_once(folder: Path) -> None:
    assert folder.is_dir()
    assert list(find(["in/b", "in", "in/b/2.txt"])).count("in/b/2.txt") == 1


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "b" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "b" / "self.txt").symlink_to("self.txt")
    (folder / "b" / "same.txt").symlink_to("2.txt")
    found = list(find(["in"]))
    assert found.count("in/a.csv") == 1
    assert not any("/up/" in path for path in found)
    assert "in/b/self.txt" in found
    assert "in/b/same.txt" not in found


def test_what_is_named_comes_even_where_it_cannot_be_read(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert list(find(["in/b/picture.png", "in/empty", "nowhere.txt", "-"])) == [
        "-",
        "in/b/picture.png",
        "in/empty",
        "nowhere.txt",
    ]


def test_the_output_is_passed_over(folder: Path) -> None:
    assert list(find(["in"], skip=["in/b", str(folder / "c"), "in/not-there"])) == ["in/a.csv", "in/notes.md"]


def test_a_pipe_in_a_folder_is_left_alone(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "in/pipe.txt" not in list(find(["in"]))


def test_the_results_of_an_earlier_run_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    for name in ("a.txt", "graph.ttl", "graph.trig", "graph.html", "text/b.txt"):
        (tmp_path / name).write_text("水渠修好了。", encoding="utf-8")
    assert list(find([str(tmp_path)])) == [str(tmp_path / "a.txt")]


def test_a_link_to_a_folder_around_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("水渠修好了。", encoding="utf-8")
    (tmp_path / "beside.txt").write_text("别的文件。", encoding="utf-8")
    (tmp_path / "news/up").symlink_to(tmp_path)
    assert list(find([str(tmp_path / "news")])) == [str(tmp_path / "news/a.txt")]


def test_a_format_that_is_not_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (path,) = find([str(tmp_path)])
    (error,) = documents(path)
    assert isinstance(error, ReadError)
    assert error.reason == "a format that is not read: save it as .docx, or a table as .csv"
