"""Documents → stories."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.layout import stories
from kg.model import Block, Document, Metadata, Story

ROAD = "昨天，清溪镇修通环村路5公里，三个村的村民出门不再绕山。"
BRIDGE = "上周，白石乡架起两座便民桥，孩子上学少走半小时。"
SCHOOL = "本月，长岭镇的村小搬进新楼，教室里装上了暖气。"


def read(text: str, metadata: Metadata | None = None) -> tuple[Story, ...]:
    return stories(Document("a.txt", "a.txt", "", text, metadata or Metadata()))


def kinds(story: Story) -> list[tuple[str, str]]:
    return [(p.kind.value, story.text[p.span.start : p.span.end]) for p in story.paragraphs]


def test_headline_subtitle_byline_and_sections() -> None:
    (story,) = read(
        f"路通了 人笑了\n——清溪镇修路见闻\n\n本报记者 张晓明\n\n{ROAD}\n\n一条路，三个村\n\n{BRIDGE}\n\n"
        "编辑 | 王五\n来源：清溪日报 2024-03-05"
    )
    assert story.headline == "路通了 人笑了——清溪镇修路见闻"
    assert (story.authors, story.paper, story.published) == (("张晓明",), "清溪日报", date(2024, 3, 5))
    assert kinds(story) == [
        ("headline", "路通了 人笑了"),
        ("headline", "——清溪镇修路见闻"),
        ("body", ROAD),
        ("subheading", "一条路，三个村"),
        ("body", BRIDGE),
    ]


def test_round_up_is_one_story() -> None:
    (story,) = read(f"三地修路记\n清溪镇：出门不绕山\n{ROAD}\n白石乡：两座桥\n{BRIDGE}\n（张晓明 李文）")
    assert story.headline == "三地修路记"
    assert story.authors == ("张晓明", "李文")
    assert [kind for kind, _ in kinds(story)] == ["headline", "subheading", "body", "subheading", "body"]


def test_numbered_headings_are_sections() -> None:
    (story,) = read(f"清溪镇工作总结\n一、修路\n（一）环村路。{ROAD}\n二、架桥\n{BRIDGE}\n2024年12月5日")
    assert [kind for kind, _ in kinds(story)] == ["headline", "subheading", "body", "subheading", "body"]
    assert story.published == date(2024, 12, 5)


@pytest.mark.parametrize(
    "text",
    [
        f"路通了\n张晓明\n{ROAD}\n桥成了\n李文\n{BRIDGE}",
        f"路通了\n{ROAD}（张晓明）\n桥成了\n{BRIDGE}（李文）",
        f"路通了\n本报讯（记者 张晓明）{ROAD}\n桥成了\n本报讯（记者 李文）{BRIDGE}",
        f"路通了\n{ROAD}\n记者 张晓明\n=====\n桥成了\n{BRIDGE}\n记者 李文",
    ],
)
def test_several_articles(text: str) -> None:
    road, bridge = read(text)
    assert (road.headline, road.authors, kinds(road)[1:]) == ("路通了", ("张晓明",), [("body", ROAD)])
    assert (bridge.headline, bridge.authors, kinds(bridge)[1:]) == ("桥成了", ("李文",), [("body", BRIDGE)])


def test_columns_are_put_in_reading_order() -> None:
    page = [
        "路通了 人笑了",
        "张晓明",
        "昨天，清溪镇修通环村路5公里，清溪镇的村民说，从前出门要绕山，现在装上了太阳能路",
        "桥成了 路近了",
        "上周，白石乡架起两座便民桥，白石乡的孩子上学少走半小时，家长代表送来一面“连心",
        "灯，夜里走路也亮堂。清溪镇还要再修3公里。",
        "桥”锦旗。白石乡今年还要架一座桥。（李文）",
    ]
    road, bridge = read("\n\n".join(page))
    assert kinds(road)[1:] == [("body", page[2] + page[5])]
    assert kinds(bridge)[1:] == [("body", page[4] + "桥”锦旗。白石乡今年还要架一座桥。")]
    assert (road.authors, bridge.authors) == (("张晓明",), ("李文",))


def test_a_paragraph_cut_by_a_page_break_is_rejoined_and_a_list_is_not() -> None:
    cut = ("清溪镇今年修路5公里，又从邻县请来技术员，帮着村里的青壮劳动", "力学会了养护。")
    items = [
        "东渠，由村委会负责管护，沿线设有水闸和步道，每年冬季清淤一次，经费由镇里和村里分担",
        "西渠，由用水户协会负责管护，沿线设有泵站，每年春灌以前检修一次，经费从水费里出，账目季季公开",
        "南渠，由承包户负责管护，沿线栽有柳树和杨树，每两年清淤一次",
    ]
    (story,) = read("路通了\n" + "\n".join([*cut, *items, ROAD]))
    assert kinds(story)[1:] == [("body", "".join(cut)), *(("body", item) for item in items), ("body", ROAD)]


def test_introduction_of_a_group_opens_its_first_story() -> None:
    first, second, third = read(
        "清溪镇 好事连连\n今年，清溪镇办成三件实事。\n"
        f"路通了\n张晓明\n{ROAD}\n桥成了\n李文\n清溪镇{BRIDGE}\n楼高了\n王小云\n清溪镇{SCHOOL}"
    )
    assert [story.headline for story in (first, second, third)] == ["路通了", "桥成了", "楼高了"]
    assert kinds(first)[:2] == [("headline", "清溪镇 好事连连"), ("body", "今年，清溪镇办成三件实事。")]


def test_metadata_fill_what_the_text_lacks() -> None:
    said = Metadata("路通了", ("张晓明",), "清溪日报", date(2024, 3, 5))
    (story,) = read(ROAD, said)
    assert (story.headline, story.authors, story.paper, story.published) == (
        "路通了",
        ("张晓明",),
        "清溪日报",
        date(2024, 3, 5),
    )
    (story,) = read(f"路通了 人笑了\n记者 李文\n{ROAD}", said)
    assert (story.headline, story.authors) == ("路通了 人笑了", ("李文",))


def test_a_lone_line_is_body() -> None:
    (story,) = read("清溪镇修通环村路5公里")
    assert kinds(story) == [("body", "清溪镇修通环村路5公里")]


def test_no_words_no_story() -> None:
    assert read(" \n\n") == ()


LINE = st.sampled_from(
    [
        *(
            "路通了 人笑了",
            "——清溪镇见闻",
            "张晓明",
            "记者 李文",
            "来源：清溪日报 2024-03-05",
            "一、修路",
            "======",
            "",
        ),
        *(ROAD, BRIDGE, "　　" + SCHOOL, f"本报讯（记者 张晓明）{ROAD}", f"{BRIDGE}（李文）", ROAD[:17], ROAD[17:]),
        *("“白石乡架起了一座“连心", "桥”，乡亲们都来了", "的同时，镇里还修了路。", "5公里", "( )"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE, max_size=14), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_stories_are_verbatim_pieces_and_lose_nothing(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    found = read(text)
    taken: list[tuple[int, int]] = []
    for story in found:
        words = "".join(text[piece.source.start : piece.source.end] for piece in story.pieces)
        assert words == story.text.replace("\n", "")
        for paragraph in story.paragraphs:
            spans = story.source(paragraph.span)
            cut = "".join(text[span.start : span.end] for span in spans)
            assert cut == story.text[paragraph.span.start : paragraph.span.end] != ""
        taken += [(piece.source.start, piece.source.end) for piece in story.pieces]
    taken.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(taken))
    kept = "".join(text[start:end] for start, end in taken)
    for body in (BRIDGE, SCHOOL, ROAD):
        assert kept.count(body) >= text.count(body)


@given(st.text(alphabet="路通了。，“”（）记者张三 \n　：:—·1", max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    for story in read(text):
        assert {paragraph.kind for paragraph in story.paragraphs} <= set(Block)


def test_markdown_marks_are_no_part_of_a_story() -> None:
    text = "---\ntitle: 新渠通水\n---\n\n# 新渠通水\n\n**本报记者 周桂芳**\n\n溪口村的水渠修好了,水流进了田里。\n"
    (story,) = stories(Document("a.md", "a.md", "0" * 64, text))
    assert story.headline == "新渠通水"
    assert story.authors == ("周桂芳",)
    assert story.text == "新渠通水\n溪口村的水渠修好了,水流进了田里。"
