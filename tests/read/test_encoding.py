"""Text comes back from whichever encoding it was written in."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.encoding import check, decode
from kg.read.reasons import BINARY, DAMAGED, UNKNOWN_ENCODING, Refusal

TEXTS = [
    "柳河村通了公交车，村民出门方便了。",
    "青禾镇新修水渠两公里",
    "“以前一个人在家，煮一顿吃三天。”八十一岁的孙阿婆说，现在走五分钟就到食堂。\n食堂去年办了12个。",
    "本报记者 钱小路\r\n长河村党支部书记赵长青介绍，村里建起三座烤房，全年烘烤烟叶4.6万斤，比上年多了两成。\r\n",
    "2024年3月5日，县医保局的窗口挪到了镇上，办一件事从两天缩短到二十分钟，群众满意率98.5%。" * 40,
    "Green Bus 公司的 12 条线路，今年又添了 3 条：东到柳河，西到青禾，北到石门。",
    "镇里请来农技员，教大家种菌菇、养蜜蜂、做豆腐。一年下来，喆家坳的三十户人家户均增收八千元。",
]
TRADITIONAL = "今天下午，鎮公所在活動中心舉辦長者共餐，三十位志工忙進忙出，場面熱鬧。"
DAILY = [bytes([lead, trail]).decode("gb2312") for lead in range(0xB0, 0xD7) for trail in range(0xA1, 0xFF)]


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:6])
def test_chinese_text_comes_back(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize("length", [8, 12, 20, len(TRADITIONAL)])
def test_traditional_text_comes_back_from_big5(length: int) -> None:
    assert decode(TRADITIONAL[:length].encode("big5")) == TRADITIONAL[:length]


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_a_byte_order_mark_decides(codec: str, mark: bytes) -> None:
    assert decode(mark + "A roof for 12 homes\n".encode(codec)) == "A roof for 12 homes\n"


@given(st.text(alphabet=DAILY, min_size=30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_any_text_of_daily_characters_comes_back(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


def test_what_comes_after_a_long_stretch_of_ascii_is_heard() -> None:
    text = "a line of figures 1 2 3\n" * 5000 + TEXTS[0]
    assert decode(text.encode("gbk")) == text


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_character_cut_in_two_costs_no_more_than_itself(codec: str) -> None:
    assert decode(TEXTS[0].encode(codec)[:-1]) == TEXTS[0][:-1] + "\ufffd"


def test_other_encodings_are_refused_rather_than_misread() -> None:
    for text, codec in [("Привет, как дела в деревне?", "cp1251"), ("L'été à la forêt, ça va très bien", "latin-1")]:
        with pytest.raises(Refusal, match=UNKNOWN_ENCODING):
            decode(text.encode(codec))


@pytest.mark.parametrize("text", ["村里\0通了公交", "\x01\x02\x03\x04村"])
def test_control_characters_are_no_text(text: str) -> None:
    with pytest.raises(Refusal, match=BINARY):
        check(text)


@pytest.mark.parametrize("text", ["村里通了\ud800公交", "村\ufffd\ufffd\ufffd里"])
def test_lost_characters_are_damage(text: str) -> None:
    with pytest.raises(Refusal, match=DAMAGED):
        check(text)


def test_noise_is_hardly_ever_taken_for_text() -> None:
    noise = random.Random(7)
    taken = 0
    for _ in range(300):
        try:
            check(decode(noise.randbytes(noise.randrange(20, 400))))
            taken += 1
        except Refusal:
            continue
    assert taken <= 3
