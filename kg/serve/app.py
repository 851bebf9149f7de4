"""The web application: which path leads where, and what guards all of them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.headers import SafeHeaders
from kg.serve.pages import Pages
from kg.serve.protocol import Endpoint

LOOPBACK = ("127.0.0.1", "localhost", "::1")
STATIC = Path(__file__).parent / "static"


def application(store: ox.Store, graph: Path, host: str) -> Starlette:
    """The pages and the endpoint on `store`; `graph` is the interactive graph's file."""
    pages = Pages(store, graph)
    routes = [
        Route("/", pages.home),
        Route("/ask", pages.answer),
        Route("/entity", pages.entity),
        Route("/graph.html", pages.graph),
        Route("/sparql", Endpoint(store), methods=["GET", "POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    # On this machine alone, other names in `Host` are a foreign page that had its own name point here.
    hosts = ["127.0.0.1", "localhost", "[::1]"] if host in LOOPBACK else ["*"]
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=hosts), Middleware(SafeHeaders)]
    return Starlette(routes=routes, middleware=middleware)
