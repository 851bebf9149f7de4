"""Annotated documents: the text's Document and the names and facts that a careful reader found in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.mention.quotation import bare
from kg.model import Document
from kg.read import documents


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document; `facts` is the YAML as read."""

    name: str
    documents: tuple[Document, ...]
    facts: dict[str, Any]

    def names(self, kind: str) -> tuple[frozenset[str], frozenset[str]]:
        """The names of a kind's entries, without quotation marks: (asked for, optional)."""
        asked: set[str] = set()
        optional: set[str] = set()
        for entry in self.facts.get(kind) or []:
            names = {bare(str(name)) for name in [entry["name"], *entry.get("aliases", [])]}
            (optional if entry.get("optional") else asked).update(names)
        return frozenset(asked), frozenset(optional - asked)

    def fold(self, folds: int) -> int:
        """Which of `folds` parts the document belongs to, by its name's hash."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % folds


def load(folders: Iterable[Path]) -> Iterator[Gold]:
    """Every annotated document of the folders; a file's `document` is a path beside the folder or from its root."""
    for folder in folders:
        for path in sorted(folder.glob("**/*.yaml")):
            facts = yaml.safe_load(path.read_text(encoding="utf-8"))
            source = next(
                base / facts["document"] for base in (folder.parent, Path()) if (base / facts["document"]).is_file()
            )
            read = tuple(document for document in documents(str(source)) if isinstance(document, Document))
            yield Gold(path.stem, read, facts)
