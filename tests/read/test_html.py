"""The article comes out of the page, with the credit lines under its headline."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Metadata
from kg.read.html import read
from kg.read.reasons import NO_TEXT, Refusal

BODY = """<p>　　青禾镇去年在十二个村办起老年食堂，三百多位老人每天花五元钱就能吃上两荤一素的午饭。</p>
<p>　　镇民政办主任周明说，去年共筹到四十六万元，2021年9月8日起开办第一家。</p>"""
WORDS = """青禾镇去年在十二个村办起老年食堂，三百多位老人每天花五元钱就能吃上两荤一素的午饭。
镇民政办主任周明说，去年共筹到四十六万元，2021年9月8日起开办第一家。"""


def page(credit: str = "", head: str = "", body: str = BODY) -> str:
    return f"""<!doctype html><html><head><meta charset="gb2312"><title>小食堂托起“幸福晚年”_青禾日报网</title>{head}
<script>var ad = "<p>全场五折，欲购从速。</p>";</script><style>p {{ margin: 0 }}</style></head><body>
<div class="top">今天是2025年1月1日 <a href="/login">登录</a></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li></ul></div>
<h1>小食堂托起“幸福晚年”</h1><div class="info">{credit}</div><div id="content">{body}</div>
<div class="ad"><a href="/x">全场五折，欲购从速</a></div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">河口村新修水渠两公里 2025-01-01</a></li></ul></div>
<div class="footer">版权所有 © 2010-2019 青禾日报社</div></body></html>"""


def said(source: str) -> Metadata:
    return read(source.encode())[1]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_the_article_stands_without_what_surrounds_it(codec: str) -> None:
    text, metadata = read(page("2024年03月05日 08:12　来源：青禾日报　记者 钱小路　打印").encode(codec))
    assert text == WORDS
    assert metadata == Metadata("小食堂托起“幸福晚年”", ("钱小路",), "青禾日报", date(2024, 3, 5))


@pytest.mark.parametrize(
    ("credit", "authors", "paper", "published"),
    [
        ("发布时间：2024年03月05日", (), "", date(2024, 3, 5)),
        ("2024/3/5 　作者：钱小路　来源：青禾晚报", ("钱小路",), "青禾晚报", date(2024, 3, 5)),
        ("来源：青禾晚报 | 2024-03-05 12:00 | 浏览次数：33", (), "青禾晚报", date(2024, 3, 5)),
        ("<p>本报记者 钱小路 通讯员 孙一</p><p>编辑：李四</p>", ("钱小路", "孙一"), "", None),
        ("文章来源： 青禾镇政府 字体：大 中 小", (), "青禾镇政府", None),
        ("", (), "", None),
    ],
)
def test_credit_lines_say_who_and_when(
    credit: str, authors: tuple[str, ...], paper: str, published: date | None
) -> None:
    metadata = said(page(credit))
    assert (metadata.authors, metadata.paper, metadata.published) == (authors, paper, published)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T08:00:00+08:00">',
        '<meta name="publishdate" content="2024-03-05">',
        '<meta name="PubDate" content="2024-03-05 10:11">',
    ],
)
def test_the_head_says_when(head: str) -> None:
    assert said(page(head=head)).published == date(2024, 3, 5)


def test_days_in_the_article_are_not_its_own() -> None:
    assert said(page()).published is None


def test_a_page_that_is_no_article_gives_its_words() -> None:
    text, _ = read(
        "<html><body><table><tr><td>柳河村</td><td>两千人</td></tr></table><script>1</script></body></html>".encode()
    )
    assert text.split() == ["柳河村", "两千人"]


def test_tables_that_lay_out_a_page_do_not_join_its_paragraphs() -> None:
    assert read(page(body=f"<table><tbody><tr><td>{BODY}</td></tr></tbody></table>").encode())[0] == WORDS


def test_tables_of_figures_come_a_row_a_line() -> None:
    table = "<table><tr><th>村</th><th>人口</th></tr><tr><td>柳河村</td><td>两千人</td></tr></table>"
    assert read(page(body=BODY + table).encode())[0] == f"{WORDS}\n村\t人口\n柳河村\t两千人"


def test_xhtml_may_declare_an_encoding_that_it_does_not_have() -> None:
    source = (
        f"<?xml version='1.0' encoding='gbk'?><html xmlns='http://www.w3.org/1999/xhtml'><body>{BODY}</body></html>"
    )
    assert read(source.encode())[0] == WORDS


@pytest.mark.parametrize(
    "source", ["<html></html>", "<html><body><script>alert(1)</script></body></html>", "<!-- 空 -->"]
)
def test_a_page_without_words_is_refused(source: str) -> None:
    with pytest.raises(Refusal, match=NO_TEXT):
        read(source.encode())


def test_entities_cannot_bring_what_is_no_text() -> None:
    text, _ = read(b"<html><body><p>&#26449;&#0;&#xD800;&#1;&#37324;&#12290;</p></body></html>")
    assert text.startswith("村")
    assert text.encode()
