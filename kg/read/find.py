"""Files and folders → the files to read, in an order that the file system does not decide."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from kg.read.document import REFUSED, SUFFIXES

# Hidden files, what Word leaves beside a document that is open, and what tells of the folder itself.
PASSED_OVER = (".", "~$", "README.")

# What `kg extract` writes into its folder.
GRAPHS = {"graph.ttl", "graph.trig"}
RESULTS = {"graph.html", "text", "store", "cache", "export"}

# A file's device and its number there: the same under all its names.
Identity = tuple[int, int]


def find(paths: Iterable[str], skip: Iterable[str] = ()) -> Iterator[str]:
    """Every file named, and every file of a known suffix in the folders named, each once; `-` is passed through.

    What `skip` names, such as the output's folder, is passed over inside the folders. A path that is missing, cannot
    be listed or holds nothing to read comes as itself, so that reading it tells why.
    """
    skipped = {identity for path in skip if (identity := _identity(path))}
    seen: set[Identity] = set()
    for path in sorted(set(paths)):
        for file in _files(path, skipped):
            identity = _identity(file)
            if identity is None:
                yield file
            elif identity not in seen:
                seen.add(identity)
                yield file


def _files(path: str, skipped: set[Identity]) -> Iterator[str]:
    """The file that `path` is, the files in the folder that it is, or else itself."""
    found = _walk(path, set(skipped)) if Path(path).is_dir() else iter(())
    first = next(found, path)
    yield first
    yield from found


def _walk(folder: str, passed: set[Identity]) -> Iterator[str]:
    """The files below `folder`, by name; `passed` are what is left out, and grow by each folder entered."""
    waiting = _entries(folder)
    passed.add(_identity(folder) or (0, 0))
    while waiting:
        path = waiting.pop()
        identity = _identity(path)
        if identity in passed:
            continue
        if identity and Path(path).is_dir():
            passed.add(identity)  # a link may lead back here
            waiting += _entries(path)
        elif PurePath(path).suffix.lower() in SUFFIXES | REFUSED and (not identity or Path(path).is_file()):
            yield path


def _entries(folder: str) -> list[str]:
    """What stands in a folder, the last name first; the results of an earlier run, and links upwards, are left out."""
    names = set(os.listdir(folder))  # noqa: PTH208 - names alone: paths stay as they were given
    if names >= GRAPHS:
        names -= RESULTS
    kept = (name for name in sorted(names, reverse=True) if not name.startswith(PASSED_OVER))
    paths = [os.path.join(folder, name) for name in kept]  # noqa: PTH118
    return [path for path in paths if not _leads_up(path)]


def _leads_up(path: str) -> bool:
    """Whether a link leads to a folder around it, and so to everything beside what was named."""
    link = Path(path)
    around = Path(os.path.realpath(link.parent))
    return link.is_symlink() and around.is_relative_to(os.path.realpath(link))


def _identity(path: str) -> Identity | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
