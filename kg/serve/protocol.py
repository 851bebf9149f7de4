"""The SPARQL 1.1 protocol's query operation."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from kg import ask
from kg.errors import QueryError
from kg.messages import _
from kg.serve.negotiate import choose

LONGEST = 1_000_000  # bytes of a query
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
ROWS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
TRIPLES: Mapping[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


class Endpoint:
    """Answers queries on the store; errors are plain text with the protocol's status codes."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self.respond(request)
        except QueryError as error:
            response = PlainTextResponse(f"{error}\n", 400)
        except HTTPException as error:
            response = PlainTextResponse(f"{error.detail}\n", error.status_code)
        response.headers["Vary"] = "Accept"
        await response(scope, receive, send)

    async def respond(self, request: Request) -> Response:
        parameters = await _parameters(request)
        queries = parameters.getlist("query")
        if len(queries) != 1:
            raise HTTPException(400, _("one query is needed"))
        default, named = parameters.getlist("default-graph-uri"), parameters.getlist("named-graph-uri")
        accept = request.headers.get("accept", "*/*")
        return await run_in_threadpool(self._answer, queries[0], default, named, accept)

    def _answer(self, sparql: str, default: list[str], named: list[str], accept: str) -> Response:
        result = ask.answer(self.store, sparql, _("the query"), default, named)
        offered = TRIPLES if isinstance(result.answer, ox.QueryTriples) else ROWS
        media = choose(accept, list(offered))
        if media is None:
            raise HTTPException(406, _("there are {types}").format(types=", ".join(offered)))
        return Response(_serialize(result, media), media_type=media)


async def _parameters(request: Request) -> QueryParams:
    """The operation's parameters, whichever of its three ways they come."""
    if request.method != "POST":
        return request.query_params
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in (FORM, QUERY):
        raise HTTPException(415, _("there are {types}").format(types=f"{FORM}, {QUERY}"))
    body = await _body(request)
    if media == FORM:
        return QueryParams(body)
    return QueryParams([*request.query_params.multi_items(), ("query", body)])


async def _body(request: Request) -> str:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            raise HTTPException(413, _("the query is too long"))
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise HTTPException(400, _("the query is not UTF-8")) from None


def _serialize(result: ask.Result, media: str) -> bytes:
    try:
        if isinstance(result.answer, ox.QueryTriples):
            names = dict(result.prefixes)
            return ox.serialize(result.answer, format=TRIPLES[media], prefixes=names) or b""
        return result.answer.serialize(format=ROWS[media]) or b""
    except (OSError, RuntimeError) as error:
        raise QueryError(str(error)) from error
