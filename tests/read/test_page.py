"""Reading order on pages drawn as text: a character is ten points wide and high, a line every fifteen points."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.page import Glyph, text


def glyphs(drawing: str, size: int = 10) -> list[Glyph]:
    """The characters of a drawing, where `.` is white."""
    found = []
    for row, line in enumerate(dedent(drawing).strip().splitlines()):
        top = 15 * row
        found += [
            Glyph(sign, 10 * column, 10 * column + size, top, top + size)
            for column, sign in enumerate(line.strip())
            if sign != "."
        ]
    return found


PAGES = {
    "lines make a paragraph": (
        """
        ..村里通了公交车，
        大家出门方便了。
        """,
        "村里通了公交车，大家出门方便了。",
    ),
    "an indent or a short line ends one": (
        """
        ..村里通了公交车，
        大家出门不难。..
        ..镇上又添了两条
        线路。......
        """,
        "村里通了公交车，大家出门不难。\n镇上又添了两条线路。",
    ),
    "two columns": (
        """
        甲乙丙...子丑寅
        丁戊己...卯辰巳
        """,
        "甲乙丙丁戊己\n\n子丑寅卯辰巳",
    ),
    "three columns": (
        """
        甲乙..子丑..东西
        丙丁..寅卯..南北
        """,
        "甲乙丙丁\n\n子丑寅卯\n\n东西南北",
    ),
    "a headline over columns": (
        """
        ..大字标题一行..
        甲乙丙...子丑寅
        丁戊己...卯辰巳
        """,
        "大字标题一行\n\n甲乙丙丁戊己\n\n子丑寅卯辰巳",
    ),
    "a longer column": (
        """
        甲乙丙...子丑寅
        丁戊己...卯辰巳
        庚辛壬.........
        """,
        "甲乙丙丁戊己庚辛壬\n\n子丑寅卯辰巳",
    ),
    "columns over columns": (
        """
        甲乙丙...子丑寅
        丁戊己...卯辰巳
        横贯全页一行文字
        东西南...金木水
        北中外...火土日
        """,
        "甲乙丙丁戊己\n\n子丑寅卯辰巳\n\n横贯全页一行文字\n\n东西南北中外\n\n金木水火土日",
    ),
    "names set wide": (
        """
        钱.路..孙一
        """,
        "钱 路 孙一",
    ),
}


@pytest.mark.parametrize(("drawing", "expected"), PAGES.values(), ids=PAGES)
def test_reading_order(drawing: str, expected: str) -> None:
    assert text(glyphs(drawing)) == expected


def test_words_of_other_scripts_keep_their_spaces_across_lines() -> None:
    first = [Glyph(sign, 10 * n, 10 * n + 10, 0, 10) for n, sign in enumerate("公司叫Green")]
    second = [Glyph(sign, 10 * n, 10 * n + 10, 15, 25) for n, sign in enumerate("Bus两家")]
    assert text([*first, *second]) == "公司叫Green Bus两家"


def test_a_blank_in_the_file_is_a_space() -> None:
    assert text([Glyph("孙", 0, 10, 0, 10), Glyph("钱", 12, 22, 0, 10, spaced=True)]) == "孙 钱"


def test_a_heading_of_another_size_stands_alone() -> None:
    heading = [Glyph(sign, 14 * n, 14 * n + 14, 0, 14) for n, sign in enumerate("钱从哪里来的")]
    body = [Glyph(sign, 10 * n, 10 * n + 10, 20, 30) for n, sign in enumerate("镇里出一点钱。")]
    assert text([*heading, *body]) == "钱从哪里来的\n镇里出一点钱。"


POINTS = st.integers(0, 500)
BOXES = st.builds(lambda x, y, size: Glyph("字", x, x + size, y, y + size), POINTS, POINTS, st.integers(1, 40))


@given(st.lists(BOXES, max_size=60))
def test_no_glyph_is_lost_or_doubled(page: list[Glyph]) -> None:
    assert text(page).count("字") == len(page)
    assert text(page) == text(page[::-1])
