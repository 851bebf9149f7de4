"""ledBy and supportedBy: the person or body whose verb has the initiative for its object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon.table import rows
from kg.model import Entity, Linked, Relation, Sentence, Span, Token
from kg.relate.scope import Scope, is_body

PREDICATES = {"leads": "tk:ledBy", "supports": "tk:supportedBy"}
# 在某某的支持下, 与某某合作, 联合某某: words around an agent that make it a helper.
HELPED_BEFORE = re.compile(r"(?:与|和|同|联合|携手|邀请|请来?|依托|争取到?)$")
HELPED_AFTER = re.compile(
    r"^(?:[^。，,]{0,8})(?:的?(?:支持|帮助|指导|帮扶|援助|资助|牵线|协助|配合|合作|携手|共建|结对))"
)
# 由某某牵头: the agent stands right before its verb.
BY = re.compile(r"(?:由|是)$")
SPEECH = re.compile(r"^(?:说|介绍|表示|告诉|坦言|坦白|回忆|感慨|感叹|笑)")


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """Every agent that acts in a sentence on an initiative named there; once each."""
    agents = _agents(linked)
    told: set[tuple[str, str]] = set()
    for span, initiative in scope.named:
        sentence = scope.sentence(span.start)
        if not is_body(sentence):
            continue
        for where, agent in agents:
            relation = _acts(scope, sentence, where, span) if sentence.span.holds(where) else ""
            if relation and (initiative.id, agent.id) not in told:
                told.add((initiative.id, agent.id))
                rule = f"agency/{relation}"
                yield Relation(initiative.id, PREDICATES[relation], agent.id, sentence.number, rule, 0.6)


def _agents(linked: Linked) -> list[tuple[Span, Entity]]:
    entities = [*(person.entity for person in linked.people), *linked.organizations]
    return sorted(((span, entity) for entity in entities for span in entity.spans), key=lambda pair: pair[0])


def _acts(scope: Scope, sentence: Sentence, agent: Span, initiative: Span) -> str:
    """What the agent does to the initiative by the sentence's words; nothing where it only speaks."""
    text = scope.linked.reading.story.text
    before, after = text[sentence.span.start : agent.start], text[agent.end : sentence.span.end]
    if SPEECH.match(after) or agent.meets(initiative):
        return ""
    if HELPED_BEFORE.search(before) or HELPED_AFTER.match(after):
        return "supports"
    if agent.end <= initiative.start:
        return _verb_between(scope.linked.reading.tokens[sentence.number], agent.end, initiative.start)
    return _verb_right_after(after) if BY.search(before) else ""


def _verb_between(tokens: tuple[Token, ...], start: int, end: int) -> str:
    """The last such verb between the two."""
    found = [_verbs()[t.text] for t in tokens if start <= t.span.start and t.span.end <= end and t.text in _verbs()]
    return found[-1] if found else ""


def _verb_right_after(after: str) -> str:
    return next((relation for verb, relation in _verbs().items() if after[:8].find(verb) >= 0), "")


@cache
def _verbs() -> dict[str, str]:
    return {row["word"]: row["relation"] for row in rows("agency")}
