"""Figures that are only background."""

from __future__ import annotations

import pytest

from kg.mention import quantity
from kg.mention.background import is_background


def background(text: str) -> list[str]:
    return [text[found.start : found.end] for found in quantity.find(text) if is_background(text, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海拔约1600米的山坳", ["1600米"]),
        ("山村距县城不足30公里", ["30公里"]),
        ("他住3栋", ["3栋"]),
        ("安置居民入住12栋新楼", []),
        ("5排12座", ["12座"]),
        ("购物满100元减20元", ["100元", "20元"]),
        ("景区门票30元", ["30元"]),
        ("景区门票收入380万元", []),
        ("1.3米以下儿童免票", ["1.3米"]),
        ("《三百六十五里路》唱响夜空", ["三百六十五里路"]),
        ("“惠企20条”印发", ["20条"]),
        ("新增停车位20个，建成“口袋公园”12处", []),
        ("辖14个村", ["14个"]),
        ("辖区警情下降18%", []),
        ("全村有418户、1620人。", ["418户", "1620人"]),
        ("全村有300户用上天然气", []),
        ("水质指数从8.4升到8.9", ["8.4升"]),
        ("气温升到38℃", ["38℃"]),
        ("平均室温保持在21.5℃", []),
        ("二期工程征地，夜校办了12期", []),
        ("一百个放心", ["一百个"]),
    ],
)
def test_background(text: str, expected: list[str]) -> None:
    assert background(text) == expected
