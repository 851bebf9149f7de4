"""The store in other formats: one file a format, listed in FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg import store
from kg.errors import UsageError
from kg.export import csv, gexf, graphml, jsonld, nquads
from kg.messages import _

FORMATS: Mapping[str, Callable[[ox.Store, Path], list[Path]]] = {
    "nquads": nquads.write,
    "jsonld": jsonld.write,
    "csv": csv.write,
    "graphml": graphml.write,
    "gexf": gexf.write,
}


def export(form: str, directory: Path, out: Path | None = None) -> list[Path]:
    """Write the folder's store in one of FORMATS into `out`, `directory/export` unless said; the files written.

    Raises UsageError for an unknown format, StoreError where there is no store.
    """
    if form not in FORMATS:
        raise UsageError(_("{form}: no such format; there are {forms}").format(form=form, forms=", ".join(FORMATS)))
    target = out or directory / "export"
    opened = store.read(directory)
    target.mkdir(parents=True, exist_ok=True)
    return FORMATS[form](opened, target)
