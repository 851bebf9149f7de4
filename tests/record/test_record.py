"""An extraction survives its line of JSON."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, Quote, Span, StoryRecord
from kg.record import dumps, loads

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
CLAIMS = st.builds(Claim, TEXT, TEXT, TEXT | st.builds(Literal, TEXT, st.sampled_from(["zh", "decimal", "date"])))
QUOTES = st.none() | st.builds(Quote, TEXT, st.lists(SPANS, max_size=3).map(tuple), TEXT)
FACTS = st.builds(Fact, CLAIMS, TEXT, QUOTES, TEXT, st.floats(0, 1))
STORIES = st.builds(StoryRecord, TEXT, TEXT, TEXT, st.lists(TEXT).map(tuple), TEXT, st.none() | st.dates())
EXTRACTIONS = st.builds(
    Extraction,
    st.builds(DocumentRecord, TEXT, TEXT, TEXT, TEXT),
    st.lists(STORIES, max_size=2).map(tuple),
    st.lists(FACTS, max_size=3).map(tuple),
)


@given(EXTRACTIONS)
def test_round_trip(extraction: Extraction) -> None:
    line = dumps(extraction)
    assert "\n" not in line
    assert loads(line) == extraction
    assert dumps(loads(line)) == line


def test_a_record_is_the_fields_in_order() -> None:
    document = DocumentRecord("id:document/1", "news/a.txt", "news/a.txt", "ab")
    story = StoryRecord("id:story/1", "id:document/1", "茶香满山", ("宋小雨",), "", date(2024, 5, 1))
    fact = Fact(Claim("id:place/1", "skos:prefLabel", Literal("云岭村", "zh")), "id:story/1", None, "register/nbs", 1.0)
    assert dumps(Extraction(document, (story,), (fact,))) == (
        '[["id:document/1","news/a.txt","news/a.txt","ab"],'
        '[["id:story/1","id:document/1","茶香满山",["宋小雨"],"","2024-05-01"]],'
        '[[["id:place/1","skos:prefLabel",["云岭村","zh"]],"id:story/1",null,"register/nbs",1.0]]]'
    )


@pytest.mark.parametrize("line", ["", "{}", "[1,2,3]", '[["a"],[],[]]', "[[],[]"])
def test_no_record(line: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        loads(line)
