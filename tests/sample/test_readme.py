"""What the READMEs show is what the commands answer."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from kg.cli import main

ROOT = Path(__file__).parents[2]


def examples() -> list[tuple[str, str, str]]:
    found = []
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for block in re.findall(r"```console\n\$ (.*?)```", text, re.DOTALL):
            lines = block.splitlines()
            end = next(n for n, _ in enumerate(lines, 1) if _complete("\n".join(lines[:n])))
            found.append((name, "\n".join(lines[:end]), "\n".join(lines[end:])))
    return found


def _complete(command: str) -> bool:
    try:
        return bool(shlex.split(command))
    except ValueError:
        return False


@pytest.mark.parametrize(("name", "command", "answer"), examples())
def test_examples(built: Path, capsys: pytest.CaptureFixture[str], name: str, command: str, answer: str) -> None:
    assert main([*shlex.split(command)[1:], "-o", str(built)]) == 0
    assert capsys.readouterr().out.rstrip("\n") == answer, name


def test_there_are_three_in_each() -> None:
    assert [name for name, _, _ in examples()] == ["README.md"] * 3 + ["README.zh-CN.md"] * 3
