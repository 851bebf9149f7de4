"""The embedded SPARQL store: the graphs' files loaded into Oxigraph, below `DIR/store/`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.messages import _
from kg.rdf.write import EVIDENCE, FACTS

FOLDER = "store"


def build(directory: Path) -> None:
    """Load the folder's `graph.ttl` as the default graph and `graph.trig` as the named ones.

    An earlier store stays until the new one is whole. Raises StoreError where a file is missing or broken, or the
    disk is full.
    """
    temporary = Path(tempfile.mkdtemp(prefix=".store-", dir=directory))
    try:
        _load(directory, temporary / "new")
        _swap(directory / FOLDER, temporary)
    except (OSError, SyntaxError) as error:
        message = _("{path}: the store could not be built: {reason}")
        raise StoreError(message.format(path=directory, reason=error)) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def read(directory: Path) -> ox.Store:
    """The folder's store, to be queried only. Raises StoreError where there is none or it is broken."""
    path = directory / FOLDER
    if not path.is_dir():
        raise StoreError(_("{path}: no store here; `kg extract` makes one").format(path=path))
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise StoreError(_("{path}: the store cannot be read: {reason}").format(path=path, reason=error)) from error


def _load(directory: Path, target: Path) -> None:
    store = ox.Store(target)
    store.bulk_load(path=directory / FACTS, format=ox.RdfFormat.TURTLE)
    store.bulk_load(path=directory / EVIDENCE, format=ox.RdfFormat.TRIG)
    store.flush()


def _swap(store: Path, temporary: Path) -> None:
    """Put `temporary/new` in the place of `store`; a rename is all or nothing, and the first is undone if need be."""
    if not store.exists():
        (temporary / "new").rename(store)
        return
    store.rename(temporary / "old")
    try:
        (temporary / "new").rename(store)
    except OSError:
        (temporary / "old").rename(store)
        raise
