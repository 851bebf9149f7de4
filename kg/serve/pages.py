"""The pages: home, the answer to a query, an entity with its sentences, the interactive graph."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.templating import Jinja2Templates

from kg import ask
from kg.errors import QueryError
from kg.messages import _
from kg.rdf import shorten
from kg.serve.evidence import statements

MOST = 500  # rows that a page shows
LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
SEARCH = ask.Query("search", {}, (ask.Parameter("word", None, {}),), """SELECT DISTINCT ?name ?id WHERE {
  ?id skos:prefLabel ?name ; skos:prefLabel|skos:altLabel ?form .
  FILTER(CONTAINS(LCASE(STR(?form)), LCASE($word)))
} ORDER BY ?name ?id""")  # fmt: skip


class Pages:
    """`graph` is the interactive graph's file, which there need not be. Templates escape all that they are given."""

    def __init__(self, store: ox.Store, graph: Path) -> None:
        self.store = store
        self.path = graph
        self.templates = Jinja2Templates(Path(__file__).parent / "templates")
        self.templates.env.globals["_"] = _

    def home(self, request: Request) -> Response:
        word = request.query_params.get("word", "")
        found = self._rows(SEARCH.bind({"word": word})) if word else {}
        context = {"word": word, "queries": ask.catalogue(), "graph": self.path.is_file(), **found}
        return self.templates.TemplateResponse(request, "home.html", context)

    def answer(self, request: Request) -> Response:
        """A query given as `query`, or a stored one's `name` with its parameters."""
        given = dict(request.query_params)
        try:
            sparql = given["query"] if "query" in given else _stored(given)
            context, status = {"query": sparql, **self._rows(sparql)}, 200
        except QueryError as error:
            context, status = {"query": given.get("query", ""), "error": str(error)}, 400
        return self.templates.TemplateResponse(request, "answer.html", context, status)

    def entity(self, request: Request) -> Response:
        iri = request.query_params.get("iri", "")
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            raise HTTPException(400, _("no IRI")) from None
        found = statements(self.store, node)
        if not found:
            raise HTTPException(404, _("the graph does not speak of it"))
        labels = [quad.object for quad in self.store.quads_for_pattern(node, LABEL, None, ox.DefaultGraph())]
        name = next((label.value for label in labels if isinstance(label, ox.Literal)), iri)
        return self.templates.TemplateResponse(request, "entity.html", {"name": name, "iri": iri, "statements": found})

    def graph(self, _request: Request) -> Response:
        if not self.path.is_file():
            raise HTTPException(404, _("no interactive graph here; `kg view` makes one"))
        return FileResponse(self.path, media_type="text/html")

    def _rows(self, sparql: str) -> dict[str, object]:
        """What `answer.html` shows: columns, rows of (words, the entity's IRI or none), whether there are more."""
        result = ask.answer(self.store, sparql, _("the query"))
        try:
            columns, terms = ask.rows(result, MOST + 1)
        except (OSError, RuntimeError) as error:
            raise QueryError(str(error)) from error
        rows = [[self._cell(term, result) for term in row] for row in terms[:MOST]]
        return {"columns": columns, "rows": rows, "more": len(terms) > MOST}

    def _cell(self, term: object, result: ask.Result) -> tuple[str, str]:
        if isinstance(term, ox.NamedNode):
            known = term.value.startswith(result.prefixes["id"])
            return shorten(term.value, result.prefixes), term.value if known else ""
        return (term.value if isinstance(term, ox.Literal) else ""), ""


def _stored(given: dict[str, str]) -> str:
    """The SPARQL of the stored query with that name. Raises QueryError where there is none."""
    name = given.pop("name", "")
    for query in ask.catalogue():
        if query.name == name:
            return query.bind(given)
    raise QueryError(_("{text}: no stored query").format(text=name))
