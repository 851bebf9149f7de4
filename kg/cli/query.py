"""`kg query`: SPARQL, a file of it, or a stored query by name, asked of the store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from kg.cli.options import Commands, add_directory
from kg.messages import _, language

FORMATS = ("table", "csv", "json", "ttl")


class _List(argparse.Action):
    """Print the stored queries and end, as `--version` does."""

    def __call__(self, parser: argparse.ArgumentParser, *_arguments: Any) -> None:
        print(catalogue())
        parser.exit()


def add(commands: Commands) -> argparse.ArgumentParser:
    # No abbreviations: a query's parameters are options too.
    parser = commands.add_parser("query", help=_("ask the store in SPARQL"), allow_abbrev=False)
    parser.add_argument("query", metavar=_("QUERY"), help=_("SPARQL, a file of it, or the name of a stored query"))
    add_directory(parser)
    parser.add_argument("--format", choices=FORMATS, default="table", help=_("the form of the answer (default: table)"))
    parser.add_argument("--list", action=_List, nargs=0, help=_("show the stored queries with their parameters"))
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg import ask, store

    given = _parameters(options.query, options.more)
    answer = ask.run(store.read(options.output), options.query, given)
    sys.stdout.write(ask.render(answer, options.format))
    return 0


def _parameters(query: str, line: list[str]) -> Mapping[str, str]:
    """The options that the query itself declares, out of what the command did not know."""
    from kg import ask

    parser = argparse.ArgumentParser(prog="kg query", add_help=False, allow_abbrev=False)
    for parameter in ask.parameters(query):
        parser.add_argument(f"--{parameter.name}", default=argparse.SUPPRESS)
    return vars(parser.parse_args(line))


def catalogue() -> str:
    """A paragraph for each stored query: name, title, parameters with their defaults."""
    from kg import ask

    spoken = language()
    lines: list[str] = []
    for query in ask.catalogue():
        lines.append(f"{query.name}\n    {query.title.get(spoken, '')}")
        for parameter in query.parameters:
            default = f" ({parameter.default})" if parameter.default else ""
            lines.append(f"    --{parameter.name}  {parameter.description[spoken]}{default}")
    return "\n".join(lines)
