"""Which column of a table, or key of a record, holds which part of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from unicodedata import normalize

from kg.lexicon.table import rows
from kg.model import Metadata
from kg.read.credit import authors, day


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of a table's columns; an empty one is found by its usual names (`kg/lexicon/column.tsv`)."""

    text: str = ""
    title: str = ""
    date: str = ""
    author: str = ""
    source: str = ""

    def among(self, names: tuple[str, ...]) -> Columns:
        """The columns as `names` spells them; empty where it has none."""
        return _among(self, names)


def metadata(record: Mapping[str, str], columns: Columns) -> Metadata:
    """What a record's columns say of its article."""
    found = columns.among(tuple(record))
    return Metadata(
        title=record.get(found.title, ""),
        authors=authors(record.get(found.author, "")),
        paper=record.get(found.source, ""),
        published=day(record.get(found.date, "")),
    )


@lru_cache(maxsize=256)
def _among(columns: Columns, names: tuple[str, ...]) -> Columns:
    spelled = {_plain(name): name for name in reversed(names)}  # of two columns of one name, the first
    found: dict[str, str] = {}
    for field in fields(Columns):
        said = getattr(columns, field.name)
        wanted = [said] if said else [row["word"] for row in rows("column") if row["field"] == field.name]
        found[field.name] = next((spelled[name] for word in wanted if (name := _plain(word)) in spelled), "")
    return Columns(**found)


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", normalize("NFKC", name).casefold())
