"""Sentences of a corpus, each with the measures that must be read from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention import measure
from kg.model import Block, Measure, Role, Sentence, Span
from kg.token import tokenize

CORPUS = Path(__file__).with_name("measure_corpus.tsv")
CHANGES, BOUNDS, ROLES = ("increase", "decrease"), ("over", "about", "under"), tuple(Role)


def measures(text: str, published: date | None = None, start: int = 0) -> list[Measure]:
    sentence = Sentence(0, 0, 0, Block.BODY, Span(start, start + len(text)), text)
    return list(measure.find(sentence, tokenize(sentence), published))


def corpus() -> Iterator[tuple[str, str]]:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")][1:]
    return ((text, expected) for text, expected in (row.split("\t") for row in rows))


def expected(words: str) -> tuple[Decimal, str, str, str, Role]:
    """Read `860000 元 increase over input`, where all but the value may be missing."""
    value, *rest = words.split()
    unit = next((word for word in rest if word not in (*CHANGES, *BOUNDS, *ROLES)), "")
    change, bound, role = (next((word for word in rest if word in kind), "") for kind in (CHANGES, BOUNDS, ROLES))
    return Decimal(value), unit, change, bound, Role(role or "outcome")


@pytest.mark.parametrize(("text", "figures"), list(corpus()))
def test_corpus(text: str, figures: str) -> None:
    found = [(m.value, m.unit, m.change, m.bound, m.role) for m in measures(text)]
    assert found == ([] if figures == "-" else [expected(words) for words in figures.split(";")])


def test_corpus_is_large_and_half_of_it_is_no_figure() -> None:
    figures = [words for _, words in corpus()]
    assert len(figures) >= 320
    assert figures.count("-") * 2 >= len(figures)


def test_span_is_number_and_unit() -> None:
    text = "全镇化解纠纷2300余起，村集体增收18.8万元。"
    found = measures(text, start=40)
    assert [text[m.span.start - 40 : m.span.end - 40] for m in found] == ["2300余起", "18.8万元"]


def test_period_is_the_one_named_last() -> None:
    first, second = measures("2023年修路5公里，去年修路8公里。", date(2025, 6, 1))
    assert first.period and first.period.start == date(2023, 1, 1)
    assert second.period and (second.period.stated_as, second.period.end) == ("去年", date(2024, 12, 31))


def test_every_year_reaches_no_farther_than_a_semicolon() -> None:
    first, second = measures("果园每年分红20万元；又修路5公里。", date(2025, 6, 1))
    assert first.period and first.period.stated_as == "每年"
    assert second.period is None


def test_a_year_compared_with_is_no_period() -> None:
    [growth] = measures("门票收入较2023年增长12%。", date(2025, 6, 1))
    assert growth.period is None


def test_the_time_where_a_change_set_out_is_not_that_of_its_end() -> None:
    first, second = measures("今年，村集体收入由2012年的5万元增加到230万元。", date(2025, 6, 1))
    assert first.period and first.period.stated_as == "2012年"
    assert second.period and second.period.stated_as == "今年"
    assert [first.change, second.change] == ["", "increase"]


def test_borrowed_words_are_believed_less() -> None:
    own, borrowed = measures("合作社网上销售额达到80万元，同比增长15%。")
    assert own.confidence > borrowed.confidence
    assert borrowed.indicator.endswith("增长")


def test_headings_repeat_the_body() -> None:
    sentence = Sentence(0, 0, 0, Block.HEADLINE, Span(0, 9), "修路5公里惠及三村")
    assert list(measure.find(sentence, tokenize(sentence), None)) == []


def test_a_page_without_full_stops_is_read_in_stretches() -> None:
    text = "修路5公里，植树300株；" * 400
    found = measures(text, start=9)
    assert len(found) > 780
    assert {text[m.span.start - 9 : m.span.end - 9] for m in found} == {"5公里", "300株"}


SUBJECTS = st.sampled_from(["全镇化解纠纷", "村里修路", "带动就业", "累计走访", "合作社增收"])
NUMBERS = st.sampled_from(["12", "3.5万", "1,200", "三百二十", "近百", "2万至3万", "由3", "百分之", "5G", "第4", "。"])
UNITS = st.sampled_from(["起", "公里", "人", "余户", "万元", "%", "个百分点", "年", "", "、", "，"])


@given(st.lists(st.tuples(SUBJECTS, NUMBERS, UNITS), max_size=6), st.integers(0, 500))
def test_every_span_stands_in_its_sentence(parts: list[tuple[str, str, str]], start: int) -> None:
    text = "".join("".join(part) for part in parts)
    for found in measures(text, start=start):
        assert start <= found.span.start < found.span.end <= start + len(text)
        assert any(char in text[found.span.start - start : found.span.end - start] for char in "0123456789百三十")


@given(st.text(alphabet="0123456789.,一二三十百千万亿余多元户%成分之至（）()、，；。", max_size=40))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(found.value >= 0 for found in measures(text))
