"""Divisions by code, by name, by parent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import register
from kg.model import Division, Level
from kg.register import table, village


def division(code: str) -> Division:
    found = register.by_code(code)
    assert found
    return found


def test_all_rows_of_the_register_are_there() -> None:
    names = table.load().names
    assert Counter(map(len, names)) == {2: 31, 4: 342, 6: 2978, 9: 41352}
    prefectures = [code for code in names if len(code) == 4]
    assert sum(len(village.official_rows(code)) for code in prefectures) == 620_573


def test_files_stay_small() -> None:
    folder = Path(table.__file__).parent
    assert sum((folder / name).stat().st_size for name in (table.FILE, village.FILE, "former.tsv")) < 4_000_000


@pytest.mark.parametrize(
    ("code", "shortest", "name", "level"),
    [
        ("33", "33", "浙江省", Level.PROVINCE),
        ("330000000000", "33", "浙江省", Level.PROVINCE),
        ("3301", "3301", "杭州市", Level.PREFECTURE),
        ("330102", "330102", "上城区", Level.COUNTY),
        ("330102000000", "330102", "上城区", Level.COUNTY),
        ("110101001", "110101001", "东华门街道", Level.TOWN),
        ("450305004000", "450305004", "漓东街道", Level.TOWN),
        ("110101001001", "110101001001", "多福巷社区", Level.VILLAGE),
        ("441900", "4419", "东莞市", Level.PREFECTURE),
        ("620201", "6202", "嘉峪关市", Level.PREFECTURE),
    ],
)
def test_by_code(code: str, shortest: str, name: str, level: Level) -> None:
    assert register.by_code(code) == Division(shortest, name, level)


@pytest.mark.parametrize("code", ["", "1", "99", "1101", "5002", "4290", "460202198", "110101001999", "杭州", "x" * 12])
def test_fillers_and_unknown_codes_are_no_divisions(code: str) -> None:
    assert register.by_code(code) is None


@pytest.mark.parametrize(
    ("code", "full_name"),
    [
        ("330102", "浙江省杭州市上城区"),
        ("110101", "北京市东城区"),
        ("500230", "重庆市丰都县"),
        ("429004", "湖北省仙桃市"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("441900003", "广东省东莞市东城街道"),
        ("460400100", "海南省儋州市那大镇"),
        ("620201001", "甘肃省嘉峪关市雄关街道"),
        ("110101001001", "北京市东城区东华门街道多福巷社区"),
    ],
)
def test_chains_step_over_what_only_fills_a_level(code: str, full_name: str) -> None:
    assert register.full_name(division(code)) == full_name


@settings(deadline=None)  # the first example loads the register
@given(st.sampled_from(sorted(table.load().names)))
def test_ancestors_are_prefixes_and_chain_by_parent(code: str) -> None:
    one = register.by_code(code)
    if one:
        above = register.ancestors(one)
        assert all(one.code.startswith(larger.code) and one.code != larger.code for larger in above)
        assert above == ((nearest, *register.ancestors(nearest)) if (nearest := register.parent(one)) else ())
        assert all(one in register.children(larger) for larger in above[:1])


def test_children_of_provinces_without_prefectures() -> None:
    assert {child.level for child in register.children(division("11"))} == {Level.COUNTY}
    assert {"武汉市", "仙桃市", "神农架林区"} <= {child.name for child in register.children(division("42"))}
    assert {child.level for child in register.children(division("4419"))} == {Level.TOWN}


def test_villages_right_below_a_county_are_its_children() -> None:
    assert all(child.level is Level.VILLAGE for child in register.children(division("460202")))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("杭州", ["3301"]),
        ("江苏", ["32"]),
        ("内蒙古", ["15"]),
        ("广西", ["45"]),
        ("石柱", ["500240"]),
        ("石柱县", ["500240"]),
        ("三江县", ["450226"]),
        ("黔东南州", ["5226"]),
        ("东乡县", ["622926"]),
        ("东莞", ["4419"]),
        ("河南", ["41", "632324"]),
        ("漓东街道办事处", ["450305004"]),
        ("五角场", []),
        ("市辖区", []),
    ],
)
def test_by_name(name: str, codes: list[str]) -> None:
    assert [found.code for found in register.by_name(name)] == codes


def test_shared_names_are_told_apart_by_the_larger_division() -> None:
    assert len(register.by_name("城关镇")) > 80
    within = register.by_name("城关镇", within=division("610829"))
    assert len(within) <= 1
    assert [found.code for found in register.by_name("鼓楼区", division("32"))] == ["320106", "320302"]


def test_towns_by_stem_need_the_larger_division() -> None:
    assert [town.name for town in register.towns_by_stem("蒋村", division("3301"))] == ["蒋村街道"]
    assert register.towns_by_stem("蒋村", division("3302")) == ()


def test_villages_of_a_town_have_natural_names() -> None:
    first = register.villages(division("110101001"))[0]
    assert first.name == "多福巷社区"
    assert register.official_name(first) == "多福巷社区居委会"
    assert first in register.villages(division("110101"))


def test_villages_of_a_province_are_refused() -> None:
    with pytest.raises(ValueError, match="浙江省"):
        register.villages(division("33"))


def test_a_town_without_a_number_is_its_county() -> None:
    assert [found.code for found in register.by_name("金门县")] == ["350527"]
    assert register.by_code("350527000") == division("350527")
