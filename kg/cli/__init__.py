"""The command line: one file a command, each imported in full only when it runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TextIO, cast

from kg import __version__
from kg.cli import demo, export, extract, query, serve, view
from kg.cli.failure import explain
from kg.errors import KgError, QueryError, UsageError
from kg.messages import LANGUAGES, _, choose

COMMANDS = (extract, query, view, serve, export, demo)
FAILED, USAGE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0, 1 where some input or output failed, 2 for wrong usage, 130 after Ctrl-C."""
    line = sys.argv[1:] if arguments is None else list(arguments)
    choose(_language(line))
    for stream in (sys.stdout, sys.stderr):
        cast(TextIO, stream).reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    try:
        try:
            options = _options(line)
            return int(options.run(options))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader of a pipe left: what is still in the buffer goes nowhere, or the last flush would fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt as interrupt:
        return _fail(str(interrupt) or _("interrupted"), INTERRUPTED)
    except (KgError, OSError) as error:
        return _fail(explain(error), USAGE if isinstance(error, UsageError | QueryError) else FAILED)


def _fail(message: str, status: int) -> int:
    print(f"kg: {message}", file=sys.stderr)
    return status


def _options(line: Sequence[str]) -> argparse.Namespace:
    """The line, parsed; what no option is known for is `more`, and an error with all commands but `query`."""
    parser = _parser()
    options, more = parser.parse_known_args(line)
    if more and options.run is not query.run:
        parser.error(_("unrecognized arguments: %s") % " ".join(more))
    options.more = more
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kg", description=_("A knowledge graph of how towns are run, read from Chinese local newspapers.")
    )
    version = _("show program's version number and exit")
    parser.add_argument("--version", action="version", version=f"townkg {__version__}", help=version)
    _add_language(parser)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), dest="command", required=True)
    for command in COMMANDS:
        _add_language(command.add(commands))
    return parser


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help=_("the language of messages; else that of the locale"))


def _language(line: Sequence[str]) -> str | None:
    """What `--lang` says, wherever it stands: help and errors of the parser itself are to be in that language."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    parser.add_argument("--lang")
    try:
        language = parser.parse_known_args(line)[0].lang
    except argparse.ArgumentError:
        return None
    return language if language in LANGUAGES else None
