"""Imports point one way: a file imports only from those above it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = (
    *(
        "messages",
        "model",
        "errors",
        "order",
        "lexicon",
        "register",
        "read",
        "layout",
        "sentence",
        "token",
        "decide",
        "mention",
    ),
    *("link", "relate", "facts", "extract", "train", "correct", "merge", "record", "cache", "run", "output"),
    *("rdf", "store", "ask", "recall", "view", "serve", "export", "build", "cli", "__main__"),
)


def rank(module: str) -> int:
    """Where a module such as `kg.read.pdf` stands in the order; `kg` itself stands first."""
    return ORDER.index(module.split(".")[1]) if "." in module else -1


def imported(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            names += [f"kg.{alias.name}" for alias in node.names] if node.module == "kg" else [node.module or ""]
    return [name for name in names if name.split(".")[0] == "kg" and name != "kg.__version__"]


@pytest.mark.parametrize("path", sorted((ROOT / "kg").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_from_above(path: Path) -> None:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    below = [name for name in imported(path) if rank(name) > rank(module)]
    assert not below, f"{module} imports from below it: {below}"
