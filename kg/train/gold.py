"""Annotated documents: the text, and what a careful reader found in it."""

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
    """One annotated document; `facts` is the YAML as read, `path` where it stands."""

    path: Path
    documents: tuple[Document, ...]
    facts: dict[str, Any]

    @property
    def name(self) -> str:
        return self.path.stem

    def names(self, kind: str) -> tuple[frozenset[str], frozenset[str]]:
        """The names of a kind's entries, without quotation marks: (asked for, optional)."""
        asked: set[str] = set()
        optional: set[str] = set()
        for entry in self.facts.get(kind) or []:
            (optional if entry.get("optional") else asked).update(entry_names(entry))
        return frozenset(asked), frozenset(optional - asked)

    def part(self, parts: int) -> int:
        """Which of so many parts the document belongs to, by its name's hash."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % parts


def entry_names(entry: dict[str, Any]) -> frozenset[str]:
    """All names of an entry, without quotation marks and white space."""
    return frozenset(bare(str(name)) for name in [entry["name"], *entry.get("aliases", [])])


def load(folders: Iterable[Path]) -> Iterator[Gold]:
    """Every annotated document of the folders; its `document` is a path from beside the folder, or from here."""
    for folder in folders:
        for path in sorted(folder.glob("**/*.yaml")):
            facts = yaml.safe_load(path.read_text(encoding="utf-8"))
            source = next(base / facts["document"] for base in (folder.parent, Path()) if _is_there(base, facts))
            read = tuple(document for document in documents(str(source)) if isinstance(document, Document))
            yield Gold(path, read, facts)


def _is_there(base: Path, facts: dict[str, Any]) -> bool:
    return (base / str(facts["document"])).is_file()


def load_other(folders: Iterable[Path]) -> Iterator[Gold]:
    """Every text of the folders, as a document in which there is nothing to find."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield Gold(path, tuple(read for read in documents(str(path)) if isinstance(read, Document)), {})
