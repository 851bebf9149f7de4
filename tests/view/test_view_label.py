"""Names on the canvas are short and have nothing in them that cannot be seen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view import label


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("青溪镇", "青溪镇"),
        ("岚州农业职业学院", "岚州农业职业学院"),
        ("云岭竹韵生态科技有限公司", "云岭竹韵生态\n科技有限公司"),
        ("青\u202e溪\u200b镇", "青溪镇"),
        ("青溪镇\n竹坪村", "青溪镇 竹坪村"),
        ("龙" * 10_000, "龙龙龙龙龙龙龙龙龙龙\n龙龙龙龙龙龙龙龙龙…"),
        ("", ""),
    ],
)
def test_lines(name: str, expected: str) -> None:
    assert label.lines(name) == expected


@given(st.text())
def test_labels_stay_within_two_lines(name: str) -> None:
    made = label.lines(name)
    assert made.count("\n") <= 1
    assert label.width(made.replace("\n", "")) <= label.LONGEST
    assert not any(unicodedata.category(character) in {"Cf", "Cs"} for character in made)


def test_a_box_holds_node_and_label() -> None:
    assert label.box("青溪镇", 10, 5) == pytest.approx((31.2, 22.5))
    assert label.box("青\n溪", 10, 20) == pytest.approx((40, 65))
