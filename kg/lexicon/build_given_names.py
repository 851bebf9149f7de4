"""Make `given_name.tsv`: how much oftener a character stands in a given name than in other words of jieba's dictionary.

Run as `python -m kg.lexicon.build_given_names`; jieba 0.42.1 (MIT) is the source.
"""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from math import log2
from pathlib import Path

from kg.lexicon.table import column

HEADER = """# How much oftener a character stands in a given name than in other words: the binary logarithm, -4 to 4.
# Made from jieba's dictionary (MIT) by `python -m kg.lexicon.build_given_names`; other characters count -4.
word\tweight
"""


def main() -> None:
    """Write the table beside this file, characters in code order."""
    lines = (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    surnames = set(column("surname"))
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for word, frequency, tag in (line.split(" ") for line in lines):
        if tag == "nr" and len(word) == 3 and word[0] in surnames:
            inside.update(word[1:])
        elif not tag.startswith("nr"):
            outside.update(dict.fromkeys(word, int(frequency)))
    inner, outer = inside.total(), outside.total()
    rows = []
    for char in sorted(inside):
        ratio = log2(((inside[char] + 0.5) / inner) / ((outside[char] + 50) / outer))
        if inside[char] >= 3 and ratio > -3.5:
            rows.append(f"{char}\t{max(-4, min(4, round(ratio)))}\n")
    Path(__file__).with_name("given_name.tsv").write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
