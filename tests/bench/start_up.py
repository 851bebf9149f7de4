"""How long one short article takes from the command to the graph, against loading the segmenter alone.

`python tests/bench/start_up.py`; the best of several runs, each without a cache of earlier ones.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

RUNS = 7
ARTICLE = "竹溪村的夜校\n近日，竹溪村党支部书记 程远山说，村里办起“田间夜校”，培训村民320人次，户均增收1200元。\n"
SEGMENTER = "import jieba; jieba.setLogLevel(30); jieba.initialize()"


def seconds(*arguments: str, folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    extract, segmenter = [], []
    for _ in range(RUNS):
        with TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "short.txt").write_text(ARTICLE, encoding="utf-8")
            extract.append(seconds("-m", "kg", "extract", "short.txt", folder=folder))
            segmenter.append(seconds("-c", SEGMENTER, folder=folder))
    print(f"kg extract short.txt      {min(extract):7.2f} s")
    print(f"jieba.initialize()        {min(segmenter):7.2f} s")
    print(f"ratio                     {min(extract) / min(segmenter):7.2f}")


if __name__ == "__main__":
    main()
