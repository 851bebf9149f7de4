"""`python -m kg.train GOLD… --other OTHER…`: write `kg/decide/<question>.tsv` from folders of documents."""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path

from kg.decide.weights import INTERCEPT
from kg.train.fit import Weights, fit_all
from kg.train.gold import load, load_other

HEADER = "# Weights of the features that decide whether a proposal is what it seems; made by `make train`.\n"


def main() -> None:
    """Fit every question, one file each, features in the order of their names."""
    parser = argparse.ArgumentParser(prog="python -m kg.train", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="folders of annotated documents")
    parser.add_argument("--other", nargs="+", default=[], type=Path, help="folders of texts that are no local news")
    arguments = parser.parse_args()
    for question, weights in fit_all(list(load(arguments.gold)), list(load_other(arguments.other))).items():
        Path(str(files("kg.decide") / f"{question}.tsv")).write_text(_table(weights), encoding="utf-8")


def _table(weights: Weights) -> str:
    ordered = sorted(weights, key=lambda name: (name != INTERCEPT, name))
    return HEADER + "".join(f"{name}\t{weights[name]:.2f}\n" for name in ordered)


if __name__ == "__main__":
    main()
