"""partOf: an initiative that the text calls a component of another, or does under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Linked, Relation, Sentence, Span
from kg.relate.scope import Scope

PREDICATE = "tk:partOf"
# B … A 是其中的一部分; A 是 B 的组成部分; B 包括 A; 在 B 框架下 … A
PART_AFTER = re.compile(r"(?:的?(?:重要)?(?:组成部分|一部分|子项目|一环|配套|升级版|延伸))|其中")
WHOLE_BEFORE = re.compile(
    r"(?:包括|包含|涵盖|下设|设有|内设|分为|其中)[^。；]{0,12}$|(?:框架|体系|基础|推动|带动|牵引|引领)[上下][,，]?[^。；]{0,16}$"
)


# Two names farther apart than so many characters do not belong together by such words.
REACH = 40


def relate(linked: Linked, scope: Scope) -> Iterator[Relation]:
    """Two initiatives of one sentence with such words between or after them; each pair once, in one direction."""
    told: set[frozenset[str]] = set()
    for index, (first, one) in enumerate(scope.named):
        sentence = scope.sentence(first.start)
        for second, other in scope.named[index + 1 :]:
            if not sentence.span.holds(second) or second.start - first.end > REACH:
                break
            found = _relation(linked.reading.story.text, first, second, sentence)
            pair = frozenset((one.id, other.id))
            if found and len(pair) == 2 and pair not in told:
                told.add(pair)
                part, whole = (other, one) if found == "part/whole-before" else (one, other)
                yield Relation(part.id, PREDICATE, whole.id, sentence.number, found, 0.6)


def _relation(text: str, first: Span, second: Span, sentence: Sentence) -> str:
    if WHOLE_BEFORE.search(text[first.end : second.start]):
        return "part/whole-before"
    return "part/part-before" if PART_AFTER.match(text[second.end : sentence.span.end]) else ""
