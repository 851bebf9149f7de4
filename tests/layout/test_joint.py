"""What the language says of a cut between two blocks."""

from __future__ import annotations

import pytest

from kg.layout import joint


@pytest.mark.parametrize(
    ("left", "right"), [("村里引进了劳动", "力三百人"), ("帮助群", "众办事"), ("修好了主干", "道和支路")]
)
def test_a_word_across_the_cut_is_a_gain(left: str, right: str) -> None:
    assert joint.gain(left, right) > 3


def test_no_gain_between_whole_words() -> None:
    assert joint.gain("村里修路", "干部下乡") == 0
    assert joint.gain("路修好了。", "干部下乡") == 0


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        ("推行“一站", "式”服务", 1),
        ("推行“一站", "修好了路", -1),
        ("修好了路", "式”服务", -1),
        ("推行“一站式”服务", "修好了路", 0),
        ("全镇（含街", "道）统一推行", 1),
    ],
)
def test_marks(left: str, right: str, sign: int) -> None:
    assert joint.closes(left, right) == sign


def test_leaning_words() -> None:
    assert joint.leans("增收致富", "的路子宽了") == 1
    assert joint.leans("张晓明等人前往乡镇", "等地走访") == -1
    assert joint.leans("增收致富", "了解到这一情况") == 0


def test_words_that_the_page_has_elsewhere() -> None:
    page = "连心桥食堂开张\n村民走进连心"
    assert joint.repeats("村民走进连心", "桥食堂吃饭", page) == 3
    assert joint.repeats("村民走进连心", "小站吃饭", page) == 0


def test_topics() -> None:
    road, bridge, both = joint.topics(["清溪镇修路修路", "白石乡架桥架桥", "清溪镇修路忙"])
    assert joint.alike(road, both) > joint.alike(bridge, both)
    assert joint.alike(joint.together([road]), road) == pytest.approx(1)
