"""The words for what was measured."""

from __future__ import annotations

import pytest

from kg.mention import measure
from kg.model import Block, Sentence, Span
from kg.token import tokenize


def indicators_of_places(text: str, *names: str) -> list[str]:
    known = [(Span(7 + text.index(name), 7 + text.index(name) + len(name)), "ns") for name in names]
    sentence = Sentence(0, 0, 0, Block.BODY, Span(7, 7 + len(text)), text)
    return [found.indicator for found in measure.find(sentence, tokenize(sentence, known), None)]


def test_names_of_places_are_left_out_unless_they_are_the_object() -> None:
    assert indicators_of_places("柳湾村、北坡村等6个村开办食堂。", "柳湾村", "北坡村") == ["村开办食堂"]
    assert indicators_of_places("柳湾村修路5公里。", "柳湾村") == ["修路"]
    assert indicators_of_places("300户村民迁出桃源县。", "桃源县") == ["村民迁出桃源县"]


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
        # The verb of an enumeration holds for its later items, unless they have their own.
        ("新增民宿11家、农家乐7家。", ["新增民宿", "新增农家乐"]),
        ("先后检疫生猪320头、销毁病禽40羽。", ["检疫生猪", "销毁病禽"]),
        # 分别 gives each thing its own figure.
        ("小麦、玉米单产分别增长3%和5%。", ["小麦单产增长", "玉米单产增长"]),
        # What a change set out from, and what it is compared with, is not what is measured.
        ("入园率由最初的61%提高到97%。", ["入园率", "入园率"]),
        ("村里的产量达到80吨，比上年增加15吨。", ["村里的产量", "村里的产量增加"]),
        # Nor are times, examples, and who tells it.
        ("2023年村集体收入达到86万元。", ["村集体收入"]),
        ("化解宅基地、赡养等纠纷48起。", ["化解纠纷"]),
        ("记者从县档案馆获悉，目前已扫描36万页。", ["扫描"]),
        # A verb says by itself what 次 counts.
        ("护林员走遍山头，巡护620次。", ["巡护"]),
        ("平台上线一年，累计供电3.6亿千瓦时。", ["供电"]),
        # The figure may come before its noun.
        ("8条道路修通。", ["道路修通"]),
        ("26个小区、103栋楼接入管网。", ["小区", "楼接入管网"]),
        # 这个数 is what was said before.
        ("村民的年均收入，五年前是8500元，这个数变成14600元。", ["村民的年均收入", "村民的年均收入"]),
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
