"""Inputs → Extractions: in this process, or in a pool of processes where there is enough to pay for its start."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.cache import Cache
from kg.errors import KgError, ReadError
from kg.messages import _, choose
from kg.model import Document, Extraction
from kg.read import Columns, documents

# A file's path, to be read where it is extracted; or what was read already, such as a table's rows.
Task = str | Document | ReadError
# An extraction with the key under which the cache holds it.
Outcome = tuple[str, Extraction] | ReadError

CANNOT_PROCESS = "cannot be processed ({error})"
KEPT = "text/"  # where a text path begins if the text has no file of its own yet

# Workers take about a second to load the dictionaries: as long as two of them save on so many bytes of text.
WORTH_A_POOL = 200_000
LONG = 40_000  # bytes of a very long article; what a file has more than that is fonts and pictures
PATIENCE = 0.2  # seconds between looks at whether the user wants to stop
AHEAD = 8  # tasks in the hands of each worker, so that none waits and few results are held in memory


@dataclass(frozen=True, slots=True)
class Workplace:
    """What each task needs: the cache, the folder that texts are kept in, the names of tables' columns."""

    cache: Cache
    stage: Path
    columns: Columns


def run(tasks: Iterable[Task], place: Workplace, workers: int) -> Iterator[Outcome]:
    """What each task gives, in the tasks' order. Raises KgError where a worker process dies."""
    rest = iter(tasks)
    first, enough = _first(rest)
    every = chain(first, rest)
    if workers == 1 or not enough:
        return chain.from_iterable(perform(task, place) for task in every)
    return _pooled(every, place, workers)


def perform(task: Task, place: Workplace) -> list[Outcome]:
    """Read, extract and keep a task's documents; an error in one is that input's failure, never the whole run's."""
    if isinstance(task, ReadError):
        return [task]
    found = documents(task, place.columns) if isinstance(task, str) else [task]
    try:
        return [one if isinstance(one, ReadError) else _extraction(one, place) for one in found]
    except (KgError, OSError):
        raise
    except Exception as error:
        path = task if isinstance(task, str) else task.path
        return [ReadError(path, CANNOT_PROCESS, {"error": f"{type(error).__name__}: {error}"})]


def _extraction(document: Document, place: Workplace) -> tuple[str, Extraction]:
    from kg.extract import extract  # the dictionaries wait until there is something to read

    if document.text_path.startswith(KEPT):
        path = place.stage / document.text_path
        path.parent.mkdir(exist_ok=True)
        path.write_text(document.text, encoding="utf-8", newline="")
    key = place.cache.key(document)
    found = place.cache.get(key)
    if found is None:
        found = extract(document, place.cache.published)
        place.cache.put(key, found)
    return key, found


def _first(tasks: Iterator[Task]) -> tuple[list[Task], bool]:
    """As many tasks as are worth a pool, and whether they are."""
    found: list[Task] = []
    size = 0
    for task in tasks:
        found.append(task)
        size += _size(task)
        if size >= WORTH_A_POOL:
            return found, True
    return found, False


def _size(task: Task) -> int:
    if isinstance(task, Document):
        return len(task.text.encode())
    try:
        return min(Path(task).stat().st_size, LONG) if isinstance(task, str) else 0
    except (OSError, ValueError):  # reading it will tell what is wrong
        return 0


def _pooled(tasks: Iterator[Task], place: Workplace, workers: int) -> Iterator[Outcome]:
    # Not fork: a process with threads, such as the progress bar's, must not be forked.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_start_worker)
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        with _interrupts() as interrupted:
            for task in tasks:
                waiting.append(pool.submit(perform, task, place))
                if len(waiting) >= workers * AHEAD:
                    yield from _result(waiting.popleft(), interrupted)
            while waiting:
                yield from _result(waiting.popleft(), interrupted)
    except BrokenProcessPool:
        message = _("a worker process was ended from outside, perhaps for want of memory: try fewer --workers")
        raise KgError(message) from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts() -> Iterator[threading.Event]:
    """Ctrl-C sets the event: raised in the midst of the pool's own work, it would leave its locks held for ever."""
    interrupted = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield interrupted
        return
    before = signal.signal(signal.SIGINT, lambda *_: interrupted.set())
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)


def _result(future: Future[list[Outcome]], interrupted: threading.Event) -> list[Outcome]:
    while True:
        if interrupted.is_set():
            raise KeyboardInterrupt
        try:
            return future.result(timeout=PATIENCE)
        except TimeoutError:
            if future.done():
                raise


def _start_worker() -> None:
    """Ctrl-C reaches all processes at once: the parent's answer to it ends the workers, and so does its death."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    choose()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
