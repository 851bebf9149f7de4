"""The store over HTTP: the SPARQL 1.1 protocol for programs, pages for people. Reads only."""

from __future__ import annotations

from pathlib import Path

from kg import store
from kg.errors import UsageError
from kg.messages import _

HOST, PORT = "127.0.0.1", 8000


def serve(directory: Path, host: str = HOST, port: int = PORT) -> None:
    """Serve the folder until interrupted; other machines reach it only where `host` says so.

    Raises UsageError where the extra `serve` is not installed, StoreError where there is no store.
    """
    try:
        import uvicorn

        from kg.serve.app import application
    except ImportError as error:
        message = _("kg serve needs more packages ({name}): pip install 'townkg[serve]'")
        raise UsageError(message.format(name=error.name)) from error
    app = application(store.read(directory), directory / "graph.html", host)
    uvicorn.run(app, host=host, port=port, log_level="warning")
