"""Story → Reading: sentences and words, with the places known before the segmenter cuts."""

from __future__ import annotations

from kg import sentence as sentences
from kg.mention.context import lying_in
from kg.model import PlaceMention, Reading, Story
from kg.token import tokenize

PLACE_TAG = "ns"


def read(story: Story, places: tuple[PlaceMention, ...]) -> Reading:
    """The story as the finders see it; each of `places`, in order and apart, is one word tagged `ns`."""
    parts = sentences.split(story)
    tokens = tuple(tokenize(part, [(place.span, PLACE_TAG) for place in lying_in(part.span, places)]) for part in parts)
    return Reading(story, parts, tokens, places)
