"""Tasks → outcomes: alone and in a pool, kept and taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import kg.extract
from kg import run as runner
from kg.cache import Cache
from kg.errors import ReadError
from kg.model import Document, Extraction
from kg.read import Columns
from kg.run import Task, Workplace, perform, run

NEWS = "竹溪村的夜校\n近日，竹溪村党支部书记 程远山说，村里办起“田间夜校”，培训村民{number}人次。\n"


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    stage = tmp_path / "stage"
    stage.mkdir()
    return Workplace(Cache(tmp_path / "cache", None), stage, Columns())


def news(folder: Path, count: int) -> list[Task]:
    tasks: list[Task] = []
    for number in range(count):
        path = folder / f"{number}.txt"
        path.write_text(NEWS.format(number=number), encoding="utf-8")
        tasks.append(str(path))
    return tasks


def made(outcomes: Iterator[runner.Outcome]) -> list[Extraction]:
    found = list(outcomes)
    assert not [outcome for outcome in found if isinstance(outcome, ReadError)]
    return [outcome[1] for outcome in found if not isinstance(outcome, ReadError)]


def test_a_pool_gives_what_one_process_gives(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Workplace) -> None:
    tasks = news(tmp_path, 5)
    alone = made(run(tasks, place, 1))
    place.cache.sweep(set())
    monkeypatch.setattr(runner, "WORTH_A_POOL", 1)
    assert made(run(tasks, place, 2)) == alone
    assert [extraction.document.path for extraction in alone] == tasks


def test_a_few_articles_need_no_pool(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Workplace) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("a pool")

    monkeypatch.setattr(runner, "ProcessPoolExecutor", refuse)
    assert len(made(run(news(tmp_path, 3), place, 8))) == 3


def test_what_was_extracted_is_not_extracted_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Workplace
) -> None:
    tasks = news(tmp_path, 3)
    first = made(run(tasks[:2], place, 1))
    asked: list[str] = []
    extract = kg.extract.extract

    def counted(document: Document, published: date | None = None) -> Extraction:
        asked.append(document.path)
        return extract(document, published)

    monkeypatch.setattr(kg.extract, "extract", counted)
    assert made(run(tasks, place, 1))[:2] == first
    assert asked == [tasks[2]]


def test_an_unforeseen_error_is_that_inputs_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Workplace
) -> None:
    def fail(_document: Document, _published: date | None = None) -> Extraction:
        raise RecursionError("too deep")

    monkeypatch.setattr(kg.extract, "extract", fail)
    (task,) = news(tmp_path, 1)
    (failure,) = perform(task, place)
    assert str(failure) == f"{task}: cannot be processed (RecursionError: too deep)"


def test_a_missing_file_and_an_earlier_failure_pass_through(place: Workplace) -> None:
    earlier = ReadError("news.csv#3", "not a valid row")
    missing, passed = run(["nowhere.txt", earlier], place, 1)
    assert str(missing) == "nowhere.txt: no such file"
    assert passed is earlier


def test_text_without_a_file_of_its_own_is_kept(place: Workplace) -> None:
    text = "一行\r\n又一行。\n"
    perform(Document("a.html", "text/a-1.txt", "ab", text), place)
    assert (place.stage / "text/a-1.txt").read_bytes().decode() == text
