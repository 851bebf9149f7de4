"""The words for what was measured."""

from __future__ import annotations

import pytest

from kg.mention import measure
from kg.model import Block, Sentence, Span
from kg.token import tokenize


def indicators(text: str) -> list[str]:
    sentence = Sentence(0, 0, 0, Block.BODY, Span(7, 7 + len(text)), text)
    return [found.indicator for found in measure.find(sentence, tokenize(sentence), None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年以来，累计排查消防隐患19处。", ["排查消防隐患"]),
        ("目前已建成养老食堂35个。", ["建成养老食堂"]),
        ("带动300名村民就业。", ["带动村民就业"]),
        ("修好的水渠长达8公里。", ["修好的水渠"]),
        # Each item of a list has its own words.
        ("排查消防隐患19处、清运建筑垃圾6吨。", ["排查消防隐患", "清运建筑垃圾"]),
        # Figures joined by a mark share the words after them.
        ("帮助86户、213名村民搬迁。", ["帮助村民搬迁", "村民搬迁"]),
        # Both ends of a range share the words around it.
        ("果农每年增收2万至3万元。", ["果农每年增收", "果农每年增收"]),
        # A figure without a subject borrows it.
        ("合作社销售额达80万元，同比增长15%。", ["合作社销售额", "合作社销售额增长"]),
        # A percentage looks for its rate.
        ("垃圾回收利用率不断提高，去年已达52%。", ["垃圾回收利用率提高"]),
        # Brackets are left aside.
        ("受益村民（含低保户和残疾人）5200人。", ["受益村民"]),
        # A negation belongs to its word.
        ("查出不合格电动车41辆。", ["查出不合格电动车"]),
        # Particles that hold words together stay.
        ("代办的事项有66件。", ["代办的事项"]),
    ],
)
def test_indicator(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


def test_an_indicator_is_short() -> None:
    text = "县里围绕群众反映强烈的村容村貌和道路通行问题组织各部门集中力量先后整治背街小巷道路沿线环境脏乱点位75处。"
    [found] = indicators(text)
    assert 4 <= len(found) <= 12
    assert "点位" in found


def test_a_figure_alone_is_no_measure() -> None:
    assert indicators("300户。") == []
