"""The sample from text to answers: what is committed is what the code makes, and it holds together."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import PROV, RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg import ask, store

ROOT = Path(__file__).parents[2]
TK = Namespace("https://w3id.org/townkg/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
SAID = [TK[name] for name in ("implementedIn", "ledBy", "supportedBy", "partOf", "hasOutcome", "observedIn", "about")]
SAID += [TK[name] for name in ("memberOf", "partnerOf", "within", "post", "value", "unit", "indicator", "divisionCode")]
SAID += [RDF.type, SKOS.prefLabel]
# Nodes that describe where facts come from are no facts themselves.
OURS = re.compile(r"/id/(?:division|place|initiative|person|organization|measure)/")


@pytest.fixture(scope="module")
def facts(built: Path) -> Graph:
    return Graph().parse(built / "graph.ttl")


@pytest.fixture(scope="module")
def evidence(built: Path) -> Graph:
    """All named graphs as one; rdflib's own TriG parser warns of its own deprecations."""
    triples = {quad.triple for quad in ox.parse(path=built / "graph.trig")}
    return Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


@pytest.mark.parametrize("name", ["graph.ttl", "graph.html"])
def test_what_is_committed_is_what_the_code_makes(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (ROOT / "output/sample" / name).read_bytes(), "run `make demo` and commit"


def test_every_fact_has_evidence(facts: Graph, evidence: Graph) -> None:
    backed = {
        tuple(evidence.value(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        for statement in evidence.subjects(RDF.type, RDF.Statement)
        if (statement, PROV.wasDerivedFrom, None) in evidence and (statement, TK.confidence, None) in evidence
    }
    wanted = {(s, p, o) for p in SAID for s, o in facts.subject_objects(p) if OURS.search(str(s))}
    assert len(wanted) > 1000
    assert wanted - backed == set()


def test_every_sentence_stands_in_its_source(built: Path, evidence: Graph) -> None:
    sentences = set(evidence.subjects(OA.exact, None))
    assert len(sentences) > 100
    assert [node for node in sentences if not _stands(node, built, evidence)] == []


def _stands(sentence: Node, built: Path, evidence: Graph) -> bool:
    path = str(evidence.value(evidence.value(sentence, OA.hasSource), TK.textPath))
    text = (built / path if path.startswith("text/") else ROOT / path).read_bytes().decode("utf-8")
    pieces = [
        squeeze(text[int(str(evidence.value(one, OA.start))) : int(str(evidence.value(one, OA.end)))])
        for one in evidence.objects(sentence, OA.hasSelector)
    ]
    return any("".join(order) == squeeze(evidence.value(sentence, OA.exact)) for order in permutations(pieces))


def squeeze(text: object) -> str:
    return re.sub(r"\s", "", str(text))


def test_nothing_is_invented(built: Path, facts: Graph) -> None:
    """Every name stands in an article, or in the register."""
    paths = [path for path in [*(ROOT / "kg/sample").iterdir(), *(built / "text").iterdir()] if path.suffix != ".pdf"]
    texts = squeeze("".join(path.read_bytes().decode("utf-8", "ignore") for path in paths))
    bare = re.sub(r"[“”‘’《》]", "", texts)
    kinds = (TK.Initiative, TK.Person, TK.Official, TK.Site)
    names = {str(name) for kind in kinds for node in facts.subjects(RDF.type, kind) for name in labels(facts, node)}
    assert len(names) > 50
    assert {name for name in names if squeeze(name) not in texts and squeeze(name) not in bare} == set()


def labels(facts: Graph, node: Node) -> list[Node]:
    return [*facts.objects(node, SKOS.prefLabel), *facts.objects(node, SKOS.altLabel)]


def test_graphs_conform_to_the_shapes(facts: Graph, evidence: Graph) -> None:
    shapes, ontology = (Graph().parse(ROOT / "ontology" / name) for name in ("shapes.ttl", "townkg.ttl"))
    conforms, _, report = validate(facts + evidence, shacl_graph=shapes, ont_graph=ontology)
    assert conforms, report


def test_every_division_has_its_code_and_its_province(facts: Graph) -> None:
    divisions = set(facts.subjects(TK.divisionCode, None))
    assert len(divisions) > 60
    for division in divisions:
        chain = set(facts.transitive_objects(division, TK.within))
        assert any((link, RDF.type, TK.Province) in facts for link in chain), division
    assert facts.value(URIRef("https://w3id.org/townkg/id/division/330824"), TK.divisionCode) == Literal("330824000000")


ANSWERS = [
    ("compare-indicator", {"indicator": "村集体经营性收入"}, ("下淤村", "3000000", "元")),
    ("outcomes-of", {"name": "护林积分"}, ("村集体经营性收入", "290000", "元", "河口村")),
    ("officials-in", {"place": "江山市"}, ("徐水富", "早田坂村党支部书记", "早田坂村")),
    ("spread", {}, ("时间银行", "2", "梅湾村、荷西苑社区")),
    ("evidence-of", {"name": "河权到户"}, ("叶土根的底气,来自“河权到户”改革。", "kg/sample/zj-quzhou-page.txt")),
    ("towns-running", {"kind": "礼堂"}, ("早田坂村", "大陈乡")),
    ("initiatives-in", {"place": "常山县"}, ("共富果园",)),
    ("partners-of", {"name": "西北农林科技大学"}, ("中西沟村股份经济合作社",)),
    ("leaders-of", {"name": "云诊室"}, ("罗定市人民医院",)),
    ("targets-in", {"place": "开化县"}, ("12", "公里", "明年")),
    ("people", {"name": "汪建平"}, ("汪建平", "村党总支书记")),
    ("stories", {}, ("胡柚树下算账 村民都成“股东”", "徐岚")),
    ("about-place", {"place": "下淤村"}, ("村集体经营性收入突破300万元", "一段河道 养活一个村")),
]


@pytest.mark.parametrize(("name", "parameters", "expected"), ANSWERS, ids=[name for name, _, _ in ANSWERS])
def test_stored_queries_answer(built: Path, name: str, parameters: dict[str, str], expected: tuple[str, ...]) -> None:
    answer = ask.render(ask.run(store.read(built), name, parameters), "csv")
    assert [word for word in expected if word not in answer] == []
