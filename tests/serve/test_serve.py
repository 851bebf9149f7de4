"""The server, spoken to over a real socket."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
import uvicorn

from kg import rdf, store
from kg.errors import StoreError, UsageError
from kg.merge import merge
from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, Quote, Span, StoryRecord
from kg.serve import serve
from kg.serve.app import application

EVIL = "<script>alert('甲')</script>"
ASK_TOWNS = "SELECT ?name { ?town a tk:Town ; skos:prefLabel ?name } ORDER BY ?name"


def hostile() -> Extraction:
    """A document whose every text is markup."""
    quoted = Quote("id:document/evil", (Span(0, 9),), EVIL)
    claims = (
        Claim("id:site/evil", "rdf:type", "tk:Site"),
        Claim("id:site/evil", "skos:prefLabel", Literal(EVIL, "zh")),
    )
    facts = tuple(Fact(claim, "id:story/evil", quoted, "r", 1.0) for claim in claims)
    story = StoryRecord("id:story/evil", "id:document/evil", EVIL, (EVIL,), EVIL, None)
    return Extraction(DocumentRecord("id:document/evil", EVIL, EVIL, "00"), (story,), facts)


@pytest.fixture(scope="module")
def site(articles: tuple[Extraction, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the two articles and a hostile one."""
    folder = tmp_path_factory.mktemp("served")
    rdf.write(merge([*articles, hostile()]), folder)
    store.build(folder)
    (folder / "graph.html").write_text("<p>the graph</p>", encoding="utf-8")
    app = application(store.read(folder), folder / "graph.html", "127.0.0.1")
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def get(url: str, data: bytes | None = None, **headers: str) -> tuple[int, str, str]:
    """Status, media type, text."""
    request = Request(url, data, {name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urlopen(request, timeout=20) as response:
            return response.status, response.headers.get_content_type(), response.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.headers.get_content_type(), error.read().decode()


def sparql(site: str, query: str, **headers: str) -> tuple[int, str, str]:
    return get(f"{site}/sparql?{urlencode({'query': query})}", **headers)


def test_get(site: str) -> None:
    status, media, text = sparql(site, ASK_TOWNS)
    assert (status, media) == (200, "application/sparql-results+json")
    assert [row["name"]["value"] for row in json.loads(text)["results"]["bindings"]] == ["北柳镇", "南柳镇"]


@pytest.mark.parametrize(
    ("media", "data"),
    [
        ("application/x-www-form-urlencoded", urlencode({"query": ASK_TOWNS}).encode()),
        ("application/sparql-query; charset=utf-8", ASK_TOWNS.encode()),
    ],
)
def test_post(site: str, media: str, data: bytes) -> None:
    status, _, text = get(f"{site}/sparql", data, Content_Type=media, Accept="text/csv")
    assert (status, text) == (200, "name\r\n北柳镇\r\n南柳镇\r\n")


@pytest.mark.parametrize(
    ("query", "accept", "start"),
    [
        (ASK_TOWNS, "text/tab-separated-values", '?name\n"北柳镇"@zh'),
        (ASK_TOWNS, "application/sparql-results+xml", "<?xml"),
        ("ASK {}", "application/sparql-results+json", '{"head":{},"boolean":true}'),
        ("CONSTRUCT { tk:a a tk:b } {}", "text/turtle", "@prefix"),
        ("CONSTRUCT { tk:a a tk:b } {}", "application/n-triples", "<https://w3id.org/townkg/ontology#a>"),
        ("CONSTRUCT { tk:a a tk:b } {}", "application/ld+json", "[{"),
    ],
)
def test_each_client_gets_its_format(site: str, query: str, accept: str, start: str) -> None:
    status, media, text = sparql(site, query, Accept=accept)
    assert (status, media) == (200, accept)
    assert text.startswith(start)


def test_graphs_asked_can_be_chosen(site: str) -> None:
    query = "SELECT (COUNT(?s) AS ?n) { ?s a rdf:Statement }"
    chosen = urlencode({"query": query, "default-graph-uri": f"{rdf.BASE}story/north"})
    assert get(f"{site}/sparql?{chosen}", Accept="text/csv")[2] == "n\r\n43\r\n"


@pytest.mark.parametrize(
    ("path", "data", "headers", "status"),
    [
        ("/sparql", None, {}, 400),
        ("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, {}, 400),
        ("/sparql?query=ASK%7B", None, {}, 400),
        ("/sparql?query=people", None, {}, 400),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=a+b", None, {}, 400),
        ("/sparql?query=ASK%7BSERVICE%3Chttp%3A%2F%2F127.0.0.1%3A1%3E%7B%7D%7D", None, {}, 400),
        ("/sparql?query=ASK%7B%7D", None, {"Accept": "image/png"}, 406),
        ("/sparql", b"update=CLEAR+ALL", {"Content_Type": "application/x-www-form-urlencoded"}, 400),
        ("/sparql", b"CLEAR ALL", {"Content_Type": "application/sparql-update"}, 415),
        ("/sparql", b"\xff", {"Content_Type": "application/sparql-query"}, 400),
        ("/sparql", b"#" * 1_000_001, {"Content_Type": "application/sparql-query"}, 413),
        ("/entity?iri=a+b", None, {}, 400),
        ("/entity?iri=http%3A%2F%2Fexample.org", None, {}, 404),
        ("/ask?name=..%2Fpeople", None, {}, 400),
        ("/", None, {"Host": "evil.example"}, 400),
        ("/static/../app.py", None, {}, 404),
    ],
)
def test_refusals(site: str, path: str, data: bytes | None, headers: dict[str, str], status: int) -> None:
    found, _, text = get(site + path, data, **headers)
    assert found == status
    assert "Traceback" not in text


def test_home_asks_and_links(site: str) -> None:
    _, media, text = get(f"{site}/")
    assert media == "text/html"
    assert 'href="/graph.html"' in text
    assert "哪些地方在做某一类项目" in text


def test_search_leads_to_entities(site: str) -> None:
    text = get(f"{site}/?word={quote('药草集市')}")[2]
    assert f'href="/entity?iri={quote(rdf.BASE + "initiative/fair")}"' in text


def test_stored_query_answers(site: str) -> None:
    text = get(f"{site}/ask?name=officials-in&place={quote('临泽')}")[2]
    assert "<td>党委书记</td>" in text


def test_entity_with_its_sentences(site: str) -> None:
    text = get(f"{site}/entity?iri={quote(rdf.BASE + 'person/feng')}")[2]
    assert "<h1>冯长河</h1>" in text
    assert "镇里办起“药草学堂”。</q>" in text
    assert "news/north.txt" in text
    assert f'href="/entity?iri={quote(rdf.BASE + "initiative/herbs")}"' in text


@pytest.mark.parametrize(
    "path",
    [
        f"/entity?iri={quote(rdf.BASE + 'site/evil')}",
        f"/?word={quote(EVIL)}",
        f"/ask?query={quote(EVIL)}",
        "/ask?name=stories",
        f"/ask?query={quote('SELECT * { ?s skos:prefLabel ?o }')}",
    ],
)
def test_no_text_becomes_markup(site: str, path: str) -> None:
    text = get(site + path)[2]
    assert "&lt;script&gt;" in text
    assert "<script>" not in text


def test_pages_run_and_fetch_nothing_foreign(site: str) -> None:
    with urlopen(f"{site}/", timeout=20) as page, urlopen(f"{site}/graph.html", timeout=20) as graph:
        assert "script-src" not in page.headers["Content-Security-Policy"]
        assert graph.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'unsafe-inline'")
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert graph.read() == b"<p>the graph</p>"


def test_nothing_to_serve(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        serve(tmp_path)


def test_the_extra_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(UsageError, match=r"uvicorn.*pip install 'townkg\[serve\]'"):
        serve(tmp_path)
