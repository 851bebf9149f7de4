"""`kg export`: the graph in other formats."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli.options import Commands, add_directory
from kg.messages import _

FORMATS = ("nquads", "jsonld", "csv", "graphml", "gexf")


def add(commands: Commands) -> argparse.ArgumentParser:
    parser = commands.add_parser("export", help=_("write the graph in another format"))
    parser.add_argument("format", choices=FORMATS, metavar=_("FORMAT"), help=", ".join(FORMATS))
    add_directory(parser)
    into = _("the folder to write into (default: `export` in the output folder)")
    parser.add_argument("--into", type=Path, metavar="DIR", help=into)
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg.export import export

    for path in export(options.format, options.output, options.into):
        print(path)
    return 0
