"""ledBy and supportedBy: who starts, runs or answers for an initiative, and who helps it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon.table import mapping, members
from kg.model import Entity, Linked, Relation, Span, Token
from kg.relate import nearness
from kg.relate.scope import Scope, bucket
from kg.relate.tie import Tie, likely

LEADS, SUPPORTS = "tk:ledBy", "tk:supportedBy"
LEADER_QUESTION, SUPPORTER_QUESTION = "initiative-leader", "initiative-supporter"
THRESHOLD = 0.35
# Beyond a paragraph, an agent is told of for something else.
NEAR = ("clause", "sentence", "paragraph")
# 在某某的支持下, 与某某合作, 联合某某: words around an agent that make it a helper.
HELPED_BEFORE = re.compile(r"(?:与|和|同|联合|携手|邀请|请来?|依托|争取到?)$")
HELPED_AFTER = re.compile(r"的?(?:支持|帮助|指导|帮扶|援助|资助|牵线|协助|配合|合作|携手|共建|结对)")
BY = re.compile(r"(?:由|是|经)$")
SPEECH = re.compile(r"(?:说|介绍|表示|告诉|坦言|回忆|感慨|感叹|笑)")


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """Every agent that the models believe; one that leads is not said to support."""
    ties = list(propose(linked, scope))
    leaders = list(likely(LEADER_QUESTION, ties, THRESHOLD))
    led = {(relation.subject, relation.object) for relation in leaders}
    yield from leaders
    for one in likely(SUPPORTER_QUESTION, map(supporting, ties), THRESHOLD):
        if (one.subject, one.object) not in led:
            yield one


def supporting(tie: Tie) -> Tie:
    """The same tie, proposed as support: what speaks for either is weighed by another model."""
    return replace(tie, predicate=SUPPORTS)


def propose(linked: Linked, scope: Scope) -> Iterator[Tie]:
    """Every initiative with every person and body named in a paragraph with it, proposed as its leader."""
    agents = [*(person.entity for person in linked.people), *linked.organizations]
    for initiative in linked.initiatives:
        for agent in agents:
            near, span, where = _closest(scope, initiative, agent)
            if near in NEAR and not any(s.meets(w) for s in initiative.spans for w in agent.spans):
                features = tuple(_features(scope, initiative, agent, span, where))
                yield Tie(initiative.id, LEADS, agent.id, scope.sentence(where.start).number, features)


def _closest(scope: Scope, initiative: Entity, agent: Entity) -> tuple[str, Span, Span]:
    """(step, the initiative's span, the agent's span) of the two mentions that stand nearest."""
    found = [(nearness.nearest(scope, span.start, agent.spans), span) for span in initiative.spans]
    (near, _, where), span = min(found, key=lambda item: (nearness.STEPS.index(item[0][0]), item[1]))
    return near, span, where


def _features(scope: Scope, initiative: Entity, agent: Entity, span: Span, where: Span) -> Iterator[str]:
    near = nearness.step(scope, span.start, where.start)
    side = "before" if where.start < span.start else "after"
    kind = agent.type.removeprefix("tk:")
    yield f"near={near}:{side}"
    yield f"kind={kind}"
    yield f"kind={kind}:{near}:{side}"
    yield f"rule={agent.rule}" if kind == "Organization" else "person"
    yield f"told={bucket(len(agent.spans))}:{kind}"
    yield f"initiative={initiative.rule}:{bucket(scope.mentions[initiative.id])}"
    yield from _words(scope, span, where, near)


def _words(scope: Scope, span: Span, where: Span, near: str) -> Iterator[str]:
    """What stands right before and after the agent, and which verbs stand between it and the initiative."""
    text = scope.linked.reading.story.text
    before, after = text[max(0, where.start - 3) : where.start], text[where.end : where.end + 10]
    cues = {
        "helped": bool(HELPED_BEFORE.search(before) or HELPED_AFTER.match(after[:6])),
        "by": bool(BY.search(before)),
        "speaks": bool(SPEECH.match(after)),
        "brackets": before.endswith(("(", "（")),
    }
    yield from (f"{cue}:{near}" for cue, holds in cues.items() if holds)
    low, high = min(where.end, span.end), max(where.start, span.start)
    tokens = scope.linked.reading.tokens[scope.sentence(where.start).number]
    verbs = [token.text for token in tokens if low <= token.span.start < high and token.text in members("agency")]
    for verb in verbs[-1:]:
        yield f"verb={mapping('agency', 'relation')[verb]}"
        yield f"verb={verb}"
    if not verbs:
        yield "verb=none"
    follower = _first_verb(tokens, where.end)
    if follower:
        yield f"does={mapping('agency', 'relation')[follower]}"


def _first_verb(tokens: tuple[Token, ...], position: int) -> str:
    """The first verb of agency within a few words behind the position."""
    behind = [token.text for token in tokens if token.span.start >= position][:6]
    return next((word for word in behind if word in members("agency")), "")
