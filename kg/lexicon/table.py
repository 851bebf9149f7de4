"""Read the package's data tables (TSV, one header line, `#` comments), each line checked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.errors import LexiconError


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `kg/lexicon/<name>.tsv` as column → cell; an `id` column must be unique.

    Raises LexiconError, naming file and line, where a row's cells do not fit the header or an id comes twice.
    """
    path = f"kg/lexicon/{name}.tsv"
    lines = (files("kg.lexicon") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    numbered = [(n, line.split("\t")) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]
    header = numbered[0][1]
    found: list[dict[str, str]] = []
    ids: set[str] = set()
    for number, cells in numbered[1:]:
        if len(cells) != len(header):
            raise LexiconError(path, number, f"{len(cells)} cells, the header has {len(header)}")
        row = dict(zip(header, cells, strict=True))
        if "id" in row:
            if row["id"] in ids:
                raise LexiconError(path, number, f"id {row['id']} comes twice")
            ids.add(row["id"])
        found.append(row)
    return tuple(found)


@cache
def column(name: str, key: str = "word") -> tuple[str, ...]:
    """One column of a table, in the table's order."""
    return tuple(row[key] for row in rows(name))


@cache
def members(name: str) -> frozenset[str]:
    """The words of a table, to ask whether one is among them."""
    return frozenset(column(name))


@cache
def mapping(name: str, value: str, key: str = "word") -> dict[str, str]:
    """The words of a table, each with what stands in another column."""
    return {row[key]: row[value] for row in rows(name)}
