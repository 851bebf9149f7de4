"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from kg.messages import _

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
OUTPUT = Path("output")


def add_directory(parser: argparse.ArgumentParser, directory: Path = OUTPUT) -> None:
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=directory,
        metavar="DIR",
        help=_("the output folder (default: %(default)s)"),
    )


def natural(text: str) -> int:
    """A whole number from 1 on, as argparse wants its types."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(_("not a whole number from 1 on: {text}").format(text=text))
    return int(text)
