"""Places and people of a story, which share no word."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.layout import stories
from kg.mention import first_reading, place
from kg.model import Document
from kg.read import documents

TEXTS = sorted((Path(__file__).parents[1] / "gold/corpus").glob("*.txt"))
DIVISIONS = "省市州盟县区旗镇乡村"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_place_told_in_full_is_no_part_of_a_person(path: Path) -> None:
    """Whoever is called as a village is (杨家山), the village stays where the story says it whole."""
    for document in documents(str(path)):
        assert isinstance(document, Document)
        for story in stories(document):
            read = first_reading(story)
            whole = [one for one in place.find(story) if one.name[-1] in DIVISIONS]
            assert [one.name for one in whole if one not in read.places] == []
            assert not any(one.span.meets(who.span) for one in read.places for who in read.people)
