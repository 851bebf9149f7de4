"""Lines, and paragraphs that were wrapped at a width."""

from __future__ import annotations

import textwrap

import pytest

from kg.layout.lines import articles

PARAGRAPHS = (
    "清溪镇把河道治理当成头等大事，去年投入300万元，清理河道12公里，沿河的六个村都装上了污水处理设备，村民出门就能看见清水。",
    "河治好了，游客跟着来，去年全镇接待游客2万人次，农家乐增加到35家，村民人均增收1500元，村集体也跟着受益，镇里打算再修一条步道。",
)


@pytest.mark.parametrize(("indent", "gap"), [("　　", "\n"), ("　　", "\n\n"), ("", "\n\n")])
def test_wrapped_lines_are_rejoined(indent: str, gap: str) -> None:
    text = gap.join("\n".join(textwrap.wrap(indent + words, 24, drop_whitespace=False)) for words in PARAGRAPHS)
    (lines,) = articles(text)
    assert tuple(line.text for line in lines) == PARAGRAPHS
    assert tuple("".join(text[s.start : s.end] for s in line.spans) for line in lines) == PARAGRAPHS


def test_short_paragraphs_are_left_alone() -> None:
    (lines,) = articles("路修好了。\n水也通了。\n大家都说好。\n村里办起了食堂。")
    assert len(lines) == 4


def test_ruled_lines_part_articles() -> None:
    assert [[line.text for line in lines] for lines in articles("甲\n=====\n乙\n———\n\n丙")] == [["甲"], ["乙"], ["丙"]]


def test_cut_runs_over_pieces() -> None:
    text = "\n".join(textwrap.wrap(PARAGRAPHS[0] + PARAGRAPHS[1], 24))
    ((line,),) = articles(text)
    cut = line.cut(20, 30)
    assert "".join(text[s.start : s.end] for s in cut.spans) == cut.text == line.text[20:30]
