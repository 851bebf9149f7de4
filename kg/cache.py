"""Extractions kept on disk, a file each, so that a run that was stopped goes on where it was.

A key holds all that an extraction depends on: the document, the options, and the package with its data tables. A
changed word list or document asks for another key; what no key of a finished run asks for is swept out.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg.model import Document, Extraction
from kg.record import dumps, loads


@dataclass(frozen=True, slots=True)
class Cache:
    """The extractions under `directory`, made with the `published` date for documents without one."""

    directory: Path
    published: date | None

    def key(self, document: Document) -> str:
        return _digest(f"{document!r} {self.published} {_package()}")

    def get(self, key: str) -> Extraction | None:
        """The extraction kept under the key; None where there is none, or none that can be read."""
        try:
            return loads((self.directory / key).read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, extraction: Extraction) -> None:
        self.directory.mkdir(exist_ok=True)
        partial = self.directory / f"{key}.{os.getpid()}"
        partial.write_text(dumps(extraction), encoding="utf-8")
        partial.replace(self.directory / key)

    def sweep(self, keys: Set[str]) -> None:
        """Remove all but what the keys ask for."""
        for path in self.directory.glob("*"):
            if path.name not in keys:
                path.unlink()


@cache
def _package() -> str:
    # Size and time instead of content: reading every table would cost more than one short article does.
    root = Path(__file__).parent
    paths = sorted(path for path in root.rglob("*") if path.suffix != ".pyc" and path.is_file())
    states = ((path.relative_to(root), path.stat()) for path in paths)
    return _digest(" ".join(f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in states))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
