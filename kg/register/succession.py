"""Names and codes that counties and prefectures have had, and the division of today that each became.

`former.tsv`, made by `kg.register.build`, has one row a name and code: the code of its successor, empty where the
area was split or the successor is not known, and the first year whose register no longer has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.model import Division
from kg.register.lookup import ancestors, by_code, names

FILE = "former.tsv"


@dataclass(frozen=True, slots=True)
class Former:
    """A division that is no more; `successor` is None where it was split, `code` empty where not recorded."""

    name: str
    code: str
    successor: Division | None
    year: int


def former(name: str, within: Division | None = None) -> tuple[Former, ...]:
    """The former divisions of that name, the latest change first; `within` is a larger division, of today.

    Names that are still in use elsewhere are found too: 桥西区 was also one of 邢台市.
    """
    found = _by_name().get(name, ())
    return tuple(one for one in found if within is None or _inside(one, within))


@cache
def successors() -> Mapping[str, tuple[str, ...]]:
    """Former names that no division bears today → the codes of those that they became one to one."""
    whole = ((name, [one.successor for one in rows]) for name, rows in _by_name().items() if name not in names())
    return {
        name: tuple(dict.fromkeys(one.code for one in after if one))
        for name, after in whole
        if len(name) > 2 and all(after)
    }


def _inside(one: Former, within: Division) -> bool:
    return one.code.startswith(within.code) or (one.successor is not None and within in ancestors(one.successor))


@cache
def _by_name() -> Mapping[str, tuple[Former, ...]]:
    found: dict[str, list[Former]] = {}
    for line in (files("kg.register") / FILE).read_text(encoding="utf-8").splitlines()[1:]:
        name, code, successor, year = line.split("\t")
        found.setdefault(name, []).append(Former(name, code, by_code(successor), int(year)))
    return {name: tuple(sorted(rows, key=lambda one: (-one.year, one.code))) for name, rows in found.items()}
