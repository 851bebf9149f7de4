"""Divisions by code, by name, by parent. The register's fillers (市辖区, 省直辖县级行政区划 …) are stepped over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from kg.model import Division, Level
from kg.register import village
from kg.register.forms import stem
from kg.register.table import load

LEVELS = {2: Level.PROVINCE, 4: Level.PREFECTURE, 6: Level.COUNTY, 9: Level.TOWN, 12: Level.VILLAGE}
LENGTHS = tuple(LEVELS)
FILLERS = ("市辖区", "县")


def by_code(code: str) -> Division | None:
    """The division of a code of 2, 4, 6, 9 or 12 digits, zero-padded or not; None for fillers and unknown codes.

    The county that stands in for a prefecture without counties (441900, 620201) is the prefecture itself.
    """
    return _division(shortest(code))


def shortest(code: str) -> str:
    """The code without the zeros that pad it to a lower level: 330100000000 → 3301."""
    for longer, shorter in ((12, 9), (9, 6), (6, 4), (4, 2)):
        if len(code) == longer and not code[shorter:].strip("0"):
            code = code[:shorter]
    return code


def parent(division: Division) -> Division | None:
    """The next larger division; None for a province."""
    return next((larger for larger in _larger(division.code)), None)


def ancestors(division: Division) -> tuple[Division, ...]:
    """All larger divisions, the nearest first."""
    return _larger(division.code)


@cache
def _larger(code: str) -> tuple[Division, ...]:
    found = (_division(code[:length]) for length in reversed(LENGTHS) if length < len(code))
    return tuple(dict.fromkeys(one for one in found if one and one.code != code))


def children(division: Division) -> tuple[Division, ...]:
    """The next smaller divisions in the order of codes; a county's or prefecture's fillers are opened."""
    if len(division.code) == 9:
        return village.villages(division)
    # A county's towns are looked up alone: to sort all divisions by their parents takes longer than a short article.
    codes = _towns(division.code) if len(division.code) == 6 else _children().get(division.code, ())
    direct = tuple(found for found in map(_division, codes) if found)
    return direct + village.unfiled(division.code)


def by_name(name: str, within: Division | None = None) -> tuple[Division, ...]:
    """Provinces to towns of that name, the largest first; short names down to counties (杭州, 石柱, 黔东南州).

    `within` keeps those inside a division.
    """
    name = name.removesuffix("办事处") if name.endswith("街道办事处") else name
    table = load()
    codes = (*names().get(name, ()), *table.aliases.get(name, ()), *table.shorts.get(name, ()))
    found = (_division(code) for code in sorted(set(codes), key=lambda code: (len(code), code)))
    return tuple(one for one in found if one and (within is None or within in ancestors(one)))


def towns_by_stem(name: str, within: Division) -> tuple[Division, ...]:
    """Towns inside a division by their name without 镇, 乡, 街道: too risky without the larger place."""
    codes = (code for code in load().names if len(code) == 9 and code.startswith(within.code))
    towns = (found for found in map(_division, codes) if found)
    return tuple(town for town in towns if stem(town.name) == name)


def full_name(division: Division) -> str:
    """The chain of names from the province down: 浙江省杭州市上城区."""
    return "".join(one.name for one in (*reversed(ancestors(division)), division))


@cache
def names() -> Mapping[str, list[str]]:
    """Name → codes, provinces to towns, fillers and stand-ins left out."""
    found: dict[str, list[str]] = {}
    for code, name in load().names.items():
        if not is_filler(name) and not _stands_in(code, name):
            found.setdefault(name, []).append(code)
    return found


def _towns(county: str) -> tuple[str, ...]:
    """The codes of a county's towns."""
    codes = _codes()
    first, last = bisect_left(codes, county), bisect_left(codes, f"{county}~")
    return tuple(code for code in codes[first:last] if len(code) == 9)


@cache
def _codes() -> list[str]:
    return sorted(load().names)


@cache
def _children() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code in sorted(code for codes in names().values() for code in codes):
        if len(code) > 2:
            found.setdefault(_larger(code)[0].code, []).append(code)
    return found


@cache
def _division(code: str) -> Division | None:
    name = village.name(code) if len(code) == 12 else load().names.get(code)
    if name is None or is_filler(name):
        return None
    if _stands_in(code, name):
        return _division(code[: LENGTHS[LENGTHS.index(len(code)) - 1]])
    return Division(code, name, LEVELS[len(code)])


def is_filler(name: str) -> bool:
    """Whether a row only fills a level: 市辖区, 县, 省直辖县级行政区划, 县直辖村级区划."""
    return name[-2:] == "区划" or name in FILLERS


def _stands_in(code: str, name: str) -> bool:
    """Whether a row repeats the one above it: a prefecture's only county, a county's town of the number 000."""
    return code.endswith("000") or (len(code) == 6 and load().names.get(code[:4]) == name)
