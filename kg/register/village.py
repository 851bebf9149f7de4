"""Villages and communities, unpacked a prefecture at a time.

A block has a line a town: the five digits of the town inside the prefecture, then, each after a tab, a village: how
much larger its number is than the one before, where that is more than one, and its name in the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from kg.model import Division, Level
from kg.register.forms import village_name
from kg.register.packing import block_slices, unpack
from kg.register.table import load

FILE = "villages.bin"
# Prefectures kept unpacked: a page of a local newspaper speaks of few.
KEPT = 8


def villages(parent: Division) -> tuple[Division, ...]:
    """The villages of a town, a county or a prefecture, in the order of codes, by their natural names."""
    if len(parent.code) < 4:
        raise ValueError(f"{parent.name}: villages are listed from prefectures down")
    return tuple(Division(code, village_name(name), Level.VILLAGE) for code, name in official_rows(parent.code))


def unfiled(county: str) -> tuple[Division, ...]:
    """The villages that lie in a county without a town between them."""
    filler = f"{county}198"
    return villages(Division(filler, "", Level.TOWN)) if filler in load().names else ()


def official_name(village: Division) -> str:
    """The register's own name of a village, such as 多福巷社区居民委员会; the name itself of any other division."""
    return dict(official_rows(village.code[:9])).get(village.code, village.name)


def name(code: str) -> str | None:
    """A village's natural name; None where there is no such code."""
    official = dict(official_rows(code[:9])).get(code)
    return None if official is None else village_name(official)


def encode(names: Iterable[tuple[str, str]]) -> list[tuple[int, str]]:
    """Code and name of villages in the order of codes → the key and text of each prefecture's block."""
    blocks: dict[str, dict[str, list[str]]] = {}
    last = ""
    for code, official in names:
        step = int(code[9:]) - (int(last[9:]) if last[:9] == code[:9] else 0)
        cell = official if step == 1 else f"+{step} {official}"
        blocks.setdefault(code[:4], {}).setdefault(code[4:9], []).append(cell)
        last = code
    return [(int(key), _encode_block(towns)) for key, towns in blocks.items()]


def _encode_block(towns: Mapping[str, list[str]]) -> str:
    return "\n".join("\t".join((town, *cells)) for town, cells in towns.items())


def official_rows(code: str) -> list[tuple[str, str]]:
    """Code and official name of the villages below a prefecture's, county's or town's code."""
    towns = _block(code[:4])
    inside = code[4:9]
    chosen = [inside] if len(inside) == 5 else [town for town in towns if town.startswith(inside)]
    return [row for town in chosen for row in _decode_town(code[:4] + town, towns.get(town, ""))]


def _decode_town(code: str, line: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    number = 0
    for cell in line.split("\t") if line else ():
        step, name = cell[1:].split(" ", 1) if cell[0] == "+" else ("1", cell)
        number += int(step)
        rows.append((f"{code}{number:03}", name))
    return rows


@lru_cache(KEPT)
def _block(prefecture: str) -> Mapping[str, str]:
    """The town's five digits → its line."""
    where = _slices().get(int(prefecture)) if prefecture.isdecimal() else None
    lines = unpack(_container()[where]).split("\n") if where else []
    return {line[:5]: line[6:] for line in lines}


@cache
def _container() -> bytes:
    return (files("kg.register") / FILE).read_bytes()


@cache
def _slices() -> Mapping[int, slice]:
    return block_slices(_container())
