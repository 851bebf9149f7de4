"""Story → sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg import sentence
from kg.layout import stories
from kg.model import Document


def sentences_of(text: str) -> list[str]:
    (story,) = stories(Document("a.txt", "a.txt", "0" * 64, text))
    return [one.text for one in sentence.split(story)]


def test_cuts_at_full_stops_and_keeps_closing_marks() -> None:
    assert sentences_of("新渠通水\n\n“水来了!”老人说。全村都看见了。") == [
        "新渠通水",
        "“水来了!”",
        "老人说。",
        "全村都看见了。",
    ]


def test_semicolons_and_commas_do_not_cut() -> None:
    assert sentences_of("新渠通水\n\n修渠3公里;植树200棵,成活率98%。")[1:] == ["修渠3公里;植树200棵,成活率98%。"]


@given(st.text(alphabet="水渠通了。!?“”\n 3.5%", max_size=60))
def test_sentences_stand_where_their_spans_say(body: str) -> None:
    for story in stories(Document("a.txt", "a.txt", "0" * 64, f"新渠通水\n\n村里的水渠修好了。{body}")):
        for one in sentence.split(story):
            assert story.text[one.span.start : one.span.end] == one.text
            assert one.text == one.text.strip()


def test_a_title_in_book_marks_is_closed_with_its_stop() -> None:
    assert sentences_of("新渠通水\n\n村里唱《加油！》大家都来了。")[1:] == ["村里唱《加油！》", "大家都来了。"]


def test_a_question_mark_in_an_address_does_not_cut() -> None:
    assert sentences_of("新渠通水\n\n网址是www.example.cn/a?b=1,大家去看。")[1:] == [
        "网址是www.example.cn/a?b=1,大家去看。"
    ]


def test_a_text_without_stops_is_cut_at_commas() -> None:
    parts = sentences_of("新渠通水\n\n" + "渠水流过了村庄," * 200 + "大家都高兴。")[1:]
    assert max(map(len, parts)) <= 400
    assert all(part.endswith((",", "。")) for part in parts)
