"""Quantity → indicator: the clause's own words for what was measured.

今年以来，全镇累计[排查消防隐患] 19处      →  排查消防隐患
[带动] 300名[村民就业]                     →  带动村民就业
[销售额]达80万元，同比[增长] 15%           →  销售额增长
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from kg.lexicon.table import column, rows
from kg.mention.clause import Clause
from kg.mention.content_word import Words, shifted
from kg.mention.quantity import Quantity
from kg.mention.respective import Share
from kg.model import Sentence, Span, Token

# How many characters are taken at most from before a figure, from after it, and from elsewhere.
LONGEST = 10
# An enumeration's item of more words has a verb, though the dictionary may take it for a noun (清运).
BARE = 2
# Particles kept between two words.
_GLUE = ("的", "和", "与", "了", "可")
# Verbs, which say by themselves what 次 and its like count.
_VERBAL = ("v", "vn", "x")
# Things named as examples, up to the word that sums them up.
_EXAMPLES = re.compile(r"(?P<first>[^，,；;、]+)、[^，,；;]*等")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, empty where the sentence does not say; `borrowed` where other clauses had to help."""

    text: str
    borrowed: bool


def describe(words: Words, quantity: Quantity, clause: Clause, share: Share | None) -> Indicator:
    """What a quantity measures, in words of `clause` and, where that has too few, of those before it."""
    own = _shared_out(words, clause, share) if share else _own(words, clause)
    lent: list[Token] = []
    if _is_thin(own) and not _is_deed(own, quantity) and not _adds_up(words.sentence, own, clause):
        lent = _last(_unsaid(_borrowed(words, clause), own), LONGEST)
    if quantity.kind == "percent" and not any(word.text.endswith(_endings("rate")) for word in (*lent, *own)):
        lent = [*_last(_rate(words, clause), LONGEST), *lent]
    return Indicator(_joined(words.sentence, [*lent, *own]), bool(lent))


def _own(words: Words, clause: Clause) -> list[Token]:
    right = _first(words.held(_item(words.sentence, clause.right), clause), LONGEST)
    if clause.course:
        rates = [word for word in words.within(clause.course.since, clause) if word.text.startswith("每")]
        return [*_last(words.within(clause.course.subject, clause), LONGEST), *rates]
    if _belongs_before(words.sentence, clause):
        return right
    left = words.within(clause.left, clause)
    own = [*_with_verb(_without_examples(words.sentence, left, bool(right), clause)), *right]
    return [*_verb(words.within(clause.shared, clause)), *own] if is_bare_item(words, clause) else own


def _with_verb(words: list[Token]) -> list[Token]:
    """The last words before a figure, and the verb that is too far before them: [整治] … 背街小巷环境脏乱点位."""
    last = _last(words, LONGEST)
    if any(word.tag == "v" for word in last):
        return last
    return [*_verb(words[: -len(last)]), *last]


def _without_examples(sentence: Sentence, left: list[Token], counted_after: bool, clause: Clause) -> list[Token]:
    """The words before a figure without the things that 等 sums up: 解决[签证、退税等]问题 93个."""
    examples = _EXAMPLES.search(sentence.text, clause.left.start, clause.left.end)
    if not examples:
        return left
    span = shifted(Span(examples.start(), examples.end()), sentence)
    before = [word for word in left if word.span.end <= span.start]
    first = [
        word for word in left if word.span.start < sentence.span.start + examples.end("first") and word not in before
    ]
    after = [word for word in left if word.span.start >= span.end]
    verbs = [index for index, word in enumerate(first, 1) if word.tag in _VERBAL]
    return [*before, *first[: verbs[0] if verbs else 0], *after] if after or counted_after else left


def _belongs_before(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words before a figure are what the figure before counts: 26个[小区、]103栋楼接入管网."""
    between = sentence.text[clause.left.start : clause.left.end]
    return clause.left.start > clause.shared.start and len(between) > 1 and between.endswith("、")


def _shared_out(words: Words, clause: Clause, share: Share) -> list[Token]:
    """The thing's own words, between the verb that the first begins with and the noun that the last ends in."""
    item, first, last, after = (
        words.within(part, clause) for part in (share.item, share.first, share.last, share.after)
    )
    verb = _verb(first[:-1]) if share.item != share.first else []
    noun = last[len(item) :] if share.item != share.last else []
    right = _first(words.held(_item(words.sentence, clause.right), clause), LONGEST)
    return [*verb, *_last([*item, *noun], LONGEST), *after, *right]


def _joined(sentence: Sentence, words: Sequence[Token]) -> str:
    """The words in a row, with the particles that hold them together."""
    text = ""
    for word, following in zip_longest(words, words[1:]):
        text += word.text
        if following:
            between = sentence.text[word.span.end - sentence.span.start : following.span.start - sentence.span.start]
            text += between if between in _GLUE else ""
    return text


def _borrowed(words: Words, clause: Clause) -> list[Token]:
    """The words before the earlier figures of the clause, else the nearest clause before that says enough."""
    found: list[Token] = []
    for part in (*(() if clause.course else (clause.shared,)), *clause.earlier):
        if not _is_report(words.sentence.text[part.start : part.end]):
            found = [*words.within(part, clause), *found]
        if found and not _is_thin(found):
            break
    return found


def _unsaid(lent: Sequence[Token], own: Sequence[Token]) -> list[Token]:
    """The words to be borrowed that the figure's own do not say, nor take the place of: 粮食总产[增加] … 增长4.9%."""
    said = {word.text for word in own}
    turned = not said.isdisjoint(_turns())
    return [word for word in lent if word.text not in said and not (turned and word.text in _turns())]


def _is_report(part: str) -> bool:
    """Whether a clause only says who told it: 记者从县民政局获悉."""
    return _report().search(part) is not None


def _rate(words: Words, clause: Clause) -> list[Token]:
    """A percentage is of a rate: its name may stand a clause or two before."""
    for part in (clause.shared, *clause.earlier):
        found = words.within(part, clause)
        ends = [number for number, word in enumerate(found, 1) if word.text.endswith(_endings("rate"))]
        if ends:
            return found[: ends[-1]]
    return []


def _item(sentence: Sentence, part: Span) -> Span:
    """The words after a figure end where an enumeration's next item begins."""
    end = sentence.text.find("、", part.start, part.end)
    return part if end < 0 else Span(part.start, end)


def _length(words: Sequence[Token]) -> int:
    return sum(len(word.text) for word in words)


def _is_thin(words: Sequence[Token]) -> bool:
    return _length(words) < 3 and not (words and words[-1].text.endswith(_endings("rate") + _endings("amount")))


def is_bare_item(words: Words, clause: Clause) -> bool:
    """Whether a figure is of an enumeration's later item, the verb of which stands before: 新修道路6条、[桥梁]3座."""
    item = words.within(clause.left, clause)
    opening = item[:1] if len(item) > 1 else []
    verbs = [*(word for word in item if word.tag == "v"), *(word for word in opening if word.tag == "x")]
    return clause.listed and 0 < len(item) <= BARE and not verbs


def _verb(words: Sequence[Token]) -> list[Token]:
    return [word for word in words if word.tag in ("v", "vn") and len(word.text) > 1][-1:]


def _adds_up(sentence: Sentence, own: Sequence[Token], clause: Clause) -> bool:
    """Whether a verb says what was counted up: 累计发电5亿千瓦时."""
    left = sentence.text[clause.left.start : clause.left.end]
    return "累计" in left and any(len(word.text) > 1 and word.tag in _VERBAL for word in own)


def _is_deed(words: Sequence[Token], quantity: Quantity) -> bool:
    """A verb says by itself what was counted: 巡诊620次."""
    return quantity.kind == "occurrence" and any(len(word.text) > 1 and word.tag in _VERBAL for word in words)


def _last(words: list[Token], size: int) -> list[Token]:
    while len(words) > 1 and _length(words) > size:
        words = words[1:]
    return words


def _first(words: list[Token], size: int) -> list[Token]:
    while len(words) > 1 and _length(words) > size:
        words = words[:-1]
    return words


@cache
def _endings(kind: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("indicator_noun") if row["kind"] == kind)


@cache
def _report() -> re.Pattern[str]:
    return re.compile("|".join(column("report_verb")))


@cache
def _turns() -> frozenset[str]:
    """The verbs of rise and fall."""
    return frozenset(row["word"] for row in rows("measure_cue") if row["effect"] in ("increase", "decrease"))
