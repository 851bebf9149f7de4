"""Numerals in their spellings."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention import number

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18.8万", "188000"),
        ("1,234", "1234"),
        ("１２，３４５.6", "12345.6"),
        ("三百二十", "320"),
        ("30多万", "300000"),
        ("5000余万", "50000000"),
        ("1亿2000万", "120000000"),
        ("1.2万亿", "1200000000000"),
        ("两万五", "25000"),
        ("三千五", "3500"),
        ("一百零五", "105"),
        ("一千零五十", "1050"),
        ("一万零三百", "10300"),
        ("三亿五千万", "350000000"),
        ("3万5千", "35000"),
        ("十", "10"),
        ("二十五", "25"),
        ("廿六", "26"),
        ("壹佰贰拾", "120"),
        ("叁万伍仟", "35000"),
        ("百万", "1000000"),
        ("0", "0"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert number.parse(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["三四百", "十五六", "二〇二四", "一二三", "几百", "一百一百", "十百", "陆", "", "元", "1" * 5000, "亿" * 200_000],
)
def test_no_number(text: str) -> None:
    assert number.parse(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("卖了三点五万元", ["35000"]),
        ("占百分之十二点五", ["100", "12.5"]),
        ("占百分之八十六点四", ["100", "86.4"]),
        ("上午八点三十开会", ["8", "30"]),
        ("每亩500千克", ["500"]),
        ("装机3千瓦", ["3"]),
    ],
)
def test_found_in_a_text(text: str, values: list[str]) -> None:
    assert [found.value for found in number.find(text)] == [Decimal(value) for value in values]


def test_a_bare_multiplier_is_marked() -> None:
    assert [(found.bare, found.vague) for found in number.find("近百、十、300、50多万")] == [
        (True, ""),
        (False, ""),
        (False, ""),
        (False, "多"),
    ]


def spoken(value: int) -> str:
    """A whole number below 10 ** 12 in Chinese numerals, as read aloud."""
    sections = [(value // 10**8, "亿"), (value // 10**4 % 10**4, "万"), (value % 10**4, "")]
    text = ""
    for section, name in sections:
        if not section:
            text += "零" if text and not text.endswith("零") else ""
            continue
        text += ("零" if text and section < 1000 and not text.endswith("零") else "") + thousands(section) + name
    return text.rstrip("零") or "零"


def thousands(section: int) -> str:
    text = ""
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = section // power % 10
        if digit:
            text += DIGITS[digit] + name
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")


@given(st.integers(0, 10**12 - 1))
def test_whole_numbers_come_back(value: int) -> None:
    for text in (
        str(value),
        f"{value:,}",
        spoken(value),
        str(value).translate({48 + n: 0xFF10 + n for n in range(10)}),
    ):
        assert number.parse(text) == value


@given(st.decimals("0.01", "9999.99", places=2), st.sampled_from(["", "万", "亿", "万亿"]))
def test_decimals_come_back_multiplied(value: Decimal, multiplier: str) -> None:
    scale = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[multiplier]
    assert number.parse(f"{value}{multiplier}") == value * scale


@given(st.text(alphabet="0123456789０９.,，零一二两十百千万亿点多余元", max_size=30))
def test_numerals_stand_apart_and_in_order(text: str) -> None:
    found = list(number.find(text))
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
