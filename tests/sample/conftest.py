"""The sample's graph, built once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.build import Options, build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of `kg demo`, made from the project's root so that paths in it are relative."""
    directory = tmp_path_factory.mktemp("demo")
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        summary = build(["kg/sample"], directory, Options())
    finally:
        os.chdir(before)
    assert not summary.failures
    return directory
