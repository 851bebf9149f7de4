"""Facts → the graph that is drawn: things are nodes, relations edges, each with all that is told of it.

A node's attributes are `kind` (a name in KINDS), `label`, `aliases` (tuple of str) and `statements` (tuple of
Statement: its literal claims and its type). An edge's key is its predicate's local name, its one attribute `evidence`
(tuple of Evidence).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import networkx as nx

from kg.errors import UsageError
from kg.messages import _
from kg.model import Claim, DocumentRecord, Fact, Literal, StoryRecord
from kg.view.kind import KINDS, RANK

INSTANCE = "id:"
MEASURED_BY = ("indicator", "statedAs")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a statement is believed: the sentence, empty where the register says it, its story and document's path."""

    sentence: str
    story: StoryRecord
    path: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate's local name, the words or figure that it gives, and its evidence."""

    predicate: str
    value: str
    evidence: tuple[Evidence, ...]


def build(
    documents: Sequence[DocumentRecord], stories: Sequence[StoryRecord], facts: Iterable[Fact]
) -> nx.MultiDiGraph:
    """The graph of `facts`. What has no class of the ontology is not drawn, nor are its relations."""
    paths = {document.id: document.path for document in documents}
    told = {story.id: (story, paths[story.document]) for story in stories}
    ordered = sorted(facts, key=_order)
    claims = [
        (claim, tuple(_evidence(fact, *told[fact.story]) for fact in group))
        for claim, group in groupby(ordered, key=lambda fact: fact.claim)
    ]
    graph = nx.MultiDiGraph()
    for subject, about in groupby(claims, key=lambda claim: claim[0].subject):
        _add_node(graph, subject.removeprefix(INSTANCE), [*about])
    for claim, evidence in claims:
        _add_edge(graph, claim, evidence)
    return graph


def around(graph: nx.MultiDiGraph, name: str, hops: int) -> nx.MultiDiGraph:
    """What stands at most `hops` relations away from the things called `name`, by either name.

    Raises UsageError where nothing is called so.
    """
    centres = [node for node, told in graph.nodes(data=True) if name in (told["label"], *told["aliases"])]
    if not centres:
        raise UsageError(_("{name}: nothing in the graph has this name").format(name=name))
    near = {node for centre in centres for node in nx.ego_graph(graph, centre, hops, undirected=True)}
    return part(graph, near)


def part(graph: nx.MultiDiGraph, nodes: Container[str]) -> nx.MultiDiGraph:
    """The nodes and what runs between them, in the graph's own order, which networkx's subgraph does not keep."""
    found = nx.MultiDiGraph()
    found.add_nodes_from((node, told) for node, told in graph.nodes(data=True) if node in nodes)
    edges = graph.edges(keys=True, data=True)
    found.add_edges_from((one, two, key, told) for one, two, key, told in edges if one in nodes and two in nodes)
    return found


def measures(graph: nx.MultiDiGraph, node: str) -> bool:
    """Whether the node is a figure, which stands on the cards of what it measures."""
    return KINDS[graph.nodes[node]["kind"]].measured


def _order(fact: Fact) -> tuple[str, ...]:
    claim, quote = fact.claim, fact.quote
    words = (claim.object.text, claim.object.kind) if isinstance(claim.object, Literal) else (claim.object, "")
    return claim.subject, claim.predicate, *words, fact.story, quote.text if quote else "", fact.rule


def _local(curie: str) -> str:
    return curie.partition(":")[2]


def _evidence(fact: Fact, story: StoryRecord, path: str) -> Evidence:
    return Evidence(fact.quote.text if fact.quote else "", story, path, fact.rule, fact.confidence)


def _add_node(graph: nx.MultiDiGraph, node: str, about: list[tuple[Claim, tuple[Evidence, ...]]]) -> None:
    statements = [Statement(_local(claim.predicate), _value(claim), evidence) for claim, evidence in about]
    said = [statement for statement in statements if statement.value]
    kinds = [statement.value for statement in said if statement.predicate == "type" and statement.value in RANK]
    if kinds:
        attributes = {"kind": min(kinds, key=RANK.__getitem__), "label": _label(node, said)}
        aliases = tuple(dict.fromkeys(_values(said, "altLabel")))
        graph.add_node(node, **attributes, aliases=aliases, statements=tuple(said))


def _value(claim: Claim) -> str:
    """The claim's words, its class, or nothing where it is a relation."""
    if isinstance(claim.object, Literal):
        return claim.object.text
    return "" if claim.object.startswith(INSTANCE) else _local(claim.object)


def _values(statements: list[Statement], *predicates: str) -> list[str]:
    return [statement.value for wanted in predicates for statement in statements if statement.predicate == wanted]


def _label(node: str, statements: list[Statement]) -> str:
    """Its canonical name; a figure's is what it measures and the text as printed."""
    return (_values(statements, "prefLabel") or [" ".join(_values(statements, *MEASURED_BY))])[0].strip() or node


def _add_edge(graph: nx.MultiDiGraph, claim: Claim, evidence: tuple[Evidence, ...]) -> None:
    if isinstance(claim.object, Literal) or not claim.object.startswith(INSTANCE):
        return
    source, target = claim.subject.removeprefix(INSTANCE), claim.object.removeprefix(INSTANCE)
    if source in graph and target in graph:
        graph.add_edge(source, target, _local(claim.predicate), evidence=evidence)
