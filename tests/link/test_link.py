"""Mentions → things: one real thing, one entry."""

from __future__ import annotations

import pytest

from kg.extract import linked_story
from kg.layout import stories
from kg.link.short_form import whole_name
from kg.model import Document, Linked


def linked(body: str) -> Linked:
    (story,) = stories(Document("a.txt", "a.txt", "0" * 64, f"本地新闻一则\n\n{body}"))
    return linked_story(story)


def ids(body: str) -> dict[str, str]:
    found = linked(body)
    entities = [place.entity for place in found.places] + [person.entity for person in found.people]
    return {entity.name: entity.id for entity in [*entities, *found.organizations, *found.initiatives]}


def test_a_division_is_known_by_its_code_however_it_is_called() -> None:
    (place,) = linked("永嘉县把旧厂房改成了书屋。永嘉的经验在周边传开。").places
    assert place.entity.id == "id:division/330324"
    assert place.entity.aliases == ("永嘉",)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("泸县福集镇修好了水渠。", "510521100"),
        ("岚皋县城关镇修好了水渠。", "610925100"),  # one of 88
    ],
)
def test_the_county_decides_which_namesake_is_meant(body: str, code: str) -> None:
    assert linked(body).places[-1].entity.id == f"id:division/{code}"


def test_a_town_that_stays_ambiguous_gets_no_code() -> None:
    (place,) = linked("城关镇修好了水渠。").places
    assert place.division is None
    assert place.entity.type == "tk:Town"


def test_a_person_is_one_whatever_the_post() -> None:
    (person,) = linked("村党支部书记马春生介绍了情况。马春生说,水渠年底完工。").people
    assert len(person.entity.spans) == 2
    assert [post for post, _ in person.posts] == ["村党支部书记"]
    assert person.entity.type == "tk:Official"


def test_a_short_form_is_completed_by_the_place_of_the_story() -> None:
    (body,) = linked("安溪县感德镇的茶园旱了。县农业农村局派出了技术员。").organizations
    assert body.name == "安溪县农业农村局"
    assert body.aliases == ("县农业农村局",)


def test_the_long_and_the_short_form_of_an_initiative_are_one() -> None:
    (initiative,) = linked("安溪县实施“百村整治”工程。“百村整治”工程改造农房2300户。").initiatives
    assert initiative.name == "百村整治工程"
    assert "百村整治" in initiative.aliases


def test_namesakes_in_two_counties_are_two() -> None:
    here = ids("安溪县感德镇党委书记马春生介绍了情况。")["马春生"]
    there = ids("永嘉县岩头镇党委书记马春生介绍了情况。")["马春生"]
    assert here != there
    assert here == ids("马春生是安溪县感德镇党委书记,马春生说大家辛苦了。").get("马春生", here)


def test_a_figure_is_its_own_thing_wherever_it_stands() -> None:
    figures = linked("安溪县改造农房2300户,新修水渠2300米。").figures
    assert [(str(f.measure.value), f.measure.unit) for f in figures] == [("2300", "户"), ("2300", "米")]
    assert len({f.entity.id for f in figures}) == 2


@pytest.mark.parametrize("name", ["市场监督管理局", "乡村振兴局", "村镇银行"])
def test_a_name_that_only_begins_like_a_short_form_stays(name: str) -> None:
    names = [
        body.name for body in linked(f"安溪县感德镇的茶园旱了。{name}派出了技术员,{name}还送来了水泵。").organizations
    ]
    assert all(not one.endswith(name) or one == name for one in names)


def test_a_short_form_of_several_things_joins_none() -> None:
    assert whole_name("合作社", {"合作社", "绿丰种植合作社", "百果园合作社"}) == "合作社"
    assert whole_name("县农业局", {"德清县农业局", "浙江省德清县农业局"}) == "浙江省德清县农业局"
    assert whole_name("服务平台", {"服务平台"}) == "服务平台"


def test_who_has_no_post_gets_none() -> None:
    (person,) = linked("在希望小学,王建国介绍说,操场修好了。").people
    assert person.posts == ()
