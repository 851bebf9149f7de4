"""Text → numerals: Arabic, Chinese and mixed, their 万 and 亿 multiplied out.

18.8万   1,234   三百二十   30多万   1亿2000万   两万五   三点五万   壹佰贰拾   廿五   千 (in 近千)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from math import prod

DIGITS = {char: Decimal(value) for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": Decimal(0),
    "两": Decimal(2),
}
TENS = {"十": Decimal(10), "廿": Decimal(20), "卅": Decimal(30)}
SMALL = TENS | {"百": Decimal(100), "千": Decimal(1000)}
LARGE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
MULTIPLIERS = SMALL | LARGE
POINT = "点"
# Words after a number, or before its last multiplier, that leave it open, and how.
VAGUE = {"余": "over", "多": "over", "来": "about"}

_ARABIC = r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?"
# 5千克 and 3千瓦 are no thousands.
_CHINESE = f"[{''.join([*DIGITS, *MULTIPLIERS]).replace('千', '')}]|千(?![克米瓦伏])"
_FEW = f"[{''.join(DIGITS)}]{{1,4}}"
# 三点五万, 百分之八点五, but not 八点三十 on the clock.
_POINT = "|".join([*(rf"(?<=百分之.{{{n}}}){POINT}(?={_FEW})" for n in (1, 2, 3)), f"{POINT}(?={_FEW}[万亿倍元])"])
# 多 and 余 may stand before the last multiplier: 30余万.
_VAGUE = f"[{''.join(VAGUE)}](?=[百千万亿])"
# Longer strings of figures are no number that anybody reads, and their arithmetic could overflow.
LONGEST = 40
# As written where nobody is to alter them; 陆 and 伍 alone are surnames.
_FORMAL = re.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}")
_FORMAL_TENS = frozenset("拾佰仟")
_INFORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_LEXEME = re.compile(f"{_ARABIC}|{_CHINESE}|{_POINT}|{_VAGUE}")
_NUMERAL = re.compile(f"(?:{_ARABIC}|{_CHINESE})(?:{_ARABIC}|{_CHINESE}|{_POINT}|{_VAGUE})*")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text, from `start` to `end`, end excluded.

    `coefficient` is the number before its multipliers (5 in 5万), else the value. `vague` is the 多, 余 or 来 inside,
    or empty. `bare` says that nothing but multipliers is written (百万), so that it is a number only after a word
    like 近; `arabic` that it begins with a figure.
    """

    start: int
    end: int
    value: Decimal
    coefficient: Decimal
    vague: str
    bare: bool
    arabic: bool


def find(text: str) -> Iterator[Numeral]:
    """The numerals of a text, left to right; strings that are none (三四百, 二〇二四) are left out."""
    for match in _NUMERAL.finditer(_informal(text)):
        numeral = _numeral(match)
        if numeral is not None:
            yield numeral


def parse(text: str) -> Decimal | None:
    """The value of a text that is one numeral and nothing else."""
    match = _NUMERAL.fullmatch(_informal(text))
    numeral = _numeral(match) if match else None
    return numeral.value if numeral else None


def _informal(text: str) -> str:
    """The text with 壹佰贰拾 as 一百二十, each character in its place."""
    return _FORMAL.sub(lambda match: _translated(match.group()), text)


def _translated(run: str) -> str:
    return run if _FORMAL_TENS.isdisjoint(run) else run.translate(_INFORMAL)


def _numeral(match: re.Match[str]) -> Numeral | None:
    if match.end() - match.start() > LONGEST:
        return None
    # Scanned in place, since what makes a point or a 多 part of the number may stand before or after it.
    found = takewhile(lambda lexeme: lexeme.end() <= match.end(), _LEXEME.finditer(match.string, match.start()))
    lexemes = [lexeme.group() for lexeme in found]
    words = [lexeme for lexeme in lexemes if lexeme not in VAGUE]
    value = _value(words)
    if value is None:
        return None
    return Numeral(
        start=match.start(),
        end=match.end(),
        value=_tidy(value),
        coefficient=_coefficient(words, value),
        vague="".join(lexeme for lexeme in lexemes if lexeme in VAGUE)[-1:],
        bare=words[0] not in TENS and all(word in MULTIPLIERS for word in words),
        arabic=words[0][0].isdecimal(),
    )


def _value(words: Sequence[str]) -> Decimal | None:
    if POINT not in words:
        return _whole(words)
    point = words.index(POINT)
    decimals = [word for word in words[point + 1 :] if word in DIGITS]
    whole, scale = _whole(words[:point]), words[point + 1 + len(decimals) :]
    if whole is None or not all(word in MULTIPLIERS for word in scale):
        return None
    fraction = Decimal("0." + "".join(str(DIGITS[word]) for word in decimals))
    return (whole + fraction) * prod(MULTIPLIERS[word] for word in scale)


def _whole(words: Sequence[str]) -> Decimal | None:
    """Add up as one reads aloud: `total` is closed by 万 or 亿, `section` by 十, 百 or 千, `digit` is still open."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    last = Decimal(1)
    for word in words:
        if word in SMALL:
            # 一百一百 and 十百 are no numbers.
            if section % (SMALL[word] * 10):
                return None
            section += (Decimal(1) if digit is None else digit) * SMALL[word]
            last, digit = SMALL[word], None
        elif word in LARGE:
            total = _close(total, section + (digit or 0), LARGE[word])
            last, section, digit = LARGE[word], Decimal(0), None
        elif digit:
            return None
        else:
            digit = _plain(word)
            last = last if digit else Decimal(1)
    # 两万五 is 25000, but 一百零五 is 105.
    tail = (digit or Decimal(0)) * (last / 10 if last >= 100 and len(words[-1]) == 1 else 1)
    return total + section + tail


def _close(total: Decimal, section: Decimal, multiplier: Decimal) -> Decimal:
    """What stands before 万 or 亿 times it: 1亿2000万 adds, 1.2万亿 multiplies, a bare 万 is one."""
    if section == 0:
        return (total or Decimal(1)) * multiplier
    return (total + section) * multiplier if 0 < total < multiplier else total + section * multiplier


def _coefficient(words: Sequence[str], value: Decimal) -> Decimal:
    scaled = len(words) > 1 and all(word in MULTIPLIERS for word in words[1:])
    return (_plain(words[0]) if scaled else None) or value


def _plain(word: str) -> Decimal | None:
    """A figure's or a digit's own value; None for a multiplier."""
    if word in DIGITS:
        return DIGITS[word]
    if word in MULTIPLIERS:
        return None
    return Decimal(unicodedata.normalize("NFKC", word).replace(",", ""))


def _tidy(value: Decimal) -> Decimal:
    """Without the zeros that 5.8 times 10000 leaves behind the point."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
