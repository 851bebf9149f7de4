"""Short forms of the names of bodies."""

from __future__ import annotations

import pytest

from kg.link import abbreviation
from kg.link.short_form import place_kind


@pytest.mark.parametrize(
    ("behind", "form"),
    [
        ("(以下简称“山里香”)收购茶叶。", "山里香"),
        ("(简称县供销社)收购高粱。", "县供销社"),
        ("”(下称“绿洲帮办”)上线了。", "绿洲帮办"),
        ("(2019年成立)收购茶叶。", ""),
        ("收购茶叶(以下简称“山里香”)。", ""),
    ],
)
def test_a_short_form_is_given_in_brackets_right_behind_the_name(behind: str, form: str) -> None:
    text = f"某公司{behind}"
    assert abbreviation.given(text, 3) == form


def test_set_parts_are_read_in_their_short_forms() -> None:
    assert abbreviation.canonical("人民政府") == "政府"
    assert abbreviation.canonical("发展和改革局") == abbreviation.canonical("发改局") == "发改局"
    assert abbreviation.canonical("教育局") == "教育局"


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("教育局", {"教育局", "教育体育局", "水利局"}, "教育体育局"),
        ("林业局", {"林业和草原局", "林业发展管理局"}, "林业局"),  # either
        ("医院", {"医药学院"}, "医院"),
        ("第一小学", {"第一实验小学"}, "第一小学"),
        ("人民医院", {"第一人民医院"}, "人民医院"),
    ],
)
def test_a_name_abbreviates_the_only_one_that_holds_it(name: str, known: set[str], meant: str) -> None:
    assert abbreviation.abbreviated(name, known) == meant


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("县医保局", "县"),
        ("镇政府", "镇"),
        ("县委宣传部", "县"),
        ("街道办事处", "街道"),
        ("社区党支部", "社区"),
        ("村委会", "村"),
        ("镇长", "镇"),
        ("市人民医院", "市"),
        ("市场监督管理局", ""),
        ("乡村振兴局", ""),
        ("村镇银行", ""),
        ("安溪县医院", ""),
    ],
)
def test_what_a_short_form_stands_for(name: str, kind: str) -> None:
    assert place_kind(name) == kind
