"""The ontology names every term that graphs use, in both languages; the shapes let good graphs pass and no bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SKOS, Dataset, Graph, Literal, Namespace, URIRef

# rdflib warns of what it calls itself when it parses TriG.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

TK = Namespace("https://w3id.org/townkg/ontology#")
FOLDER = Path(__file__).parents[2] / "ontology"
CLASSES = [
    "Place", "Division", "Province", "Prefecture", "County", "Town", "Village", "Site", "Initiative",
    "Person", "Official", "Organization", "Measurement", "Outcome", "Input", "Target", "Document", "Sentence",
    "Register",
]  # fmt: skip
PROPERTIES = [
    "divisionCode", "within", "post", "memberOf", "implementedIn", "ledBy", "supportedBy", "partOf",
    "hasOutcome", "partnerOf", "value", "unit", "indicator", "statedAs", "change", "bound", "observedIn",
    "about", "hasMeasurement", "hasInput", "hasTarget",
    "periodStart", "periodEnd", "periodStatedAs", "confidence", "rule", "path", "textPath",
]  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(FOLDER / "townkg.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(FOLDER / "shapes.ttl")


@pytest.fixture
def everything(output: Path) -> Graph:
    """All that the example's files say, in one graph."""
    dataset = Dataset(default_union=True)
    dataset.parse(data=(output / "graph.trig").read_text(encoding="utf-8"), format="trig")
    graph = Graph().parse(output / "graph.ttl")
    for triple in dataset.triples((None, None, None)):
        graph.add(triple)
    return graph


@pytest.mark.parametrize("name", CLASSES + PROPERTIES)
def test_each_term_has_label_and_definition_in_both_languages(ontology: Graph, name: str) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        languages = [value.language for value in ontology.objects(TK[name], predicate) if isinstance(value, Literal)]
        assert sorted(languages) == ["en", "zh"]


def test_no_term_is_left_out(ontology: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert {term for kind in kinds for term in ontology.subjects(RDF.type, kind)} == {
        TK[name] for name in CLASSES + PROPERTIES
    }


def test_graphs_use_no_other_terms(ontology: Graph, everything: Graph) -> None:
    used = {node for triple in everything for node in triple if isinstance(node, URIRef) and node in TK}
    assert used - {URIRef(str(TK))} <= set(ontology.subjects(RDF.type))


def test_most_specific_classes_are_places(ontology: Graph) -> None:
    places = set(ontology.transitive_subjects(RDFS.subClassOf, TK.Place))
    assert {TK[name] for name in ["Province", "Prefecture", "County", "Town", "Village", "Site"]} < places


def conforms(graph: Graph, shapes: Graph, ontology: Graph) -> tuple[bool, str]:
    ok, _, report = validate(graph, shacl_graph=shapes, ont_graph=ontology, inplace=False)
    return bool(ok), str(report)


def test_example_conforms(everything: Graph, shapes: Graph, ontology: Graph) -> None:
    ok, report = conforms(everything, shapes, ontology)
    assert ok, report


BAD = {
    "a figure without a value": "id:x a tk:Outcome ; tk:unit '户'@zh ; tk:statedAs '5户'@zh",
    "a value that is text": "id:x a tk:Outcome ; tk:unit '户'@zh ; tk:statedAs '5户'@zh ; tk:value '5'",
    "a short code": "id:x a tk:Town ; skos:prefLabel '甲镇'@zh ; tk:divisionCode '62'",
    "a county's code on a town": "id:x a tk:County ; skos:prefLabel '甲县'@zh ; tk:divisionCode '620723101000'",
    "a name in no language": "id:x a tk:Site ; skos:prefLabel '甲桥'",
    "two preferred names": "id:x a tk:Site ; skos:prefLabel '甲桥'@zh, '乙桥'@zh",
    "an initiative in a person": "id:x a tk:Initiative ; skos:prefLabel '甲'@zh ; tk:implementedIn <person/feng>",
    "a place that leads": "<division/62> tk:ledBy <person/feng>",
    "confidence above one": "id:x a rdf:Statement ; rdf:subject id:a ; rdf:predicate tk:unit ; rdf:object 'a' ;"
    "tk:rule 'r' ; tk:confidence 1.5 ; prov:wasDerivedFrom <register/nbs-2023>",
    "a statement without a source": "id:x a rdf:Statement ; rdf:subject id:a ; rdf:predicate tk:unit ;"
    "rdf:object 'a' ; tk:rule 'r' ; tk:confidence 0.5",
    "a piece that ends before it starts": "id:x a oa:TextPositionSelector ; oa:start 5 ; oa:end 5",
    "a sentence without a place": "id:x a tk:Sentence ; oa:exact '甲'@zh ; oa:hasSource <document/north>",
    "an author who is in the news": "<story/north> schema:author <person/feng>",
}


@pytest.mark.parametrize("turtle", BAD.values(), ids=BAD.keys())
def test_bad_graphs_do_not_conform(everything: Graph, shapes: Graph, ontology: Graph, turtle: str) -> None:
    prefixes = "".join(f"@prefix {prefix}: <{iri}> . " for prefix, iri in shapes.namespaces())
    base = "https://w3id.org/townkg/id/"
    bad = Graph().parse(data=f"@base <{base}> . {prefixes} @prefix id: <{base}> . {turtle} .", format="turtle")
    assert not conforms(everything + bad, shapes, ontology)[0]
