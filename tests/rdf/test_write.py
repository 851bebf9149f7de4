"""graph.ttl and graph.trig: what they hold, the same bytes each time, and no text that they cannot carry."""

from __future__ import annotations

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import PROV, RDF, SKOS, Dataset, Graph, Literal, Namespace, URIRef

from kg import model, rdf
from kg.merge import merge
from kg.model import Claim, DocumentRecord, Extraction, Fact, Quote, Span, StoryRecord

# rdflib warns of what it calls itself when it parses TriG.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

ID, TK = Namespace(rdf.BASE), Namespace("https://w3id.org/townkg/ontology#")
OA, ORG, SCHEMA = (Namespace(rdf.prefixes()[name]) for name in ("oa", "org", "schema"))


@pytest.fixture(scope="module")
def facts(output: Path) -> Graph:
    return Graph().parse(output / "graph.ttl")


@pytest.fixture
def evidence(output: Path) -> Dataset:
    return evidence_of((output / "graph.trig").read_bytes())


def evidence_of(trig: bytes) -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data=trig, format="trig")
    return dataset


def test_every_claim_is_in_the_facts_once(facts: Graph) -> None:
    assert (ID["initiative/herbs"], TK.implementedIn, ID["division/620723101"]) in facts
    assert (ID["division/620723101"], TK.divisionCode, Literal("620723101000")) in facts
    assert str(facts.value(ID["measure/500"], TK.periodEnd)) == "2024-12-31"
    assert facts.value(ID["measure/40"], TK.value).toPython() == 400000


def test_story_with_author_paper_and_date(facts: Graph) -> None:
    story = ID["story/north"]
    assert facts.value(story, SCHEMA.headline) == Literal("“药草学堂”进山来", lang="zh")
    assert str(facts.value(story, SCHEMA.datePublished)) == "2024-05-06"
    author = facts.value(story, SCHEMA.author)
    assert (author, RDF.type, SCHEMA.Person) in facts
    assert facts.value(author, SCHEMA.name) == Literal("石小满", lang="zh")
    assert facts.value(facts.value(story, SCHEMA.isPartOf), SCHEMA.name) == Literal("河西晚报", lang="zh")


def test_membership_with_its_post(facts: Graph) -> None:
    [membership] = facts.subjects(ORG.member, ID["person/feng"])
    assert facts.value(membership, ORG.organization) == ID["division/620723101"]
    assert facts.value(facts.value(membership, ORG.role), SKOS.prefLabel) == Literal("党委书记", lang="zh")


def test_the_run_names_inputs_software_and_rules_but_no_time(facts: Graph) -> None:
    [run] = facts.subjects(RDF.type, PROV.Activity)
    assert {ID["document/north"], ID["document/south"], ID["register/nbs-2023"]} == set(facts.objects(run, PROV.used))
    assert {str(rule) for rule in facts.objects(run, TK.rule)} == {"register", "test-sentence"}
    assert (facts.value(run, PROV.wasAssociatedWith), RDF.type, PROV.SoftwareAgent) in facts
    assert not [o for o in facts.objects(run) if isinstance(o, Literal) and o.datatype]


def test_each_statement_stands_in_its_storys_graph_with_its_sentence(evidence: Dataset) -> None:
    graph = evidence.graph(ID["story/north"])
    claim = (ID["initiative/herbs"], TK.ledBy, ID["person/feng"])
    assert claim in graph
    [statement] = [s for s in graph.subjects(RDF.object, claim[2]) if (s, RDF.predicate, claim[1]) in graph]
    assert str(graph.value(statement, TK.confidence)) == "0.9"
    sentence = graph.value(statement, PROV.wasDerivedFrom)
    assert str(graph.value(sentence, OA.exact)).startswith("北柳镇党委书记")
    assert str(graph.value(graph.value(sentence, OA.hasSource), TK.textPath)) == "news/north.txt"
    selector = graph.value(sentence, OA.hasSelector)
    assert (graph.value(selector, OA.start).toPython(), graph.value(selector, OA.end).toPython()) == (0, 24)


def test_register_facts_are_derived_from_the_register(evidence: Dataset) -> None:
    [statement] = [
        s
        for s in evidence.graph(ID["story/south"]).subjects(RDF.subject, ID["division/6207"])
        if (s, RDF.predicate, TK.within) in evidence
    ]
    assert list(evidence.objects(statement, PROV.wasDerivedFrom)) == [ID["register/nbs-2023"]]


def test_every_fact_has_evidence(facts: Graph, evidence: Dataset) -> None:
    predicates = (RDF.subject, RDF.predicate, RDF.object)
    statements = evidence.subjects(RDF.type, RDF.Statement)
    backed = {tuple(evidence.value(s, p) for p in predicates) for s in statements}
    assert {triple for triple in facts if triple[1] in TK and "statement" not in triple[0]} - backed == {
        triple for triple in facts if triple[1] in (TK.path, TK.textPath, TK.rule)
    }


def test_no_blank_nodes(output: Path) -> None:
    assert "_:" not in (output / "graph.ttl").read_text(encoding="utf-8") + (output / "graph.trig").read_text("utf-8")


def test_evidence_of_one_claim_joins_in_one_statement() -> None:
    claim = Claim("id:site/a", "tk:within", "id:site/b")
    quotes = [Quote("id:document/1", (Span(0, 2), Span(5, 7)), "甲在乙。"), Quote("id:document/1", (Span(8, 9),), "乙")]
    story = one_story([Fact(claim, "id:story/1", quote, "r", 0.5 + n / 10) for n, quote in enumerate(quotes)])
    found = evidence_of(written(story)[1])
    [statement] = found.subjects(RDF.type, RDF.Statement)
    assert str(found.value(statement, TK.confidence)) == "0.6"
    sentences = list(found.objects(statement, PROV.wasDerivedFrom))
    assert sorted(len(list(found.objects(sentence, OA.hasSelector))) for sentence in sentences) == [1, 2]


def test_same_bytes_in_any_order(articles: tuple[Extraction, ...]) -> None:
    assert len({written(*order) for order in itertools.permutations(articles)}) == 1


def test_another_base() -> None:
    turtle, _ = written(one_story([]), base="https://example.org/kg/")
    assert b"<https://example.org/kg/story/>" in turtle
    assert rdf.BASE.encode() not in turtle


@pytest.mark.parametrize(("stated", "turtle"), [("5.6E+6", b"tk:value 5600000.0 ."), ("12.50", b"12.5 .")])
def test_decimals_are_canonical(stated: str, turtle: bytes) -> None:
    fact = Fact(Claim("id:measure/1", "tk:value", model.Literal(stated, "decimal")), "id:story/1", None, "r", 1.0)
    assert turtle in written(one_story([fact]))[0]


HOSTILE = st.text(
    st.one_of(
        st.characters(), st.sampled_from("\"'\\\n\r\t\0\x07\x7f\x85\u2028\u202e\u200f\ud800\udfff\ufeff\uffff#<>@^")
    )
)


@settings(max_examples=60, deadline=None)
@given(words=HOSTILE, path=HOSTILE)
def test_hostile_text_survives(words: str, path: str) -> None:
    claim = Claim("id:site/a", "skos:prefLabel", model.Literal(words, "zh"))
    quote = Quote("id:document/1", (Span(0, 1),), words)
    for data, form in zip(
        written(one_story([Fact(claim, "id:story/1", quote, "r", 1.0)], path)), ("turtle", "trig"), strict=True
    ):
        wanted = {"".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text) for text in (words, path)}
        dataset = Dataset()
        dataset.parse(data=data, format=form)
        assert wanted <= {str(o) for _, _, o, _ in dataset.quads() if isinstance(o, Literal)}
        parsed = ox.parse(data, format=ox.RdfFormat.TURTLE if form == "turtle" else ox.RdfFormat.TRIG)
        assert wanted <= {quad.object.value for quad in parsed if isinstance(quad.object, ox.Literal)}


def test_iris_of_the_contract() -> None:
    assert rdf.prefixes()["tk"] == str(TK)
    assert rdf.prefixes()["schema"] == "https://schema.org/"
    assert URIRef(rdf.BASE) == URIRef("https://w3id.org/townkg/id/")


def one_story(facts: list[Fact], path: str = "1.txt") -> Extraction:
    story = StoryRecord("id:story/1", "id:document/1", "题", (), "", None)
    return Extraction(DocumentRecord("id:document/1", path, path, "00"), (story,), tuple(facts))


def written(*extractions: Extraction, base: str = rdf.BASE) -> tuple[bytes, bytes]:
    """The bytes of graph.ttl and graph.trig."""
    with TemporaryDirectory() as folder:
        rdf.write(merge(extractions), Path(folder), base)
        return (Path(folder) / "graph.ttl").read_bytes(), (Path(folder) / "graph.trig").read_bytes()
