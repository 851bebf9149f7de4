"""Names in a byline: set apart by white space or 、, a name of two characters often with a space inside."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.table import rows

HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
PLAIN = re.compile(rf"{HAN}{{2,4}}")
FOREIGN = re.compile(rf"{HAN}{{1,8}}(?:[·•・]{HAN}{{1,8}})+")
PARTING = re.compile(r"[\s、,，;；/]+")


def names(text: str, labelled: bool) -> tuple[str, ...]:
    """The names that make up all of `text`; none where any part of it is no name.

    Without a label before them (`labelled`), at least half need a Chinese surname.
    """
    found = _close_up([part for part in PARTING.split(text.strip()) if part])
    if not found or not all(_shaped(name) for name in found):
        return ()
    return tuple(found) if labelled or 2 * sum(map(_surnamed, found)) >= len(found) else ()


def _close_up(parts: list[str]) -> list[str]:
    """孙 平 is one name: a lone character, or a lone compound surname, takes the next part."""
    found: list[str] = []
    for part in parts:
        if found and (len(found[-1]) == 1 or (found[-1] in _surnames("compound") and len(part) == 1)):
            found[-1] += part
        else:
            found.append(part)
    return found


def _shaped(name: str) -> bool:
    return bool(PLAIN.fullmatch(name) or FOREIGN.fullmatch(name))


def _surnamed(name: str) -> bool:
    if FOREIGN.fullmatch(name):
        return True
    if name[:2] in _surnames("compound"):
        return 3 <= len(name) <= 4 and _shaped(name)
    return name[0] in _surnames("single") and len(name) <= 3 and _shaped(name)


@cache
def _surnames(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("surname") if row["kind"] == kind)
