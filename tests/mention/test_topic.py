"""Stories of how a place is run, told from all others."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.layout import stories
from kg.lexicon.table import rows
from kg.mention import first_reading, topic
from kg.model import Document, Reading
from kg.token import words

BRIEFS = (Path(__file__).parent / "local_briefs.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]


def reading(text: str) -> Reading:
    (story,) = stories(Document("story.txt", "story.txt", "0" * 64, text))
    return first_reading(story)


@pytest.mark.parametrize("brief", BRIEFS)
def test_short_local_news_is_local(brief: str) -> None:
    assert topic.is_local(reading(brief))


@pytest.mark.parametrize(
    "text",
    [
        "主队在沙洋县体育场2比1战胜客队。前锋第80分钟射门得分,门将扑救不及,赛季积分榜升到第三。",
        "长篇小说《渡船》写一个村庄的三代人。作者用方言叙述,读者从主人公的眼睛里看见故乡,出版社定价58元。",
        "财政部、国家税务总局联合发布公告,明年起在全国实行新的税收优惠,纳税人可在年度汇算时扣除1200元。",
        "台风中心位于霞浦县东南洋面,中心气压965百帕,预计明天有大到暴雨,阵风12级,气温下降6摄氏度。",
        "周末去安溪县爬山,门票40元,客栈一晚180元,自驾两小时,山顶日出最好看,攻略见文末。",
        "The town council of Riverton approved a budget of 12 million dollars and built 30 houses.",
        "他回头望了望,月亮挂在树上。母亲在窗外喊他的名字,声音很轻,仿佛从梦里来。",
    ],
)
def test_other_kinds_are_not(text: str) -> None:
    assert not topic.is_local(reading(text))


def test_what_is_weighed_does_not_grow_with_the_story() -> None:
    once, twice = ("\n".join([BRIEFS[0]] * times) for times in (1, 2))
    assert set(topic.features(reading(once))) == set(topic.features(reading(twice)))


def test_a_story_of_no_words_is_of_no_place() -> None:
    assert not topic.is_local(reading("1234567890\n\n…… ——"))


def test_each_word_is_of_one_class_and_one_word_to_the_segmenter() -> None:
    table = rows("topic_word")
    listed = [row["word"] for row in table]
    assert len(listed) == len(set(listed))
    assert {row["side"] for row in table} == {topic.HOME, topic.AWAY}
    assert [word for word in listed if words(word) != (word,)] == []
