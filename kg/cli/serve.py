"""`kg serve`: the store over the SPARQL protocol, and pages to look and ask."""

from __future__ import annotations

import argparse
import socket
from contextlib import suppress

from kg.cli.options import Commands, add_directory, natural
from kg.errors import UsageError
from kg.messages import _

HOST, PORT = "127.0.0.1", 8000


def add(commands: Commands) -> argparse.ArgumentParser:
    parser = commands.add_parser("serve", help=_("serve the graph to browsers and SPARQL clients"))
    add_directory(parser)
    host = _("the address to listen at (default: %(default)s, this machine alone)")
    parser.add_argument("--host", default=HOST, metavar="HOST", help=host)
    port = _("the port to listen at (default: %(default)s)")
    parser.add_argument("--port", type=natural, default=PORT, metavar="PORT", help=port)
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    from kg.serve import serve

    _check_free(options.host, options.port)
    print(_("http://{host}:{port}/ (Ctrl-C ends it)").format(host=options.host, port=options.port), flush=True)
    with suppress(KeyboardInterrupt):
        serve(options.output, options.host, options.port)
    return 0


def _check_free(host: str, port: int) -> None:
    """Raises UsageError where nothing can listen there."""
    try:
        with socket.create_server((host, port)):
            pass
    except (OSError, OverflowError) as error:
        raise UsageError(f"{host}:{port}: {getattr(error, 'strerror', None) or error}") from None
