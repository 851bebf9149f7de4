"""Dates and names as people write them in columns, heads and bylines."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.credit import authors, day

DAYS = [
    "2024年3月5日",
    "2024年03月05日 08:12",
    "2024 年 3 月 5 日",
    "２０２４年３月５日",
    "二〇二四年三月五日",
    "二零二四年三月五日",
    "2024-03-05",
    "2024-3-5 0:00",
    "2024/3/5",
    "2024.03.05",
    "20240305",
    "20240305093000",
    "2024-03-05T23:30:00Z",
    "发布时间：2024-03-05 来源",
    "Tue, 05 Mar 2024 10:20:00 +0800",
    "1709596800",
    "1709596800000",
    "1709596800.0",
    "见2024年13月1日、2024年3月5日",
]


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_read(text: str) -> None:
    assert day(text) == date(2024, 3, 5)


@pytest.mark.parametrize(
    "text", ["", "3月5日", "2024年3月", "2024-02-30", "1024-03-05", "三天前", "电话13800002024", "99999999999"]
)
def test_no_day_is_made_up(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("一九九九年十月二十日", (1999, 10, 20)), ("二〇二三年十二月三十一日", (2023, 12, 31))]
)
def test_tens_in_chinese_numerals(text: str, expected: tuple[int, int, int]) -> None:
    assert day(text) == date(*expected)


@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d"])
)
def test_a_day_written_is_the_day_read(when: date, form: str) -> None:
    assert day(when.strftime(form)) == when


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    found = day(text)
    assert found is None or isinstance(found, date)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("钱小路", ["钱小路"]),
        ("本报记者 钱小路 通讯员 孙一", ["钱小路", "孙一"]),
        ("记者钱小路、孙一", ["钱小路", "孙一"]),
        ("青禾日报记者钱小路；通讯员孙一", ["钱小路", "孙一"]),
        ("谢 婷 马晓燕", ["谢婷", "马晓燕"]),
        ("文/图 钱小路", ["钱小路"]),
        ("作者：钱小路（实习）", ["钱小路"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("文强", ["文强"]),
        ("钱小路, 钱小路", ["钱小路"]),
        ("Mary Brown, Ann Lee", ["Mary Brown", "Ann Lee"]),
        ("佚名", []),
        ("Administrator", []),
        ("记者", []),
        ("", []),
    ],
)
def test_names_come_without_what_they_are(text: str, names: list[str]) -> None:
    assert list(authors(text)) == names
