"""How long the extraction takes against the segmenter's tagging alone of the same text, and where the time goes.

`python tests/bench/extraction_speed.py`: every text of the repository's corpora, and of `../shared/corpus` where that
is there, each once. CPU seconds of one process, its tables loaded before; each text is tagged and extracted in turn, so
that what else the machine does weighs on both.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import jieba.posseg

import kg.extract
from kg import mention, rdf
from kg.mention import initiative, organization, person, place
from kg.merge import merge
from kg.model import Document, Extraction
from kg.read import documents, find

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/gold/corpus", "tests/gold/other", "kg/sample", "../shared/corpus")
WARM_UP = (
    "竹溪村的夜校\n近日，浙江省杭州市上城区竹溪村党支部书记程远山说，村里联合县农业局办起“田间夜校”项目，"
    "培训村民320人次，户均增收1200元。\n"
)
# Each stage and the function that is it, where its caller looks it up.
STAGES: tuple[tuple[str, Any, str], ...] = (
    ("layout", kg.extract, "stories"),
    ("places", place, "find"),
    ("tokenize", mention, "read"),
    ("person", person, "find"),
    ("site", kg.extract, "with_sites"),
    ("organization", organization, "find"),
    ("initiative", initiative, "find"),
    ("measures", kg.extract, "_measures"),
    ("link", kg.extract, "link"),
    ("relate", kg.extract, "relate"),
)


class Stopwatch:
    """CPU seconds by what they were spent on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*arguments: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.seconds[name] += time.process_time() - start

        return run


@contextmanager
def watched(watch: Stopwatch) -> Iterator[None]:
    """Every stage's time goes to the stopwatch."""
    with ExitStack() as stack:
        for name, module, function in STAGES:
            stack.enter_context(patch.object(module, function, watch.timed(name, getattr(module, function))))
        yield


def texts() -> list[Document]:
    """The documents, those of one wording once."""
    folders = [str(path) for folder in FOLDERS if (path := ROOT / folder).is_dir()]
    read = (one for path in find(folders) for one in documents(path) if isinstance(one, Document))
    return list({one.text: one for one in read}.values())


def tag(text: str) -> list[Any]:
    return list(jieba.posseg.cut(text))


def measure(found: list[Document], watch: Stopwatch) -> list[Extraction]:
    extract, tagged = watch.timed("extract", kg.extract.extract), watch.timed("jieba.posseg.cut", tag)
    extractions = []
    for document in found:
        tagged(document.text)
        extractions.append(extract(document))
    return extractions


def main() -> None:
    found, watch = texts(), Stopwatch()
    measure([Document("warm-up.txt", "warm-up.txt", "", WARM_UP)], Stopwatch())
    with watched(watch):
        extractions = measure(found, watch)
    merged = watch.timed("merge", merge)(extractions)
    with TemporaryDirectory() as folder:
        watch.timed("rdf", rdf.write)(merged, Path(folder))
    seconds = watch.seconds
    seconds["facts"] = seconds["extract"] - sum(seconds[name] for name, _, _ in STAGES)
    print(f"{len(found)} documents, {sum(len(one.text) for one in found):,} characters")
    for name in ("jieba.posseg.cut", "extract", *(name for name, _, _ in STAGES), "facts", "merge", "rdf"):
        print(f"{name:20}{seconds[name]:8.2f} s{seconds[name] / seconds['jieba.posseg.cut']:8.2f}")
    print(f"{'ratio':20}{seconds['extract'] / seconds['jieba.posseg.cut']:10.2f}")


if __name__ == "__main__":
    main()
