"""Tables give an article a row, and a bad row spoils no other."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Document, Metadata
from kg.read import Columns, documents

FIRST, SECOND = "柳河村通了公交车，全村两千人出门不再难。", "青禾镇新修水渠两公里，\n“旱田变水田”，亩产多了一成。"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(name: str, data: str | bytes, columns: Columns = Columns()) -> list[Document | ReadError]:  # noqa: B008
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
    return list(documents(name, columns))


def texts(found: list[Document | ReadError]) -> list[str]:
    return [one.text if isinstance(one, Document) else str(one) for one in found]


def quoted(text: str) -> str:
    return f'"{text}"'


def test_a_row_is_an_article_with_its_metadata() -> None:
    table = f"""标题,正文,发布日期,作者,来源
柳河村通了公交,{FIRST},2024-03-05,记者钱小路 孙一,青禾日报
,{quoted(SECOND)},,,
"""
    first, second = read("news.csv", table)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.path, first.text) == ("news.csv#1", FIRST)
    assert first.metadata == Metadata("柳河村通了公交", ("钱小路", "孙一"), "青禾日报", date(2024, 3, 5))
    assert (second.path, second.text, second.metadata) == ("news.csv#2", SECOND, Metadata())
    assert first.text_path.startswith("text/news-1-")
    assert first.text_path != second.text_path
    assert first.digest != second.digest


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_excel_writes(codec: str, delimiter: str) -> None:
    rows = [
        [" Title ", "正文", "DATE", ""],
        ["柳河村", FIRST, "2024/3/5 0:00", ""],
        ["", "", "", ""],
        ["青禾镇", quoted(SECOND), "", ""],
    ]
    table = "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"
    found = read("news.csv", table.encode(codec))
    assert texts(found) == [FIRST, SECOND]
    assert [one.path for one in found] == ["news.csv#1", "news.csv#3"]
    assert isinstance(found[0], Document)
    assert found[0].metadata == Metadata(title="柳河村", published=date(2024, 3, 5))


def test_a_first_line_that_names_the_separator() -> None:
    assert texts(read("news.csv", f"sep=|\r\n标题|正文\r\n一, 二, 三|{FIRST}\r\n")) == [FIRST]


def test_columns_can_be_named() -> None:
    columns = Columns(text="报道", title="名")
    (found,) = read("news.csv", f"名,报道,正文\n题,{FIRST},没有用\n", columns)
    assert isinstance(found, Document)
    assert (found.text, found.metadata.title) == (FIRST, "题")


def test_huge_cells() -> None:
    assert texts(read("news.csv", f"标题,正文\n题,{FIRST * 20_000}\n")) == [FIRST * 20_000]


def test_a_bad_row_spoils_no_other() -> None:
    rows = [
        "标题,正文",
        f"一,{FIRST}",
        "二,没有引号,的一句",
        "三,",
        f"四,{FIRST}",
        "五,\ufffd\ufffd\ufffd",
        f"六,{FIRST}",
    ]
    table = "\n".join(rows).encode().replace("\ufffd".encode(), b"\xff")
    assert texts(read("news.csv", table)) == [
        FIRST,
        "news.csv#2: more cells than columns",
        "news.csv#3: no text in this row",
        FIRST,
        "news.csv#5: damaged text",
        FIRST,
    ]


def test_a_table_without_a_text_column_names_those_that_it_has() -> None:
    assert texts(read("news.csv", "编号,标题\n1,柳河村\n")) == ["news.csv: no text column among: 编号, 标题"]


@pytest.mark.parametrize("name", ["news.csv", "news.jsonl", "news.json"])
@pytest.mark.parametrize("data", ["", "\n\n"])
def test_an_empty_table(name: str, data: str) -> None:
    assert texts(read(name, data)) == [f"{name}: empty file"]


def test_a_header_alone_is_empty() -> None:
    assert texts(read("news.csv", "标题,正文\n")) == ["news.csv: empty file"]


def test_json_lines_and_what_is_wrong_with_some() -> None:
    lines = [
        json.dumps({"title": "柳河村", "content": FIRST, "publish_time": 1709596800, "authors": ["钱小路", "孙一"]}),
        '{"content": "断在这里',
        "",
        '["只是一列"]',
        '{"content": "\\ud800"}',
        '{"headline": "没有正文"}',
        json.dumps({"body": [FIRST, SECOND]}, ensure_ascii=False),
    ]
    found = read("news.jsonl", "\n".join(lines))
    assert texts(found) == [
        FIRST,
        "news.jsonl#2: not valid JSON",
        "news.jsonl#4: not a record of names and values",
        "news.jsonl#5: damaged text",
        "news.jsonl#6: no text column among: headline",
        f"{FIRST}\n{SECOND}",
    ]
    assert isinstance(found[0], Document)
    assert found[0].metadata == Metadata("柳河村", ("钱小路", "孙一"), "", date(2024, 3, 5))


def test_a_json_list_and_a_single_article() -> None:
    assert texts(read("news.json", json.dumps([{"正文": FIRST}, {"正文": SECOND}]))) == [FIRST, SECOND]
    assert texts(read("news.json", json.dumps({"正文": FIRST}))) == [FIRST]
    assert texts(read("news.json", "[" * 100_000)) == ["news.json: not valid JSON"]


CELLS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1).filter(str.strip)


@given(st.lists(CELLS, min_size=1, max_size=5))
def test_any_text_comes_back_from_json_lines(cells: list[str]) -> None:
    lines = "\n".join(json.dumps({"text": cell, "title": cell, "date": cell, "author": cell}) for cell in cells)
    assert texts(read("any.jsonl", lines)) == cells
