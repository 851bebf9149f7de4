"""Sentence text → periods: the times it names, resolved to days against the date of publication.

今年1~11月   去年以来   2024年上半年   截至10月底   近三年   “十四五”期间   国庆期间   每年
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

from kg.lexicon.table import rows
from kg.mention.number import parse
from kg.model import Period, Span

_AGO = {"今年": 0, "本年度": 0, "去年": 1, "上年": 1, "前年": 2, "明年": -1}
_SAME = ("当年", "同年")
_NUMBER = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}"
_YEAR = rf"(?:(?P<year>(?<![0-9])(?:19|20)[0-9]{{2}})年度?|(?P<named>{'|'.join([*_AGO, *_SAME])}))"
_PART = (
    r"(?:(?P<half>[上下]半年)|第?(?P<quarter>[一二三四1-4])季度|(?P<whole>全年)"
    rf"|前(?P<first>{_NUMBER})个?(?P<of>月|季度)"
    r"|(?P<low>[0-9]{1,2})月?(?:[~—–-]{1,2}|至|到)(?P<high>[0-9]{1,2})月份?"
    r"|(?P<month>[0-9]{1,2})月(?!\w?均)(?:(?P<day>[0-9]{1,2})日|份|底|末|初|中旬|上旬|下旬)?)"
)
_CALENDAR = re.compile(rf"(?P<until>截至|截止到?|到)?{_YEAR}?{_PART}?(?P<edge>以来|至今|起|年?底|年?末|初)?")
_RECENT = re.compile(rf"近(?P<count>{_NUMBER})年来?|(?P<since>{_NUMBER})年来")
_PLAN = re.compile(r"[“‘\"「]?(?P<plan>[一二三四五六七八九十]{1,2})五[”’\"」]?(?:规划)?(?:期间|以来|时期)")
_SO_FAR = re.compile(r"截[至止](?:目前|当前)|目前|至今|迄今|眼下|如今")
_EVERY = re.compile(r"每(?:年|季度|个?月|周|天|日)|[年月日]均|近年来|近几年|几年来")


def find(text: str, published: date | None) -> Iterator[tuple[Span, Period]]:
    """The periods of a sentence, left to right, with where they stand; days are None where they cannot be told.

    A month without a year is of the year last named, else the latest such month up to `published`.
    """
    plain = _plain(text)
    found = [*_calendar(plain, published), *_others(plain, published)]
    taken = 0
    for span, start, end in sorted(found, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= taken:
            yield span, Period(text[span.start : span.end], start, end)
            taken = span.end


class _Folded(dict[int, str]):
    """Code point → its character folded, found out when it first comes."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


_FOLDED = _Folded()
_Found = tuple[Span, date | None, date | None]


def _plain(text: str) -> str:
    """Full-width figures and dashes as half-width ones, each character in its place."""
    return text.translate(_FOLDED)


def _calendar(text: str, published: date | None) -> Iterator[_Found]:
    named: int | None = None
    for match in _CALENDAR.finditer(text):
        # The pattern matches nothing, too, which is so nearly everywhere.
        if match.lastgroup is None or not (match["year"] or match["named"] or _part(match)):
            continue
        year = _year(match, named, published)
        named = year if match["year"] or match["named"] else named
        months = _months(match)
        if months is None:
            continue
        yield _span(match), *_days(match, year, months, published)


def _part(match: re.Match[str]) -> str | None:
    parts = ("half", "quarter", "whole", "first", "low", "month")
    return next((part for part in parts if match[part]), None)


def _year(match: re.Match[str], named: int | None, published: date | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["named"] in _AGO:
        return published.year - _AGO[match["named"]] if published else None
    if named or match["named"] or not published:
        return named
    month = int(match["month"] or match["high"] or 1)
    return published.year - (month > published.month)


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and last month, None where there is no such month."""
    months = (1, 12)
    if match["half"]:
        months = (1, 6) if match["half"].startswith("上") else (7, 12)
    elif match["quarter"]:
        last = 3 * int(parse(match["quarter"]) or 0)
        months = (last - 2, last)
    elif match["first"]:
        months = (1, int(parse(match["first"]) or 0) * (3 if match["of"] == "季度" else 1))
    elif match["low"]:
        months = (int(match["low"]), int(match["high"]))
    elif match["month"]:
        months = (int(match["month"]), int(match["month"]))
    return months if 1 <= months[0] <= months[1] <= 12 else None


def _days(
    match: re.Match[str], year: int | None, months: tuple[int, int], published: date | None
) -> tuple[date | None, date | None]:
    if year is None:
        return None, None
    day = int(match["day"] or 0)
    length = monthrange(year, months[1])[1]
    if day > length:
        return None, None
    first, last = date(year, months[0], day or 1), date(year, months[1], day or length)
    if match["until"]:
        return None, last
    if match["edge"] in ("以来", "至今", "起"):
        return first, published if published and published >= first else None
    return first, min(last, published) if published and last > published >= first else last


def _others(text: str, published: date | None) -> Iterator[_Found]:
    for match in _RECENT.finditer(text):
        count = int(parse(match["count"] or match["since"]) or 0)
        yield _span(match), _years_before(published, count), published
    for match in _PLAN.finditer(text):
        number = int(parse(match["plan"]) or 0)
        # The third plan began in 1966, and each runs five years.
        start = 1966 + 5 * (number - 3)
        if number >= 3:
            yield _span(match), date(start, 1, 1), date(start + 4, 12, 31)
    for match in _SO_FAR.finditer(text):
        yield _span(match), None, published
    for match in _EVERY.finditer(text):
        yield _span(match), None, None
    for match in _holiday().finditer(text):
        yield _span(match), *_holiday_days(match["name"], published)


def _years_before(day: date | None, count: int) -> date | None:
    if day is None or not 0 < count < day.year:
        return None
    return date(day.year - count, day.month, min(day.day, monthrange(day.year - count, day.month)[1]))


def _holiday_days(name: str, published: date | None) -> tuple[date | None, date | None]:
    if published is None:
        return None, None
    row = next(row for row in rows("holiday") if row["word"] == name)
    start, end = (date.fromisoformat(f"{published.year}-{row[side]}") for side in ("start", "end"))
    if start > published:
        start, end = start.replace(year=start.year - 1), end.replace(year=end.year - 1)
    return start, end


@cache
def _holiday() -> re.Pattern[str]:
    names = "|".join(row["word"] for row in rows("holiday"))
    return re.compile(rf"[“‘\"]?(?P<name>{names})[”’\"]?节?(?:假期|小长假|黄金周|期间)+")


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())
