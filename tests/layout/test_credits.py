"""Bylines, datelines and source lines."""

from __future__ import annotations

from datetime import date

import pytest

from kg.layout.credits import Credit, credit_line, lead_in, signature, tail

BOTH = ("张晓明", "李文")


@pytest.mark.parametrize(
    "line",
    [
        "记者 张晓明 李文",
        "本报记者 张晓明 通讯员 李文",
        "本报记者 张晓明 本报通讯员 李文",
        "记者 | 张晓明 李文",
        "□ 本报记者 张晓明 李文",
        "文/本报记者 张晓明 李文",
        "记者　张晓明　通讯员　李文　文/图",
        "（本报记者 张晓明 通讯员 李文）",
        "(张晓明 李文)",
        "文 | 张晓明 李文 图 | 王五",
        "作者：张晓明 李文",
        "记者张晓明 通讯员李文报道",
        "张晓明 李文 文/图",
    ],
)
def test_byline(line: str) -> None:
    credit = credit_line(line)
    assert credit is not None
    assert credit.authors == BOTH
    assert credit.signed


@pytest.mark.parametrize(
    ("line", "paper", "published"),
    [
        ("来源：清溪日报", "清溪日报", None),
        ("来源:清溪发布 时间:2024年8月10日", "清溪发布", date(2024, 8, 10)),
        ("日期:2025-04-18 10:23  来源:本网  字号:大 中 小", "", date(2025, 4, 18)),
        ("清溪日报 2024-03-05", "清溪日报", date(2024, 3, 5)),
        ("2024年3月5日 星期二 第03版", "", date(2024, 3, 5)),
        ("供稿：县水利局办公室 发布日期：2026-02-06", "", date(2026, 2, 6)),
    ],
)
def test_source_and_date(line: str, paper: str, published: date | None) -> None:
    assert credit_line(line) == Credit(paper=paper, published=published)


@pytest.mark.parametrize(
    "line",
    [
        "编辑 | 侯某",
        "责任编辑：张晓明 审核：李文",
        "（图片由县融媒体中心提供）",
        "（下转第3版）",
        "【字体：大 中 小】 打印",
        "（张晓明 摄）",
    ],
)
def test_credits_that_name_no_author(line: str) -> None:
    assert credit_line(line) == Credit()


@pytest.mark.parametrize(
    "line",
    [
        "记者从县水利局了解到，河道已经清淤",
        "来源清楚的食材才能进食堂",
        "编辑部设在村里",
        "河道清了，路也通了",
        "时间：每周一上午",
        "2024年，全镇修路5公里",
        "记者张晓明来到清溪镇采访。",
    ],
)
def test_body_text_is_no_credit(line: str) -> None:
    assert credit_line(line) is None


@pytest.mark.parametrize(
    "lead",
    [
        "本报讯（记者 张晓明 通讯员 李文）",
        "本报讯(记者 张晓明 通讯员 李文) ",
        "本报清溪5月6日电（记者 张晓明 李文）",
        "新华社北京1月5日电（张晓明 李文）",
        "清溪新闻网4月5日讯（记者 张晓明 通讯员 李文）",
        "央广网杭州3月4日消息（记者张晓明 李文）",
        "（记者 张晓明 李文）",
    ],
)
def test_lead_in(lead: str) -> None:
    text = f"{lead}昨天，村里通了自来水。"
    start, credit = lead_in(text)
    assert text[start:] == "昨天，村里通了自来水。"
    assert credit.authors == BOTH


@pytest.mark.parametrize("lead", ["本报讯 ", "【本报讯】", "新华社拉萨1月5日电 "])
def test_lead_in_without_names(lead: str) -> None:
    start, credit = lead_in(f"{lead}昨天，村里通了自来水。")
    assert start == len(lead)
    assert credit.signed


@pytest.mark.parametrize("text", ["记者从供电（公司）了解到，线路已通。", "通讯（网络）费用下降三成。", "电话费降了。"])
def test_no_lead_in(text: str) -> None:
    assert lead_in(text) == (0, Credit())


def test_tail() -> None:
    text = "村里通了自来水。（张晓明 李文）"
    end, credit = tail(text)
    assert text[:end] == "村里通了自来水。"
    assert credit.authors == BOTH


def test_a_remark_in_brackets_stays() -> None:
    text = "村里通了自来水（不含山上三户）"
    assert tail(text) == (len(text), Credit())


def test_signature_with_outlet() -> None:
    assert signature("清溪日报 张晓明 李文") == Credit(BOTH, "清溪日报", signed=True)
