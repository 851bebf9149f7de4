"""`kg view`: the interactive graph again, whole or in part."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli.options import Commands, add_directory, natural
from kg.messages import _

PAGE = "graph.html"


def add(commands: Commands) -> argparse.ArgumentParser:
    parser = commands.add_parser("view", help=_("draw the interactive graph again, whole or in part"))
    add_directory(parser)
    parser.add_argument("--around", metavar="NAME", help=_("only what is near the thing of that name"))
    parser.add_argument("--hops", type=natural, default=2, metavar="N", help=_("how near (default: %(default)s)"))
    page = _("the file to write (default: graph.html in the output folder)")
    parser.add_argument("--page", type=Path, metavar="FILE", help=page)
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg.recall import recall
    from kg.view import graph, page

    told = recall(options.output)
    drawn = graph.build(told.documents, told.stories, told.facts)
    if options.around:
        drawn = graph.around(drawn, options.around, options.hops)
    path = options.page or options.output / PAGE
    partial = path.with_name(f".{path.name}.partial")
    page.write(drawn, partial)
    partial.replace(path)
    print(_("page: {path}").format(path=path))
    return 0
