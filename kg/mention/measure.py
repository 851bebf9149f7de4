"""Sentence → measures: figures with what they measure, and whether they were achieved, put in or hoped for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from kg.lexicon.table import rows
from kg.mention import clause as clauses
from kg.mention import content_word, indicator, period, quantity
from kg.mention import cue as cues
from kg.mention.background import is_background
from kg.mention.clause import Clause
from kg.mention.cue import Cue
from kg.mention.quantity import Quantity
from kg.mention.respective import shares
from kg.model import Block, Measure, Period, Role, Sentence, Span, Token

_SENSES = ("increase", "decrease")
# What is put in, by the kind of thing counted.
_EFFORTS = {"money": "input", "person": "staff"}
_HOPES = ("target", "aim", "done")
# Gains that are no rise of the number of those who have them: 带动300户增收.
_WHO = ("person", "household")
_GAINS = ("增收", "增产", "增效", "节支", "节本", "减负", "降本")
_THAN = ("比", "较", "是")


def find(sentence: Sentence, tokens: Sequence[Token], published: date | None) -> Iterator[Measure]:
    """The measures of a sentence, left to right; `tokens` are its words, `published` its story's date.

    Headings have none: they say again what the body says, in fewer words.
    """
    if sentence.kind is not Block.BODY:
        return
    numbers = [found for found in quantity.find(sentence.text) if not _is_word(sentence, tokens, found)]
    if not numbers:
        return
    periods = tuple(period.find(sentence.text, published))
    quantities = tuple(found for found in numbers if not _is_date(found, periods))
    signs = cues.find(tokens)
    words = content_word.find(sentence, tokens, [*map(_span, quantities), *_times(periods)])
    parts = clauses.split(sentence.text, quantities)
    for found, clause, share in zip(quantities, parts, shares(sentence.text, parts), strict=True):
        if is_background(sentence.text, found):
            continue
        change = _change(sentence, found, clause, signs, clause.joined or indicator.is_bare_item(words, clause))
        measured = indicator.describe(words, found, clause, share)
        if not measured.text or (found.kind == "duration" and not _is_saved(sentence, clause, change, signs)):
            continue
        yield Measure(
            span=Span(sentence.span.start + found.start, sentence.span.start + found.end),
            value=found.value,
            unit=found.unit,
            indicator=measured.text,
            role=_role(sentence, found, clause, signs),
            change=change,
            bound=found.bound,
            period=_period(sentence, periods, found, clause),
            rule=found.rule,
            confidence=_confidences()[found.rule, measured.borrowed],
        )


def _is_word(sentence: Sentence, tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether a number in Chinese numerals is only the beginning of a word: 十字路口."""
    end = sentence.span.start + found.end
    return not sentence.text[found.start].isdecimal() and any(word.span.start < end < word.span.end for word in tokens)


def _is_date(found: Quantity, periods: Sequence[tuple[Span, Period]]) -> bool:
    """Whether a number of years or months is part of a time that the sentence names: 2023年, 近3年."""
    return found.kind == "duration" and any(span.meets(_span(found)) for span, _ in periods)


def _times(periods: Sequence[tuple[Span, Period]]) -> Iterator[Span]:
    """Where the sentence names its times; a word like 每年 or 日均 says what is measured, too."""
    return (span for span, named in periods if "每" not in named.stated_as and not named.stated_as.endswith("均"))


def _span(found: Quantity) -> Span:
    return Span(found.start, found.end)


def _change(sentence: Sentence, found: Quantity, clause: Clause, signs: Sequence[Cue], joined: bool) -> str:
    """The rise or fall named last before the figure, else first after it, if no other figure claims that.

    `joined` says that what stands before the figures before holds of this one too.
    """
    parts = [clause.shared, clause.left] if joined else [clause.left]
    senses = [sign for sign in signs if sign.effect in _SENSES and not (found.kind in _WHO and sign.word in _GAINS)]
    before = [sign.effect for part in parts for sign in _within(sentence, part, senses)]
    if before or clause.followed:
        return before[-1] if before else ""
    return next((sign.effect for sign in _within(sentence, clause.right, senses)), "")


def _is_saved(sentence: Sentence, clause: Clause, change: str, signs: Sequence[Cue]) -> bool:
    """Whether a duration is one that became shorter, from or to: 由15天缩短至3天."""
    ahead = _within(sentence, clause.right, signs) if clause.course else []
    return change == "decrease" or any(sign.effect == "decrease" for sign in ahead)


def _role(sentence: Sentence, found: Quantity, clause: Clause, signs: Sequence[Cue]) -> Role:
    own = Span(clause.shared.start, found.start)
    ahead = [
        sign.effect
        for sign in _within(sentence, Span(_part_start(sentence, found), found.start), signs)
        if sign.effect != "aim" or content_word.shifted(own, sentence).holds(sign.span)
    ]
    hopes = [effect for effect in ahead if effect in _HOPES]
    if hopes and hopes[-1] != "done":
        return Role.TARGET
    near = [*_within(sentence, clause.left, signs), *_within(sentence, clause.right, signs)]
    effort = _EFFORTS.get(found.kind)
    return Role.INPUT if any(sign.effect == effort for sign in near) else Role.OUTCOME


def _within(sentence: Sentence, part: Span, signs: Sequence[Cue]) -> list[Cue]:
    span = content_word.shifted(part, sentence)
    return [sign for sign in signs if span.holds(sign.span)]


def _period(
    sentence: Sentence, periods: Sequence[tuple[Span, Period]], found: Quantity, clause: Clause
) -> Period | None:
    """The time named last before the figure, unless as what it is compared with (较去年), or where its change set out.

    A word like 每年, which names no days, reaches no farther than a semicolon.
    """
    part = _part_start(sentence, found)
    since = clause.course.since if clause.course and clause.course.ends else None
    named = [
        stated
        for span, stated in periods
        if span.end <= found.start
        and not sentence.text.endswith(_THAN, 0, span.start)
        and not (since and since.holds(span))
        and (stated.start or stated.end or span.start >= part)
    ]
    return named[-1] if named else None


def _part_start(sentence: Sentence, found: Quantity) -> int:
    """Where the part between semicolons that holds the figure begins."""
    return max(sentence.text.rfind(mark, 0, found.start) for mark in "；;") + 1


@cache
def _confidences() -> dict[tuple[str, bool], float]:
    columns = (("own", False), ("borrowed", True))
    return {(row["id"], borrowed): float(row[name]) for row in rows("measure_rule") for name, borrowed in columns}
