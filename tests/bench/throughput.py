"""How much text a second is extracted, by one process and by all cores, and the most memory that merging takes.

`python tests/bench/throughput.py [COPIES]`: the sample's plain articles, so many times over.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.build import Options, build

SAMPLE = Path(__file__).parents[2] / "kg" / "sample"
COPIES = 20


def corpus(folder: Path, copies: int) -> int:
    """Write the articles, each copy another document; the number of characters."""
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(SAMPLE.glob("*.txt"))]
    for number in range(copies):
        for which, text in enumerate(texts):
            (folder / f"{number}-{which}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
    return copies * sum(map(len, texts))


def main() -> None:
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else COPIES
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "news").mkdir()
        characters = corpus(folder / "news", copies)
        for workers in sorted({1, os.cpu_count() or 1}):
            start = time.perf_counter()
            made = build([str(folder / "news")], folder / str(workers), Options(workers))
            taken = time.perf_counter() - start
            speed = f"{made.documents / taken:7.1f} documents/s {characters / taken:9,.0f} characters/s"
            print(f"{workers} workers, {made.documents} documents in {timedelta(seconds=round(taken))}: {speed}")
    print(f"memory at most, workers left out: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
