"""How good the facts are does not sink unnoticed."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kg import rdf
from kg.extract import extract
from kg.merge import merge
from kg.train.gold import load

HERE = Path(__file__).parent
SCORE = HERE.parents[2] / "shared/score.py"
SLACK = 0.005
FLOOR = tomllib.loads((HERE / "floor.toml").read_text(encoding="utf-8"))


@pytest.mark.skipif(not SCORE.is_file(), reason="the scoring script stands beside the project")
@pytest.mark.parametrize("part", FLOOR)
def test_scores_hold(part: str, tmp_path: Path) -> None:
    for gold in load([HERE / part]):
        (tmp_path / gold.name).mkdir()
        rdf.write(merge(map(extract, gold.documents)), tmp_path / gold.name)
    command = [sys.executable, SCORE, HERE / part, tmp_path, "--json"]
    scores = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    sunk = {kind: scores[kind]["F1"] for kind, floor in FLOOR[part].items() if scores[kind]["F1"] < floor - SLACK}
    assert sunk == {}, f"below the floor of {part}"
