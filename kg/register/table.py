"""Divisions from province to town as the register has them, with the forms of their names.

The file holds four sections, each ending in a form feed: the rows, aliases, short names, common words. A row is a
province's, prefecture's or county's code and name, then, each after a tab, the last three digits and name of its towns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.register.packing import unpack

FILE = "divisions.xz"


@dataclass(frozen=True, slots=True)
class Table:
    """`names` is code → name in the order of codes; `aliases` and `shorts` are form → codes.

    An alias keeps its ending and is as good as the name (石柱县); a short name has none (石柱). `common` are the names
    and short names that are also words, or names of many other places.
    """

    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    shorts: Mapping[str, tuple[str, ...]]
    common: frozenset[str]


@cache
def load() -> Table:
    return decode(unpack((files("kg.register") / FILE).read_bytes()))


def encode(table: Table) -> str:
    common = "\n".join(sorted(table.common))
    return "\f".join((_encode_rows(table.names), _encode_forms(table.aliases), _encode_forms(table.shorts), common))


def decode(text: str) -> Table:
    rows, aliases, shorts, common = text.split("\f")
    return Table(_decode_rows(rows), _decode_forms(aliases), _decode_forms(shorts), frozenset(common.split()))


def _encode_rows(names: Mapping[str, str]) -> str:
    lines: dict[str, list[str]] = {}
    for code, name in sorted(names.items()):
        if len(code) == 9:
            lines[code[:6]].append(code[6:] + name)
        else:
            lines[code] = [f"{code} {name}"]
    return "\n".join("\t".join(cells) for cells in lines.values())


def _decode_rows(text: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for line in text.split("\n"):
        head, *towns = line.split("\t")
        code, name = head.split(" ")
        names[code] = name
        names.update((code + town[:3], town[3:]) for town in towns)
    return names


def _encode_forms(forms: Mapping[str, Iterable[str]]) -> str:
    return "\n".join(" ".join((form, *codes)) for form, codes in sorted(forms.items()))


def _decode_forms(text: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(" ") for line in text.split("\n") if line)
    return {form: tuple(codes) for form, *codes in lines}
