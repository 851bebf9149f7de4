"""`kg extract` as people use it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import build, rdf
from kg.cli import main
from kg.output import locked

INTERRUPTED = "kg: interrupted; what is done is kept, and the same command goes on from there\n"
RESULTS = ("graph.ttl", "graph.trig", "graph.html", "store")
NEWS = "竹溪村的夜校\n近日，竹溪村党支部书记 程远山说，村里办起“田间夜校”，{year}年培训村民320人次，户均增收1200元。\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two articles, in the working folder."""
    monkeypatch.chdir(tmp_path)
    for year in (2023, 2024):
        path = tmp_path / "news" / f"{year}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(NEWS.format(year=year), encoding="utf-8")
    return tmp_path


def read(directory: Path) -> dict[str, bytes]:
    return {name: (directory / name).read_bytes() for name in RESULTS if (directory / name).is_file()}


def test_all_results_are_written(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "news"]) == 0
    assert all((news / "output" / name).exists() for name in RESULTS)
    assert "田间夜校" in (news / "output/graph.ttl").read_text(encoding="utf-8")
    told = capsys.readouterr()
    assert told.out.startswith("output: 2 documents, 2 stories, ")
    assert told.out.endswith("page: output/graph.html\n")
    assert told.err == ""


def test_the_same_input_gives_the_same_bytes(news: Path) -> None:
    main(["extract", "news/2024.txt", "news/2023.txt", "-o", "one", "--workers", "1"])
    main(["extract", "news", "-o", "two"])
    main(["extract", "news", "-o", "two"])  # from the cache
    assert read(news / "one") == read(news / "two")


def test_what_cannot_be_read_is_named_and_the_rest_done(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "news" / "empty.txt").touch()
    assert main(["extract", "news", "gone.pdf", "--lang", "zh"]) == 1
    told = capsys.readouterr()
    assert told.err.splitlines() == ["kg: gone.pdf: 没有这个文件", "kg: news/empty.txt: 空文件"]
    assert told.out.startswith("output: 2 份文件")


def test_nothing_to_read_leaves_the_earlier_result(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract", "news"])
    before = read(news / "output")
    assert main(["extract", "gone.txt"]) == 1
    assert capsys.readouterr().err == "kg: gone.txt: no such file\n"
    assert read(news / "output") == before


def test_standard_input_and_its_text(news: Path) -> None:
    text = (news / "news/2024.txt").read_bytes()
    subprocess.run([sys.executable, "-m", "kg", "extract", "-"], input=text, check=True, capture_output=True)
    (kept,) = (news / "output/text").iterdir()
    assert kept.read_bytes() == text


def test_columns_of_a_table(news: Path) -> None:
    (news / "news.csv").write_text(f"Nr,Inhalt\n1,{NEWS.format(year=2024)!r}\n", encoding="utf-8")
    assert main(["extract", "news.csv"]) == 1
    assert main(["extract", "news.csv", "--text-column", "Inhalt", "--published", "2024-12-31"]) == 0
    assert "田间夜校" in (news / "output/graph.ttl").read_text(encoding="utf-8")


def test_corrections(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "fixes.tsv").write_text("drop\t田间夜校\n", encoding="utf-8")
    assert main(["extract", "news", "--corrections", "fixes.tsv"]) == 0
    assert "“" not in (news / "output/graph.ttl").read_text(encoding="utf-8")
    assert '"田间夜校"' not in (news / "output/graph.ttl").read_text(encoding="utf-8")
    (news / "fixes.tsv").write_text("drop\t无名\n", encoding="utf-8")
    assert main(["extract", "news", "--corrections", "fixes.tsv"]) == 2
    assert "nothing has the name 无名" in capsys.readouterr().err
    assert main(["extract", "news", "--corrections", "gone.tsv"]) == 2
    assert capsys.readouterr().err == "kg: gone.tsv: No such file or directory\n"


def test_an_output_folder_in_use(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(news / "output"):
        assert main(["extract", "news"]) == 1
    assert capsys.readouterr().err == "kg: output: another run is writing there\n"


def test_an_output_folder_that_is_a_file(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "output").touch()
    assert main(["extract", "news"]) == 1
    assert capsys.readouterr().err == "kg: output: File exists\n"


def test_a_full_disk_leaves_the_earlier_result(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["extract", "news/2023.txt"])
    before = read(news / "output")

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "output/graph.ttl")

    monkeypatch.setattr(rdf, "write", full)
    assert main(["extract", "news"]) == 1
    assert capsys.readouterr().err == "kg: output/graph.ttl: No space left on device\n"
    assert read(news / "output") == before
    assert not (news / "output/.partial").exists()


def test_an_interrupted_run_keeps_what_is_done(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr(build, "_write", interrupt)
        assert main(["extract", "news"]) == 130
    assert "the same command goes on from there" in capsys.readouterr().err
    assert len(list((news / "output/cache").iterdir())) == 2
    assert main(["extract", "news"]) == 0


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_run_that_is_ended_leaves_no_worker(news: Path, sent: signal.Signals, status: int) -> None:
    article = NEWS.format(year=2024) * 40
    for number in range(400):
        (news / "news" / f"{number}.txt").write_text(f"{article}{number}", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "extract", "news", "--workers", "2"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    cache = news / "output/cache"
    while run.poll() is None and not (cache.is_dir() and any(cache.iterdir())):
        time.sleep(0.01)
    os.kill(run.pid, sent)
    _, told = run.communicate(timeout=30)  # the workers hold the pipes too: it waits for all of them
    assert run.returncode == status
    if sent == signal.SIGINT:  # a killed run leaves the last word to the standard library's clean-up
        assert told == INTERRUPTED
    assert 0 < len(list(cache.iterdir())) < 402
    assert not (news / "output/graph.ttl").exists()
