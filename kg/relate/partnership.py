"""partnerOf: two bodies joined by 与, 和, 同, 联合 and a word of working together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Linked, Relation
from kg.relate.scope import Scope

PREDICATE = "tk:partnerOf"
JOINED = re.compile(r"[^。]{0,6}(?:与|和|同|跟|联合|携手|对接|结对|牵手)[^。]{0,6}")
TOGETHER = re.compile(r"合作|共建|结对|携手|联合|签约|联手|战略|共同|牵手|对接|结成|帮扶")


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """Neighbouring bodies of one sentence, a joining word between them and a word of working together around."""
    spans = sorted((span, body) for body in linked.organizations for span in body.spans)
    for (first, one), (second, other) in pairwise(spans):
        sentence = scope.sentence(first.start)
        if one.id == other.id or not sentence.span.holds(second):
            continue
        between = linked.reading.story.text[first.end : second.start]
        if JOINED.fullmatch(between) and TOGETHER.search(sentence.text):
            yield Relation(one.id, PREDICATE, other.id, sentence.number, "partner/joined", 0.6)
