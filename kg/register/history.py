"""What became of counties and prefectures that earlier registers list and today's does not. Only for the build.

A successor is, in this order: the division that kept the code; the one that kept the name's stem in the same
prefecture, or alone in the province; the county to which the towns went; the one that jionlp's table of changes names.
A county whose towns went to several has none. Development zones, which come and go, are left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

from kg.register.forms import stem

CHANGES = "jionlp/dictionary/china_location_change.txt"
CLOSING = re.compile(r"截[止至]时间：(\d{4})")
ZONE = re.compile(
    r"(?:开发|园|管理|示范|实验|试验|聚集|名胜|度假|新|保税)区|产业园|海洋城|管委会|委员会|新城|区划|^市辖区$|^县$"
)
MOST = 0.9
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Register:
    """The register of a year: code → name, counties' and prefectures'; county → stems of its towns."""

    year: int
    names: Mapping[str, str]
    towns: Mapping[str, frozenset[str]]


def changes(package: Path, wheel: Path, older: Iterable[Path]) -> list[tuple[str, str, str, str]]:
    """Rows of name, code, successor's code and year, in the order of names."""
    today = _read(package)
    registers = [*sorted(map(_read, older), key=lambda register: register.year), today]
    recorded = dict(_recorded(wheel, today))
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for register, later in pairwise(registers):
        for code, name in register.names.items():
            if today.names.get(code) != name:
                after, year = recorded.get((register.names.get(code[:4], ""), name), ("", later.year))
                found[name, code] = (_successor(name, code, register, today, after), str(year))
    rows = [(name, code, *rest) for (name, code), rest in found.items()]
    return sorted(row for row in rows + _earlier(recorded, rows, today) if not ZONE.search(row[0]))


def _earlier(
    recorded: Mapping[tuple[str, str], tuple[str, int]], rows: Iterable[tuple[str, ...]], today: Register
) -> list[tuple[str, str, str, str]]:
    """Renamings before the first register, their old codes not known."""
    seen = {row[0] for row in rows}
    return [
        (name, "", after, str(year))
        for (_, name), (after, year) in recorded.items()
        if after and name not in seen and stem(name) != stem(today.names[after])
    ]


def _successor(name: str, code: str, register: Register, today: Register, recorded: str) -> str:
    if code in today.names:
        return code
    same = _same_stem(name, code, register, today)
    if same:
        return same
    went = _most_towns_in(register.towns.get(code, frozenset()), code, today)
    return recorded if went is None else went


def _same_stem(name: str, code: str, register: Register, today: Register) -> str:
    alike = [
        other
        for other, new in today.names.items()
        if other not in register.names and len(other) == len(code) and other[:2] == code[:2]
        if new == name or stem(new) == stem(name) != ""
    ]
    near = [other for other in alike if other[:4] == code[:4]]
    return next((found[0] for found in (near, alike) if len(found) == 1), "")


def _most_towns_in(stems: frozenset[str], code: str, today: Register) -> str | None:
    """The county to which nearly all towns went, empty where several had them, None where too few are found."""
    for scope in (code[:4], code[:2]):
        homes = _homes(scope, today)
        went = Counter(homes[town] for town in stems if town in homes)
        if went.total() >= ENOUGH:
            county, most = went.most_common(1)[0]
            return county if most >= MOST * went.total() else ""
    return None


def _homes(scope: str, today: Register) -> Mapping[str, str]:
    """Town → county, of the towns whose name stands once below the code `scope`."""
    pairs = [
        (town, county)
        for county, towns in today.towns.items()
        if county.startswith(scope) and not ZONE.search(today.names[county])
        for town in sorted(towns)
    ]
    times = Counter(town for town, _ in pairs)
    return {town: county for town, county in pairs if times[town] == 1}


def _read(package: Path) -> Register:
    closing = CLOSING.search((package / "README.md").read_text(encoding="utf-8"))
    if closing is None:
        raise ValueError(f"{package}/README.md: no closing date of the register")
    names = {
        code: name for level, digits in (("cities", 4), ("areas", 6)) for code, name in _rows(package, level, digits)
    }
    towns: dict[str, set[str]] = {}
    for code, name in _rows(package, "streets", 9):
        towns.setdefault(code[:6], set()).add(stem(name.removesuffix("办事处")) or name)
    return Register(int(closing[1]), names, {county: frozenset(stems) for county, stems in towns.items()})


def _rows(package: Path, level: str, digits: int) -> Iterator[tuple[str, str]]:
    # The first releases pad their codes.
    for row in json.loads((package / "dist" / f"{level}.json").read_text(encoding="utf-8")):
        yield str(row["code"])[:digits], row["name"]


def _recorded(wheel: Path, today: Register) -> Iterator[tuple[tuple[str, str], tuple[str, int]]]:
    """Former prefecture and county (or prefecture alone) of jionlp's table → the successor's code and the year."""
    for line in ZipFile(wheel).read(CHANGES).decode("utf-8").splitlines():
        before, after = line.split("=>")
        date, _, _, _, *old = before.split("\t")
        new = after.strip().split("\t")[1:]
        if len(old) == 4 and len(new) == 2:
            yield (old[0], old[2]), (_resolve(new[0], new[1], today), int(date[:4]))
        elif len(old) == 2 and len(new) == 1:
            code = next((code for code, name in today.names.items() if len(code) == 4 and name == new[0]), "")
            yield (old[0], old[0]), (code, int(date[:4]))


def _resolve(prefecture: str, county: str, today: Register) -> str:
    """The county's code; the table writes some endings wrong (市 for 区)."""
    above = next((code for code, name in today.names.items() if len(code) == 4 and name == prefecture), "none")
    inside = {code: name for code, name in today.names.items() if len(code) == 6 and code.startswith(above)}
    alike = [code for code, name in inside.items() if stem(name) == stem(county) != ""]
    exact = [code for code, name in inside.items() if name == county]
    return next((found[0] for found in (exact, alike) if len(found) == 1), "")
