"""Sentence text → quantities: a number, what it counts, and whether it is exact.

2300余户   近三成   三分之一   百分之二十   2万至3万元   超百亿元
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from kg.lexicon.table import rows
from kg.mention.number import DIGITS, VAGUE, Numeral
from kg.mention.number import find as numerals

FRACTION = "分之"
TENTH = "成"
# 5~6, 8-10, 2至3
RANGE = re.compile(r"[~～—–－-]{1,2}|至|到")
# What a number leans on where it is part of a name, a formula, an ordinal or a time: A4, 1+5, 第3, 8时30, 每3.
_NAME_BEFORE = re.compile(r"(?:[A-Za-z0-9+＋#＃.．_/×第数几每]|[0-9一二三四五六七八九十][时点:：∶])$")
_NAME_AFTER = re.compile(r"[+＋几#＃./／:：∶]|[A-Z](?![a-z])")
# 六成立了 is not six tenths.
_NO_TENTH = re.compile(r"[立为员了功本就效果长熟绩人年品套]")
# The half, or the digit, after tenths: 九成半, 九成二, but not 八成二手房.
_HALF = re.compile(r"半|五|[一二三四六七八九](?![手级等楼期线类代道种个名位年月次])")
# The first of two figures in percentage points may leave their name to the second: 3.1个和4.4个百分点.
_POINTS = re.compile(r"个[、和与及至到][0-9.]+个百分点")
# Words that bound a figure from the beginning of a phrase: 最多容纳学生1800名.
_APART = 6
# Kinds of units that 多 may follow: 五倍多.
_SHARES = ("percent", "multiple")
# Kinds of units of which one is no figure.
_COUNTED = ("thing", "person", "household", "part", "occurrence")


@dataclass(frozen=True, slots=True)
class Unit:
    """`kind` is what sort of thing is counted, as in `kg/lexicon/unit.tsv`."""

    word: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `start` and `end` count in the text, end excluded.

    `unit` is empty for a fraction, `bound` is `over`, `about`, `under` or empty, `rule` is `kind` or how it is written.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str
    bound: str
    rule: str


# A store keeps no more than 18 digits behind the point; six are more than a newspaper means.
_SIXTH = Decimal("0.000001")


def find(text: str) -> Iterator[Quantity]:
    """The quantities of a text, left to right; numbers without a unit, dates, ages and names are left out."""
    found = tuple(numerals(text))
    taken = 0
    for index, numeral in enumerate(found):
        if numeral.start < taken or _NAME_BEFORE.search(text, max(numeral.start - 2, 0), numeral.start):
            continue
        for quantity in _read(text, numeral, found[index + 1 : index + 2]):
            yield quantity
            taken = quantity.end


def _read(text: str, numeral: Numeral, following: Sequence[Numeral]) -> Iterator[Quantity]:
    for other in following:
        between = text[numeral.end : other.start]
        if between == FRACTION:
            return _fraction(text, numeral, other)
        if RANGE.fullmatch(between):
            return _range(text, numeral, other)
    return _single(text, numeral)


def _single(text: str, numeral: Numeral) -> Iterator[Quantity]:
    if _NAME_AFTER.match(text, numeral.end):
        return
    if text.startswith(TENTH, numeral.end):
        yield from _tenths(text, numeral)
        return
    vague = next((word for word in VAGUE if text.startswith(word, numeral.end)), "")
    unit = _unit_at(text, numeral.end + len(vague))
    if unit is None:
        return
    end = numeral.end + len(vague) + len(unit.word)
    bound = _bound(text, numeral, end, unit.kind) or VAGUE.get(vague or numeral.vague, "")
    if _counts(numeral, unit, bound):
        yield Quantity(numeral.start, end, numeral.value, unit.name, unit.kind, bound, unit.kind)


def _counts(numeral: Numeral, unit: Unit, bound: str) -> bool:
    """1个, 两位, 三类 are ways of speaking; a bare 百 or 万 counts only after a word like 近."""
    if unit.kind == "date":
        return False
    if numeral.arabic:
        return numeral.value != 1 or unit.kind not in _COUNTED
    if unit.kind == "multiple":
        return not numeral.bare
    return bool(bound) if numeral.bare else numeral.value >= 10


def _tenths(text: str, numeral: Numeral) -> Iterator[Quantity]:
    """近三成 is about 30 %, 七成五 75 %, 九成多 over 90 %."""
    half = _HALF.match(text, numeral.end + 1)
    end = half.end() if half else numeral.end + 1
    if 0 < numeral.value <= 10 and not _NO_TENTH.match(text, end):
        value = numeral.value * 10 + _half(half.group() if half else "")
        yield Quantity(numeral.start, end, value, "%", "percent", _bound(text, numeral, end, "percent"), "tenths")


def _half(word: str) -> Decimal:
    return DIGITS.get(word, Decimal(5 if word else 0))


def _fraction(text: str, below: Numeral, above: Numeral) -> Iterator[Quantity]:
    bound = _bound(text, below, above.end, "percent")
    if below.value == 100:
        yield Quantity(below.start, above.end, above.value, "%", "percent", bound, "percent")
    elif below.value:
        yield Quantity(
            below.start, above.end, (above.value / below.value).quantize(_SIXTH), "", "fraction", bound, "fraction"
        )


def _range(text: str, low: Numeral, high: Numeral) -> Iterator[Quantity]:
    """2万至3万元, 2-3万元: the unit, and the multiplier where only the second has one, belong to both."""
    scale = high.value / high.coefficient if low.value < high.coefficient else Decimal(1)
    for last in _single(text, high):
        yield replace(last, start=low.start, end=low.end, value=low.value * scale, bound="", rule="range")
        yield replace(last, rule="range")


def _bound(text: str, numeral: Numeral, end: int, kind: str) -> str:
    """The longest bound word that touches the quantity, the one after it first, else one that opens its phrase."""
    sides = _bounds()
    for size in range(4, 0, -1):
        head = text[max(numeral.start - size, 0) : numeral.start]
        found = sides["after"].get(text[end : end + size]) or sides["before"].get(head)
        found = found or (sides["bare"].get(head) if numeral.bare else None)
        if found:
            return "" if found == "none" else found
    if kind in _SHARES and text.startswith("多", end):
        return "over"
    apart = _apart().search(text, max(numeral.start - _APART - 3, 0), numeral.start)
    return sides["apart"][apart["word"]] if apart else ""


def _unit_at(text: str, at: int) -> Unit | None:
    units = _units()
    if _POINTS.match(text, at):
        return replace(units["百分点"], word="个")
    return next((units[word] for size in range(6, 0, -1) if (word := text[at : at + size]) in units), None)


@cache
def _units() -> dict[str, Unit]:
    return {row["word"]: Unit(row["word"], row["unit"], row["kind"]) for row in rows("unit")}


@cache
def _bounds() -> dict[str, dict[str, str]]:
    sides: dict[str, dict[str, str]] = {"before": {}, "after": {}, "bare": {}, "apart": {}}
    for row in rows("bound"):
        sides[row["side"]][row["word"]] = row["bound"]
    return sides


@cache
def _apart() -> re.Pattern[str]:
    """A bound word, and a few words without a mark or a figure from it to the number."""
    words = "|".join(row["word"] for row in rows("bound") if row["side"] == "apart")
    return re.compile(rf"(?P<word>{words})[^，。；：、,;:0-9]{{1,{_APART}}}$")
