"""Several things named, and then 分别 as many figures."""

from __future__ import annotations

import pytest

from kg.mention import clause, quantity
from kg.mention.respective import shares


def items(text: str) -> list[str]:
    parts = clause.split(text, tuple(quantity.find(text)))
    return [text[share.item.start : share.item.end] if share else "" for share in shares(text, parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小麦、玉米单产分别增长3%和5%", ["小麦", "玉米单产"]),
        ("河道、水库和塘坝分别清淤12处、5处、30处", ["河道", "水库", "塘坝"]),
        # As many things as figures, or nothing is shared out.
        ("三个年级的筛查率分别为98%、97%和99%", ["", "", ""]),
        ("小麦、玉米增产3吨和5吨", ["", ""]),
        ("分别走访30户", [""]),
        ("修路5公里，小麦、玉米分别增产3吨和5吨，植树80棵", ["", "小麦", "玉米", ""]),
    ],
)
def test_items(text: str, expected: list[str]) -> None:
    assert items(text) == expected
