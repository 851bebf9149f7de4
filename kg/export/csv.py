"""Tables for spreadsheets: one CSV file for each query in `tables/`."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from kg.ask.run import base_of
from kg.rdf import prefixes, shorten

# A spreadsheet takes what begins so for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(store: ox.Store, directory: Path) -> list[Path]:
    """UTF-8 with a byte order mark, since Excel takes other files for the system's own encoding."""
    queries = [path for path in files("kg.export.tables").iterdir() if path.name.endswith(".rq")]
    return [
        _table(store, path.read_text(encoding="utf-8"), directory / f"{path.name.removesuffix('.rq')}.csv")
        for path in sorted(queries, key=lambda path: path.name)
    ]


def _table(store: ox.Store, query: str, path: Path) -> Path:
    names = prefixes(base_of(store))
    answer = store.query(query, prefixes=names)
    assert isinstance(answer, ox.QuerySolutions)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(variable.value for variable in answer.variables)
        writer.writerows([_cell(term, names) for term in row] for row in answer)
    return path


def _cell(term: object, names: dict[str, str]) -> str:
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, names)
    if not isinstance(term, ox.Literal):
        return ""
    text = term.value
    return f"'{text}" if text.startswith(FORMULA) and not _is_number(term) else text


def _is_number(literal: ox.Literal) -> bool:
    return literal.datatype.value in (prefixes()["xsd"] + "decimal", prefixes()["xsd"] + "integer")
