"""Story → Reading: sentences and words, with the places known before the segmenter cuts."""

from __future__ import annotations

from kg import sentence as sentences
from kg.model import PlaceMention, Reading, Sentence, Span, Story
from kg.token import tokenize

PLACE_TAG = "ns"


def read(story: Story, places: tuple[PlaceMention, ...]) -> Reading:
    """The story as the finders see it; each of `places`, in order and apart, is one word tagged `ns`."""
    parts = sentences.split(story)
    tokens = tuple(tokenize(part, _inside(part, places)) for part in parts)
    return Reading(story, parts, tokens, places)


def _inside(sentence: Sentence, places: tuple[PlaceMention, ...]) -> list[tuple[Span, str]]:
    return [(place.span, PLACE_TAG) for place in places if sentence.span.holds(place.span)]
