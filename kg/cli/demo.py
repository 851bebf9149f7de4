"""`kg demo`: the bundled sample from text to answers."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

from kg.cli import extract
from kg.cli.options import Commands, add_directory
from kg.messages import _, language

SAMPLE = Path(__file__).parent.parent / "sample"
OUTPUT = Path("output/sample")
QUERIES = ("towns-running", "leaders-of", "partners-of")
SHOWN = 8  # lines of an answer
PLACES = ("Province", "Prefecture", "County", "Town", "Village", "Site")


def add(commands: Commands) -> argparse.ArgumentParser:
    parser = commands.add_parser("demo", help=_("build the graph of the sample that comes with the package"))
    add_directory(parser, OUTPUT)
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg.build import Options, build

    made = build([_sample()], options.output, Options(os.cpu_count() or 1))
    for name, number in _counts(made.things):
        print(f"{number:6} {name}")
    for query in QUERIES:
        print(f"\n{_answer(query, options.output)}")
    print()
    return extract.report(made, options.output)


def _sample() -> str:
    """The sample's path, relative where that can be, since paths go into the graph."""
    here = Path.cwd()
    return str(SAMPLE.relative_to(here) if SAMPLE.is_relative_to(here) else SAMPLE)


def _counts(things: Counter[str]) -> list[tuple[str, int]]:
    """Kinds of things, and how many there are of each."""
    return [
        (_("places"), sum(things[f"tk:{name}"] for name in PLACES)),
        (_("initiatives"), things["tk:Initiative"]),
        (_("officials"), things["tk:Official"]),
        (_("other people"), things["tk:Person"]),
        (_("organizations"), things["tk:Organization"]),
        (_("outcomes in figures"), things["tk:Outcome"]),
        (_("inputs in figures"), things["tk:Input"]),
        (_("targets in figures"), things["tk:Target"]),
    ]


def _answer(name: str, directory: Path) -> str:
    """A stored query's title and the first lines of what it finds."""
    from kg import ask, store

    lines = ask.render(ask.run(store.read(directory), name), "table").splitlines()
    more = ["…"] if len(lines) > SHOWN else []
    return "\n".join([f"kg query {name}: {ask.find(name).title[language()]}", *lines[:SHOWN], *more])
