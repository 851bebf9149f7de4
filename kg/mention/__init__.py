"""Story → Reading → Mentions: what the story names, one finder a kind."""

from __future__ import annotations

from dataclasses import replace

from kg.mention import person, place, site
from kg.mention.reading import read
from kg.model import Reading, Story


def first_reading(story: Story) -> Reading:
    """The story cut into words, its divisions known before the segmenter cuts, and its people."""
    divided = read(story, place.find(story))
    people = person.find(divided)
    places = tuple(one for one in divided.places if not any(one.span.meets(who.span) for who in people))
    return replace(divided, places=places, people=people)


def with_sites(known: Reading) -> Reading:
    """The same with the places that are no divisions; its words stay as they are cut."""
    places = sorted([*known.places, *site.find(known)], key=lambda one: one.span)
    return replace(known, places=tuple(places))
