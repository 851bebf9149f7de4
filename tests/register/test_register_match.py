"""All names in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg import register
from kg.register.match import NameIndex


def found(text: str, matches: list[register.Match]) -> list[tuple[str, list[str]]]:
    return [(text[m.span.start : m.span.end], [one.code for one in m.divisions]) for m in matches]


def test_a_chain_gives_each_link_and_its_short_form() -> None:
    text = "记者走进浙江省杭州市上城区。"
    matches = register.matches(text)
    assert found(text, matches) == [
        ("浙江省", ["33"]),
        ("浙江", ["33"]),
        ("杭州市", ["3301"]),
        ("杭州", ["3301"]),
        ("上城区", ["330102"]),
        ("上城", ["330102"]),
        ("城区", [one.code for one in register.by_name("城区")]),
    ]
    assert [match.full for match in matches] == [True, False, True, False, True, False, False]


def test_words_are_ambiguous() -> None:
    for text in (
        "合作",
        "富裕",
        "平和",
        "资源",
        "振兴",
        "凤凰",
        "和平",
        "新华",
        "桥东",
        "大同",
        "东方",
        "城区",
        "开发区",
        "和政",
    ):
        assert [(m.full, m.ambiguous) for m in register.matches(text)] == [(False, True)], text


def test_short_names_of_known_places_are_not_ambiguous() -> None:
    for text in ("杭州", "成都", "浙江", "河南", "义乌", "黔东南", "秭归"):
        assert not any(match.ambiguous for match in register.matches(text)), text


def test_a_name_at_the_end_of_the_text_comes_once() -> None:
    assert len(register.matches("市里的开发区")) == 1


def test_former_names_stand_for_the_divisions_of_today() -> None:
    text = "余江县的老照片"
    first, short = register.matches(text)
    assert (first.former, first.full, [one.name for one in first.divisions]) == (True, True, ["余江区"])
    assert (short.former, short.full) == (False, False)


def test_villages_of_known_towns() -> None:
    town = register.by_code("110101001")
    assert town
    text = "多福巷社区和银闸社区居委会的干部,多福巷的老人"
    matches = register.village_matches(text, [town])
    assert found(text, matches) == [
        ("多福巷社区", ["110101001001"]),
        ("多福巷", ["110101001001"]),
        ("银闸社区居委会", ["110101001002"]),
        ("银闸社区", ["110101001002"]),
        ("银闸", ["110101001002"]),
        ("多福巷", ["110101001001"]),
    ]
    assert [match.full for match in matches] == [True, False, True, True, False, False]


def test_stems_of_towns_of_known_counties() -> None:
    county = register.by_code("330106")
    assert county
    (match,) = register.stem_matches("蒋村的龙舟", [county])
    assert ([one.name for one in match.divisions], match.full, match.ambiguous) == (["蒋村街道"], False, True)


@given(st.text("甲乙丙", max_size=12), st.frozensets(st.text("甲乙丙", min_size=2, max_size=4)))
def test_the_index_finds_what_comparing_everywhere_finds(text: str, names: frozenset[str]) -> None:
    everywhere = {(start, name) for start in range(len(text)) for name in names if text.startswith(name, start)}
    hits = list(NameIndex(names).find(text))
    assert set(hits) == everywhere
    assert len(hits) == len(everywhere)
