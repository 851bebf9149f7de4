"""Former names and codes."""

from __future__ import annotations

from kg import register


def test_a_renamed_county_is_the_one_of_today() -> None:
    (county,) = register.former("余江县")
    assert county.successor
    assert (county.code, county.successor.code, county.successor.name, county.year) == (
        "360622",
        "360603",
        "余江区",
        2018,
    )


def test_a_county_that_went_into_another() -> None:
    (district,) = register.former("下城区")
    assert district.successor
    assert (district.code, district.successor.name, district.year) == ("330103", "拱墅区", 2021)


def test_a_county_that_was_split_has_no_successor() -> None:
    assert [one.successor for one in register.former("江干区")] == [None]


def test_a_name_still_used_elsewhere() -> None:
    xingtai = register.by_code("1305")
    assert xingtai
    (district,) = register.former("桥西区", within=xingtai)
    assert district.successor
    assert district.successor.name == "信都区"
    assert register.former("桥西区", within=register.by_code("1301")) == ()


def test_a_prefecture_renamed_before_the_first_register_has_no_code() -> None:
    (city,) = register.former("襄樊市")
    assert city.successor
    assert (city.code, city.successor.name, city.year) == ("", "襄阳市", 2010)


def test_unknown_names() -> None:
    assert register.former("杭州市") == ()
