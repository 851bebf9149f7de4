"""Times named in a sentence, resolved against the day of publication."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention import period

PUBLISHED = date(2025, 8, 25)


@pytest.mark.parametrize(
    ("text", "stated", "start", "end"),
    [
        ("今年1~7月，降雨偏多。", "今年1~7月", "2025-01-01", "2025-07-31"),
        ("去年以来，修路不断。", "去年以来", "2024-01-01", "2025-08-25"),
        ("2022年，粮食丰收。", "2022年", "2022-01-01", "2022-12-31"),
        ("２０２２年度总结", "２０２２年度", "2022-01-01", "2022-12-31"),
        ("2024年上半年，游客增多。", "2024年上半年", "2024-01-01", "2024-06-30"),
        ("今年第二季度，产值回升。", "今年第二季度", "2025-04-01", "2025-06-30"),
        ("前5个月，签约顺利。", "前5个月", "2025-01-01", "2025-05-31"),
        ("去年前三季度，收入见涨。", "去年前三季度", "2024-01-01", "2024-09-30"),
        # What has not passed yet ends on the day of publication.
        ("今年，果树挂果。", "今年", "2025-01-01", "2025-08-25"),
        # A month without a year is the latest such month.
        ("3月，食堂开张。", "3月", "2025-03-01", "2025-03-31"),
        ("11月，食堂开张。", "11月", "2024-11-01", "2024-11-30"),
        ("5月19日，雨停了。", "5月19日", "2025-05-19", "2025-05-19"),
        ("6月起，改用新规。", "6月起", "2025-06-01", "2025-08-25"),
        ("截至7月底，工程过半。", "截至7月底", None, "2025-07-31"),
        ("截至目前，没有投诉。", "截至目前", None, "2025-08-25"),
        ("近三年，山绿了。", "近三年", "2022-08-25", "2025-08-25"),
        ("五年来，水清了。", "五年来", "2020-08-25", "2025-08-25"),
        ("“十四五”期间，管网更新。", "“十四五”期间", "2021-01-01", "2025-12-31"),
        ("国庆期间，游人如织。", "国庆期间", "2024-10-01", "2024-10-07"),
        ("五一假期，游人如织。", "五一假期", "2025-05-01", "2025-05-05"),
        ("每年都有分红。", "每年", None, None),
    ],
)
def test_period(text: str, stated: str, start: str | None, end: str | None) -> None:
    [(span, found)] = period.find(text, PUBLISHED)
    assert text[span.start : span.end] == found.stated_as == stated
    assert (found.start and found.start.isoformat(), found.end and found.end.isoformat()) == (start, end)


def test_a_year_named_before_settles_the_month() -> None:
    found = [item for _, item in period.find("2019年9月动工，当年12月完工，次年验收。", PUBLISHED)]
    assert [item.start for item in found] == [date(2019, 9, 1), date(2019, 12, 1)]


@pytest.mark.parametrize("text", ["13月", "个个高兴", "3个月", "门牌2024号", "前几个月", "一五一十"])
def test_no_period(text: str) -> None:
    assert list(period.find(text, PUBLISHED)) == []


def test_without_a_date_only_years_are_resolved() -> None:
    found = [item for _, item in period.find("去年和2023年，国庆期间，近两年，7月", None)]
    assert [(item.stated_as, item.start) for item in found] == [
        ("去年", None),
        ("2023年", date(2023, 1, 1)),
        ("国庆期间", None),
        ("近两年", None),
        ("7月", date(2023, 7, 1)),
    ]


WORDS = ["今年", "去年", "2024年", "2月", "30日", "1~3月", "以来", "截至", "近十年", "上半年", "前九个月", "，"]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_periods_are_in_order_and_begin_before_they_end(words: list[str], published: date) -> None:
    text = "".join(words)
    found = list(period.find(text, published))
    assert all(a.end <= b.start for (a, _), (b, _) in pairwise(found))
    for _, item in found:
        assert item.start is None or item.end is None or item.start <= item.end
