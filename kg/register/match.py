"""All names of divisions in a text.

An index knows the first two characters of its names and how long the names with those are, so that one look at each
position of the text rules out nearly all of them: built sooner than an automaton, and as fast.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import add

from kg.model import Division, Level, Span
from kg.register.forms import stem, village_forms
from kg.register.lookup import by_code, children, names
from kg.register.succession import successors
from kg.register.table import load
from kg.register.village import official_rows

VILLAGE_ENDINGS = ("村", "社区", "嘎查", "委会", "委员会", "区", "队", "场")


@dataclass(frozen=True, slots=True)
class Match:
    """A name in the text and the divisions that bear it, the largest first.

    `full` is a name with its ending that is no everyday word (杭州市, not 城区); `ambiguous` a form that is also a
    word, or the name of many other places, and needs more evidence; `former` a name that is no longer in use, its
    divisions being the ones of today.
    """

    span: Span
    divisions: tuple[Division, ...]
    full: bool = True
    ambiguous: bool = False
    former: bool = False


class NameIndex:
    """The names to look for."""

    __slots__ = ("_lengths", "_names")

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._lengths: dict[str, list[int]] = {}
        for name in sorted(self._names, key=len, reverse=True):
            lengths = self._lengths.setdefault(name[:2], [])
            if len(name) not in lengths:
                lengths.append(len(name))

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Start and name of all occurrences, overlapping ones too; of one start the longest first."""
        lengths = self._lengths
        for start, head in enumerate(map(add, text, islice(text, 1, None))):
            if head in lengths:
                for length in lengths[head]:
                    name = text[start : start + length]
                    if len(name) == length and name in self._names:
                        yield start, name


def matches(text: str) -> list[Match]:
    """All names, aliases and short names of provinces to towns, and former names, in the order of their starts."""
    return [Match(_span(start, name), *_meaning(name)) for start, name in _index().find(text)]


def stem_matches(text: str, parents: Iterable[Division]) -> list[Match]:
    """Towns of the given counties by their names without 镇, 乡, 街道: never `full`, always `ambiguous`."""
    forms: dict[str, list[str]] = {}
    letters = frozenset(text)
    for town in (town for parent in parents for town in children(parent)):
        name = stem(town.name) if town.level is Level.TOWN and town.name[0] in letters else ""
        if name:
            forms.setdefault(name, []).append(town.code)
    return [
        Match(_span(start, name), _divisions(forms[name]), full=False, ambiguous=True)
        for start, name in NameIndex(forms).find(text)
    ]


def village_matches(text: str, parents: Iterable[Division]) -> list[Match]:
    """Villages of the given towns or counties in any of their forms; the bare ones (多福巷) are ambiguous."""
    rows = dict(row for parent in parents for row in official_rows(parent.code))
    forms: dict[str, dict[str, None]] = {}
    bare: set[str] = set()
    letters = frozenset(text)
    for code, official in rows.items():
        # All forms begin as the name does: what the text cannot have is not worked out.
        for form in village_forms(official) if official[0] in letters else ():
            forms.setdefault(form, {})[code] = None
            if not form.endswith(VILLAGE_ENDINGS):
                bare.add(form)
    return [
        Match(_span(start, name), _divisions(forms[name]), full=name not in bare, ambiguous=name in bare)
        for start, name in NameIndex(forms).find(text)
    ]


def _span(start: int, name: str) -> Span:
    return Span(start, start + len(name))


def _divisions(codes: Iterable[str]) -> tuple[Division, ...]:
    return tuple(found for found in map(by_code, codes) if found)


@cache
def _index() -> NameIndex:
    table = load()
    return NameIndex((*names(), *table.aliases, *table.shorts, *successors()))


@cache
def _meaning(name: str) -> tuple[tuple[Division, ...], bool, bool, bool]:
    """What a name found stands for: the divisions, and whether it is full, ambiguous, former."""
    table = load()
    whole = (*names().get(name, ()), *table.aliases.get(name, ()))
    codes = sorted({*whole, *table.shorts.get(name, ())}, key=lambda code: (len(code), code))
    if not codes:
        return _divisions(successors()[name]), True, False, True
    common = name in table.common
    return _divisions(codes), bool(whole) and not common, common, False
