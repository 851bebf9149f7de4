"""The output folder: one writer at a time, and results that take the place of earlier ones only when all are there."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError
from kg.messages import _

RESULTS = ("graph.ttl", "graph.trig", "graph.html", "store", "text")


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Make the folder and keep other runs out of it; the system lets go of the lock however the process ends.

    Raises OutputError where another run holds it.
    """
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputError(_("{path}: another run is writing there").format(path=directory)) from None
        yield


@contextmanager
def staged(directory: Path) -> Iterator[Path]:
    """An empty folder inside `directory` to write results in, gone at the end."""
    stage = directory / ".partial"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def publish(stage: Path) -> None:
    """Put the stage's results in the place of those in the folder around it."""
    for name in RESULTS:
        _replace(stage.parent / name, stage / name)


def _replace(old: Path, new: Path) -> None:
    if old.is_dir():
        # A folder cannot be renamed over one that is not empty: the old one moves to the stage, which goes as a whole.
        old.rename(new.with_name(f"old-{old.name}"))
    elif not new.exists():
        old.unlink(missing_ok=True)
    if new.exists():
        new.replace(old)
