"""`kg extract`: files and folders → graph, store and page."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.failure import explain
from kg.cli.options import Commands, add_directory, natural
from kg.messages import _

if TYPE_CHECKING:
    from kg.build import Summary

COLUMNS = ("text", "title", "date", "author", "source")


def add(commands: Commands) -> argparse.ArgumentParser:
    parser = commands.add_parser("extract", help=_("read articles and build the graph"))
    parser.add_argument("paths", nargs="+", metavar=_("PATH"), help=_("a file, a folder, or - for standard input"))
    add_directory(parser)
    parser.add_argument("--workers", type=natural, metavar="N", help=_("processes to run (default: one for each core)"))
    parser.add_argument("--published", type=_day, metavar="DATE", help=_("the date of documents that tell none"))
    corrections = _("a table of facts to drop and things to join")
    parser.add_argument("--corrections", type=Path, metavar="FILE", help=corrections)
    columns = parser.add_argument_group(_("columns of tables"), _("found by their usual names where not given"))
    for part in COLUMNS:
        columns.add_argument(f"--{part}-column", default="", metavar="NAME")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg.build import Options, build
    from kg.read import Columns

    columns = Columns(**{part: getattr(options, f"{part}_column") for part in COLUMNS})
    workers = options.workers or os.cpu_count() or 1
    try:
        made = build(options.paths, options.output, Options(workers, options.published, options.corrections, columns))
    except KeyboardInterrupt:
        message = _("interrupted; what is done is kept, and the same command goes on from there")
        raise KeyboardInterrupt(message) from None
    return report(made, options.output)


def report(made: Summary, directory: Path) -> int:
    """Tell each failure on standard error, and what was made; the exit status."""
    for failure in made.failures:
        print(f"kg: {explain(failure)}", file=sys.stderr)
    if made.documents:
        counts = _("{documents} documents, {stories} stories, {statements} statements")
        counted = counts.format(documents=made.documents, stories=made.stories, statements=made.statements)
        print(f"{directory}: {counted}")
        print(_("page: {path}").format(path=directory / "graph.html"))
    return 1 if made.failures else 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("not a date such as 2025-01-31: {text}").format(text=text)) from None
