"""Where a story's words place a thing."""

from __future__ import annotations

import pytest

from kg.extract import linked_story
from kg.layout import stories
from kg.link.whereabouts import Whereabouts, apart, county
from kg.model import Document, Span

TEXT = "安溪县感德镇的茶园旱了。永嘉县岩头镇送来水泵,镇政府铺了水管。"


@pytest.fixture
def where() -> Whereabouts:
    (story,) = stories(Document("a.txt", "a.txt", "0" * 64, f"本地新闻一则\n\n{TEXT}"))
    linked = linked_story(story)
    return Whereabouts(story.text, linked.places)


def test_a_chain_gives_its_finest_place(where: Whereabouts) -> None:
    start = where.text.index("安溪县")
    place, end = where.chain(Span(start, len(where.text)))
    assert place
    assert (place.entity.name, where.text[start:end], county(place)) == ("感德镇", "安溪县感德镇", "350524")
    assert where.chain(Span(start + 1, len(where.text))) == (None, start + 1)


@pytest.mark.parametrize(("kind", "name"), [("镇", "岩头镇"), ("县", "永嘉县"), ("街道", None), ("村", None)])
def test_only_a_place_of_the_kind_is_meant(where: Whereabouts, kind: str, name: str | None) -> None:
    place = where.told_before(where.text.index("镇政府"), kind)
    assert (place.entity.name if place else None) == name


def test_a_sentence_places_what_stands_behind_in_it(where: Whereabouts) -> None:
    place, _ = where.in_sentence(where.text.index("镇政府"))
    assert place
    assert place.entity.name == "岩头镇"
    assert where.in_sentence(where.text.index("安溪县"))[0] is None


def test_places_are_apart_unless_one_lies_in_the_other(where: Whereabouts) -> None:
    anxi, gande, yongjia, yantou = where.places
    assert not apart(anxi, gande)
    assert not apart(yantou, yongjia)
    assert apart(gande, yantou)
