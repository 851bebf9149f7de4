"""ledBy and supportedBy: the person or body whose verb has the initiative for its object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon.table import rows
from kg.model import Entity, Linked, Relation, Span
from kg.relate.scope import Scope

PREDICATES = {"leads": "tk:ledBy", "supports": "tk:supportedBy"}
LEVEL_REACH = 30


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """Subject, verb, initiative in one sentence: the last agent before the verb."""
    agents = _agents(linked)
    for span, initiative in scope.named:
        sentence = scope.sentence(span.start)
        found = _verb_before(scope, span)
        if found is None:
            continue
        position, relation = found
        start = max(sentence.span.start, position - LEVEL_REACH)
        near = [agent for where, agent in agents if start <= where.start and where.end <= position]
        for agent in near[-1:]:
            rule = f"agency/{relation}-before-initiative"
            yield Relation(initiative.id, PREDICATES[relation], agent.id, sentence.number, rule, 0.55)


def _agents(linked: Linked) -> list[tuple[Span, Entity]]:
    entities = [*(person.entity for person in linked.people), *linked.organizations]
    return sorted(((span, entity) for entity in entities for span in entity.spans), key=lambda pair: pair[0])


def _verb_before(scope: Scope, span: Span) -> tuple[int, str] | None:
    """The last such verb before the initiative in its clause: where it begins, and what it says."""
    clause = scope.clause(span.start)
    sentence = scope.sentence(span.start)
    for token in reversed(scope.linked.reading.tokens[sentence.number]):
        if clause.start <= token.span.start < span.start and token.text in _verbs():
            return token.span.start, _verbs()[token.text]
    return None


@cache
def _verbs() -> dict[str, str]:
    return {row["word"]: row["relation"] for row in rows("agency")}
