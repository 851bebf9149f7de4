"""Files → the output folder: read, extract, correct, merge, and write all results or none."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from kg.cache import Cache
from kg.correct import Correction, correct, read
from kg.errors import ReadError, UsageError
from kg.merge import Merged, merge
from kg.model import Extraction
from kg.output import locked, publish, staged
from kg.read import Columns, documents, find
from kg.read.document import STANDARD_INPUT
from kg.read.table import READERS as TABLES
from kg.run import Outcome, Task, Workplace, run


@dataclass(frozen=True, slots=True)
class Options:
    """What steers a build; `published` is the date of documents without one."""

    workers: int = 1
    published: date | None = None
    corrections: Path | None = None
    columns: Columns = field(default_factory=Columns)
    language: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: things counted by class (`tk:Town` …), and the inputs that could not be read."""

    documents: int
    stories: int
    statements: int
    things: Counter[str]
    failures: tuple[ReadError, ...]


def build(paths: Sequence[str], directory: Path, options: Options) -> Summary:
    """Write graph, store, page and texts of the files and folders at `paths` into `directory`.

    Where nothing at all can be read, an earlier result stays. Raises KgError and OSError where nothing can be written.
    """
    failures: list[ReadError] = []
    keys: set[str] = set()
    corrections = _corrections(options.corrections)
    with locked(directory), staged(directory) as stage:
        cache = Cache(directory / "cache", options.published)
        place = Workplace(cache, stage, options.columns)
        outcomes = run(_tasks(paths, directory, options.columns), place, options.workers)
        merged = merge(_corrected(_good(_watched(outcomes), failures, keys), corrections))
        if merged.documents:
            _write(merged, stage, options.language)
            publish(stage)
            cache.sweep(keys)
    return _summary(merged, failures)


def _tasks(paths: Sequence[str], directory: Path, columns: Columns) -> Iterator[Task]:
    """Tables and standard input are read here, and their articles dealt out; other files are read by who gets them."""
    for path in find(paths, [str(directory)]):
        if path == STANDARD_INPUT or PurePath(path).suffix.lower() in TABLES:
            yield from documents(path, columns)
        else:
            yield path


def _good(outcomes: Iterable[Outcome], failures: list[ReadError], keys: set[str]) -> Iterator[Extraction]:
    for outcome in outcomes:
        if isinstance(outcome, ReadError):
            failures.append(outcome)
        else:
            key, extraction = outcome
            keys.add(key)
            yield extraction


def _watched(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """The outcomes, with a progress bar where a person looks on."""
    if not sys.stderr.isatty():
        return outcomes
    from tqdm import tqdm

    return iter(tqdm(outcomes, unit="", leave=False))


def _corrections(path: Path | None) -> tuple[Correction, ...]:
    """The corrections, read before the work begins, so that a wrong file costs no time. Raises UsageError."""
    if path is None:
        return ()
    try:
        return read(path)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None


def _corrected(extractions: Iterator[Extraction], corrections: tuple[Correction, ...]) -> Iterable[Extraction]:
    return correct(list(extractions), corrections) if corrections else extractions


def _write(merged: Merged, stage: Path, language: str) -> None:
    from kg import rdf, store, view

    rdf.write(merged, stage)
    store.build(stage)
    view.render(merged.documents, merged.stories, merged.facts, stage / "graph.html", language)


def _summary(merged: Merged, failures: list[ReadError]) -> Summary:
    claims = {fact.claim for fact in merged.facts}
    things = Counter(str(claim.object) for claim in claims if claim.predicate == "rdf:type")
    return Summary(len(merged.documents), len(merged.stories), len(claims), things, tuple(failures))
