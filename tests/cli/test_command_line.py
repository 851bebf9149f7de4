"""The frame of the command line: usage, errors, exit statuses and languages."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import __version__
from kg.cli import COMMANDS, main, query
from kg.cli.failure import explain
from kg.errors import KgError, ReadError


def usage_error(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    """What standard error says of a line that is wrong usage."""
    with pytest.raises(SystemExit) as end:
        main(line)
    assert end.value.code == 2
    return capsys.readouterr().err


def kg(*line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *line]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"townkg {__version__}\n"


def test_citation_and_changelog_speak_of_this_version() -> None:
    root = Path(__file__).parents[2]
    assert f"\nversion: {__version__}\n" in (root / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\n## [{__version__}] - " in (root / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [command.__name__.rpartition(".")[2] for command in COMMANDS])
@pytest.mark.parametrize(("language", "word"), [("en", "usage: kg"), ("zh", "用法：kg")])
def test_help_in_both_languages(capsys: pytest.CaptureFixture[str], command: str, language: str, word: str) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help", "--lang", language])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith(f"{word} {command}")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ([], "required: COMMAND"),
        (["bake"], "invalid choice: 'bake'"),
        (["extract"], "required: PATH"),
        (["extract", "a.txt", "--workers", "0"], "not a whole number from 1 on: 0"),
        (["extract", "a.txt", "--published", "yesterday"], "not a date such as 2025-01-31: yesterday"),
        (["extract", "a.txt", "--bake"], "unrecognized arguments: --bake"),
        (["extract", "a.txt", "--lang", "fr"], "invalid choice: 'fr'"),
        (["extract", "a.txt", "--lang"], "expected one argument"),
    ],
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], line: list[str], reason: str) -> None:
    assert reason in usage_error(capsys, *line)


@pytest.mark.parametrize("line", [["--lang", "zh", "extract"], ["extract", "--lang=zh"], ["extract", "--lang", "zh"]])
def test_the_language_may_stand_anywhere(capsys: pytest.CaptureFixture[str], line: list[str]) -> None:
    assert "错误：缺少参数：路径" in usage_error(capsys, *line)


def test_a_process_speaks_the_language_of_its_locale() -> None:
    english = kg("extract", LANGUAGE="", LC_ALL="C")
    chinese = kg("extract", LANGUAGE="", LC_ALL="zh_CN.UTF-8", PYTHONUTF8="1")
    assert (english.returncode, chinese.returncode) == (2, 2)
    assert "kg extract: error: the following arguments are required: PATH" in english.stderr
    assert "kg extract: 错误：缺少参数：路径" in chinese.stderr


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KgError("output: another run is writing there"), 1, "kg: output: another run is writing there\n"),
        (OSError(errno.ENOSPC, "No space left on device", "output/graph.ttl"), 1, "output/graph.ttl: 磁盘空间不足\n"),
        (KeyboardInterrupt(), 130, "kg: 已中断\n"),
    ],
)
def test_errors_are_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
    line: str,
) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr(query, "run", fail)
    assert main(["query", "ASK {}", "--lang", "zh"]) == status
    assert capsys.readouterr().err.endswith(line)


def test_the_reason_is_translated_before_its_values_are_filled_in() -> None:
    assert (
        explain(ReadError("a.csv", "no text column among: {names}", {"names": "甲"}))
        == "a.csv: no text column among: 甲"
    )
    assert explain(ReadError("a{b}.txt", "empty file")) == "a{b}.txt: empty file"


def test_a_reader_that_leaves_the_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m kg query --list | head -n 0"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert run.stderr == ""


def test_without_a_store(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["query", "ASK {}", "-o", str(tmp_path)]) == 1
    assert "no store here" in capsys.readouterr().err
