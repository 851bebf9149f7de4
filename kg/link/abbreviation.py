"""Short forms of the names of bodies: 发改局 for 发展和改革局, a form given in brackets behind the name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from kg.lexicon.table import mapping
from kg.mention.context import occurrences
from kg.model import Span

GIVEN = re.compile(
    r"[”’」』》]?[（(]\s*(?:以下|下文|下)?(?:统|合|简)?称(?:为|作)?[:：]?\s*[“‘「『]?"
    r"([^“”‘’「」『』（）()，,。；;]{2,12})[”’」』]?\s*[）)]"
)
# Of these a town has several, told apart by the characters that a short form leaves out.
COUNTED = re.compile("(?:小学|中学|学校|幼儿园|大队|中队|支队|村|组)$")


def given(text: str, end: int) -> str:
    """The short form that brackets give for the name that ends there: (以下简称“…”); else nothing."""
    match = GIVEN.match(text, end)
    return match[1] if match else ""


def repeated(text: str, form: str, taken: Collection[Span]) -> Iterator[Span]:
    """Where the text says the form, outside what is taken."""
    for start in occurrences(text, form):
        span = Span(start, start + len(form))
        if not any(span.meets(other) for other in taken):
            yield span


def canonical(name: str) -> str:
    """The name with its set parts in their short forms: 人民政府 → 政府, 村民委员会 → 村委会."""
    return _long_forms().sub(lambda match: mapping("body_form", "short", "long")[match[0]], name)


def abbreviated(name: str, known: Collection[str]) -> str:
    """The only known name that this one leaves characters of out (教育局, 教育体育局); else itself."""
    longer = [other for other in known if _abbreviates(name, other)]
    return longer[0] if len(longer) == 1 else name


def _abbreviates(name: str, other: str) -> bool:
    """Whether both begin and end alike, and the other has what the first has, in that order, and more."""
    if len(name) < 3 or len(name) >= len(other) or (name[0], name[-1]) != (other[0], other[-1]) or COUNTED.search(name):
        return False
    rest = iter(other)
    return all(char in rest for char in name)


@cache
def _long_forms() -> re.Pattern[str]:
    return re.compile("|".join(sorted(mapping("body_form", "short", "long"), key=len, reverse=True)))
