"""Two made-up articles as extractions, and the graph and store that they give."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from kg import rdf, store
from kg.merge import merge
from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, Quote, Span, StoryRecord


class Article:
    """Builds an extraction line by line: `says` takes the facts of one sentence, `register` those of the register."""

    def __init__(self, name: str, text: str, headline: str, author: str, paper: str, published: date | None) -> None:
        self.text = text
        self.document = DocumentRecord(
            f"id:document/{name}", f"news/{name}.txt", f"news/{name}.txt", hashlib.sha256(name.encode()).hexdigest()
        )
        self.story = StoryRecord(f"id:story/{name}", self.document.id, headline, (author,), paper, published)
        self.facts: list[Fact] = []

    def says(self, sentence: str, *claims: Sequence[str | Literal], confidence: float = 0.9) -> Article:
        start = self.text.index(sentence)
        quote = Quote(self.document.id, (Span(start, start + len(sentence)),), sentence)
        self._add(claims, quote, "test-sentence", confidence)
        return self

    def register(self, *claims: Sequence[str | Literal]) -> Article:
        self._add(claims, None, "register", 1.0)
        return self

    def _add(
        self, claims: Sequence[Sequence[str | Literal]], quote: Quote | None, rule: str, confidence: float
    ) -> None:
        for subject, predicate, object_ in claims:
            assert isinstance(subject, str)
            assert isinstance(predicate, str)
            self.facts.append(Fact(Claim(subject, predicate, object_), self.story.id, quote, rule, confidence))

    def extraction(self) -> Extraction:
        return Extraction(self.document, (self.story,), tuple(self.facts))


def zh(text: str) -> Literal:
    return Literal(text, "zh")


def place(code: str, kind: str, name: str, inside: str | None) -> list[Sequence[str | Literal]]:
    node = f"id:division/{code}"
    claims: list[Sequence[str | Literal]] = [
        (node, "rdf:type", f"tk:{kind}"),
        (node, "skos:prefLabel", zh(name)),
        (node, "tk:divisionCode", Literal(code.ljust(12, "0"), "string")),
    ]
    return [*claims, (node, "tk:within", f"id:division/{inside}")] if inside else claims


def entity(node: str, kind: str, name: str, *more: Sequence[str | Literal]) -> list[Sequence[str | Literal]]:
    return [(node, "rdf:type", kind), (node, "skos:prefLabel", zh(name)), *((node, *rest) for rest in more)]


def measure(node: str, kind: str, value: str, unit: str, indicator: str, stated: str) -> list[Sequence[str | Literal]]:
    return entity(
        node,
        kind,
        f"{indicator}{stated}",
        ("tk:value", Literal(value, "decimal")),
        ("tk:unit", zh(unit)),
        ("tk:indicator", zh(indicator)),
        ("tk:statedAs", zh(stated)),
    )


COUNTY = [*place("62", "Province", "甘肃省", None), *place("6207", "Prefecture", "张掖市", "62")]
COUNTY += place("620723", "County", "临泽县", "6207")
NORTH = [*COUNTY, *place("620723101", "Town", "北柳镇", "620723")]
SOUTH = [*COUNTY, *place("620723102", "Town", "南柳镇", "620723")]
HERBS, FAIR = "id:initiative/herbs", "id:initiative/fair"


def north() -> Extraction:
    text = (
        "北柳镇党委书记 冯长河说,镇里办起“药草学堂”。\n陇右农学院派出专家,药草学堂培训农户320户。\n年底力争培训500户。"
    )
    article = Article("north", text, "“药草学堂”进山来", "石小满", "河西晚报", date(2024, 5, 6))
    first, second, third = text.split("\n")
    article.register(*NORTH)
    article.says(
        first,
        *entity("id:person/feng", "tk:Official", "冯长河", ("tk:post", zh("党委书记"))),
        ("id:person/feng", "tk:memberOf", "id:division/620723101"),
        *entity(HERBS, "tk:Initiative", "药草学堂", ("tk:implementedIn", "id:division/620723101")),
        (HERBS, "tk:ledBy", "id:person/feng"),
    )
    article.says(
        second,
        *entity("id:organization/college", "tk:Organization", "陇右农学院"),
        (HERBS, "tk:supportedBy", "id:organization/college"),
        *measure("id:measure/320", "tk:Outcome", "320", "户", "培训农户", "320户"),
        (HERBS, "tk:hasOutcome", "id:measure/320"),
        ("id:measure/320", "tk:observedIn", "id:division/620723101"),
        confidence=0.75,
    )
    article.says(
        third,
        *measure("id:measure/500", "tk:Target", "500", "户", "培训", "500户"),
        ("id:measure/500", "tk:about", "id:division/620723101"),
        ("id:measure/500", "tk:periodEnd", Literal("2024-12-31", "date")),
        ("id:measure/500", "tk:periodStatedAs", zh("年底")),
    )
    return article.extraction()


def south() -> Extraction:
    text = (
        "南柳镇也开了药草学堂培训班,投入40万元。\n陇右农学院与河西药业共建集市,村民马德旺说,药草集市卖出药材1.5万公斤。"
    )
    article = Article("south", text, "南柳镇的集市", "石小满", "河西晚报", None)
    first, second = text.split("\n")
    article.register(*SOUTH)
    article.says(
        first,
        *entity(HERBS, "tk:Initiative", "药草学堂培训班", ("tk:implementedIn", "id:division/620723102")),
        *measure("id:measure/40", "tk:Input", "400000", "元", "投入", "40万元"),
        ("id:measure/40", "tk:about", "id:division/620723102"),
    )
    article.says(
        second,
        *entity("id:person/ma", "tk:Person", "马德旺", ("tk:post", zh("村民"))),
        *entity("id:organization/college", "tk:Organization", "陇右农学院"),
        *entity("id:organization/pharma", "tk:Organization", "河西药业"),
        ("id:organization/college", "tk:partnerOf", "id:organization/pharma"),
        *entity(FAIR, "tk:Initiative", "药草集市", ("tk:implementedIn", "id:place/market")),
        *entity("id:place/market", "tk:Site", "南柳药市", ("tk:within", "id:division/620723102")),
        (FAIR, "tk:partOf", HERBS),
        *measure("id:measure/15000", "tk:Outcome", "15000.0", "公斤", "卖出药材", "1.5万公斤"),
        ("id:measure/15000", "tk:change", Literal("increase", "string")),
        (FAIR, "tk:hasOutcome", "id:measure/15000"),
        ("id:measure/15000", "tk:observedIn", "id:division/620723102"),
    )
    return article.extraction()


@pytest.fixture(scope="session")
def articles() -> tuple[Extraction, ...]:
    return north(), south()


@pytest.fixture(scope="session")
def output(articles: tuple[Extraction, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `graph.ttl`, `graph.trig` and `store/`."""
    directory = tmp_path_factory.mktemp("output")
    rdf.write(merge(articles), directory)
    store.build(directory)
    return directory
