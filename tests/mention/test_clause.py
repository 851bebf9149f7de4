"""Which stretches of a sentence speak of a figure."""

from __future__ import annotations

import pytest

from kg.mention import clause, quantity


def stretches(text: str) -> list[tuple[str, str]]:
    found = clause.split(text, tuple(quantity.find(text)))
    return [(text[c.left.start : c.left.end], text[c.right.start : c.right.end]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年以来，修路5公里，通车了", [("修路", "")]),
        ("排查纠纷12起、化解7起", [("排查纠纷", "、化解"), ("、化解", "")]),
        ("迁出86户、213名村民", [("迁出", "村民"), ("、", "村民")]),
        ("户均增收2万至3万元以上", [("户均增收", "以上"), ("户均增收", "以上")]),
        ("受益村民（含残疾人）300人", [("受益村民（含残疾人）", "")]),
        ("建成农田500亩（其中水田200亩）", [("建成农田", "（其中水田"), ("其中水田", "")]),
    ],
)
def test_split(text: str, expected: list[tuple[str, str]]) -> None:
    assert stretches(text) == expected


def test_earlier_clauses_come_nearest_first() -> None:
    text = "入冬以来，雪大，封路3天"
    [found] = clause.split(text, tuple(quantity.find(text)))
    assert [text[part.start : part.end] for part in found.earlier] == ["雪大，", "入冬以来，"]


def test_a_joined_figure_shares_the_words_before_the_first() -> None:
    text = "产量、产值分别提高8%和12%"
    first, second = clause.split(text, tuple(quantity.find(text)))
    assert not first.joined
    assert second.joined and text[second.shared.start : second.shared.end] == "产量、产值分别提高"


def test_both_ends_of_a_change_have_its_subject() -> None:
    text = "入园率由2012年的61%提高到97%，下降2%"
    first, second, other = clause.split(text, tuple(each for each in quantity.find(text) if each.kind != "duration"))
    assert first.course and second.course and not other.course
    assert [text[c.subject.start : c.subject.end] for c in (first.course, second.course)] == ["入园率", "入园率"]
    assert text[second.course.since.start : second.course.since.end] == "由2012年的"
    assert [first.course.ends, second.course.ends] == [False, True]


def test_what_a_figure_is_compared_with_is_an_aside() -> None:
    text = "产量比上年同期增加15吨"
    [found] = clause.split(text, tuple(quantity.find(text)))
    assert [text[span.start : span.end] for span in found.asides] == ["比上年同期"]


@pytest.mark.parametrize(("text", "listed"), [("新增民宿11家、农家乐7家", True), ("新增民宿11家，农家乐7家", False)])
def test_an_enumerations_later_item(text: str, listed: bool) -> None:
    first, second = clause.split(text, tuple(quantity.find(text)))
    assert not first.listed
    assert second.listed is listed
