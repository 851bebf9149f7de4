"""Quantity → whether it is only background: a size, a distance, a seat, a rule, a saying.

海拔[1600米]的山坳   距县城[30公里]   他住[3栋]   [1.3米]以下儿童免票   [一百个]放心
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon.table import rows
from kg.mention.quantity import Quantity

# How far before a figure its setting is looked for.
REACH = 24
# What may stand between a figure and the word that makes it background: 距县城不足30公里.
_BETWEEN = "(?:为|是|有|达|约|近|仅|只|才|在|超|过|逾|不|足|到|每人|每张){0,3}"


@dataclass(frozen=True, slots=True)
class _Setting:
    figure: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]

    def holds(self, text: str, quantity: Quantity) -> bool:
        start, end = quantity.start, quantity.end
        return bool(
            self.after.match(text, end)
            and self.figure.fullmatch(text, start, end)
            and self.before.search(text[max(start - REACH, 0) : start])
        )


def is_background(text: str, quantity: Quantity) -> bool:
    """Whether the figure, as it stands in the text, measures nothing that anybody did."""
    return any(setting.holds(text, quantity) for setting in _settings(quantity.kind, quantity.unit))


@cache
def _settings(kind: str, unit: str) -> tuple[_Setting, ...]:
    return tuple(_compiled(kind, unit))


def _compiled(kind: str, unit: str) -> Iterator[_Setting]:
    for row in rows("figure_stop"):
        if not {"*", kind, unit}.isdisjoint(row["units"].split("|")):
            figure, before, after = (row[name].removeprefix("-") for name in ("figure", "before", "after"))
            yield _Setting(
                re.compile(figure or ".*"),
                re.compile(f"(?:{before}){_BETWEEN}$" if before else ""),
                re.compile(after),
            )
