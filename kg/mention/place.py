"""Named divisions and villages: matched against the official register before the segmenter cuts.

The county is settled first: of the many divisions that share a name, the story's other places decide; a name that
stays ambiguous gets no code.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import register
from kg.decide import Proposal, longest_apart
from kg.lexicon.table import members
from kg.mention import settle, unlisted
from kg.mention.context import occurrences
from kg.mention.settle import Hit
from kg.model import Division, Level, PlaceMention, Span, Story
from kg.token import cuts, tag


def find(story: Story) -> tuple[PlaceMention, ...]:
    """The places that the story names, in order and apart; each link of a chain (某县某镇某村) is one mention."""
    cut_at = cuts(story.text)
    found = listed(story, cut_at)
    return tuple(_mention(story.text, hit) for hit in longest_apart([*found, *unlisted.find(story, found, cut_at)]))


def propose(story: Story) -> Iterator[Proposal[Level]]:
    """What may be a town or a village that the register does not list."""
    cut_at = cuts(story.text)
    return unlisted.propose(story, listed(story, cut_at), cut_at)


def listed(story: Story, cut_at: frozenset[int]) -> list[Hit]:
    """The divisions of the register that the story names, in order and apart."""
    named = settle.settle(story.text, cut_at)
    towns = longest_apart([*named, *_stems(story.text, named, cut_at)])
    villages = list(_villages(story.text, towns))
    return longest_apart([*towns, *villages, *_bare_villages(story.text, villages, cut_at)])


# ---- towns by their names without 镇, 乡, 街道 -----------------------------------------------------------------------


def _stems(text: str, named: list[Hit], cut_at: frozenset[int]) -> Iterator[Hit]:
    """Towns of the counties that the story names, where it tells the full name too, or right behind the county."""
    counties = {hit.division for hit in named if hit.division and hit.level is Level.COUNTY}
    full = {hit.division for hit in named if hit.level is Level.TOWN}
    ends = {hit.span.end: hit.division for hit in named}
    for match in register.stem_matches(text, sorted(counties, key=lambda county: county.code)):
        if len(match.divisions) > 1 or not {match.span.start, match.span.end} <= cut_at:
            continue
        (town,) = match.divisions
        if town in full or ends.get(match.span.start) in register.ancestors(town):
            yield Hit(match.span, Level.TOWN, town, "place/stem")


# ---- villages ------------------------------------------------------------------------------------------------------


def _villages(text: str, towns: list[Hit]) -> Iterator[Hit]:
    """Villages of the towns that the story names, and of the counties of which it names no town."""
    for match in register.village_matches(text, _parents(towns)):
        name = text[match.span.start : match.span.end]
        if match.ambiguous or name in members("village_stop"):
            continue
        yield Hit(match.span, Level.VILLAGE, _nearest(match.divisions, match.span.start, towns), "place/village")


def _bare_villages(text: str, villages: list[Hit], cut_at: frozenset[int]) -> Iterator[Hit]:
    """Where the story says a village's name without 村 (苍坡), if it tells the full one too and it is no word."""
    for village in {hit.division: None for hit in villages if hit.division}:
        bare = register.village_forms(village.name)[-1]
        if bare == village.name or tag(bare) not in ("x", "ns"):
            continue
        for start in occurrences(text, bare):
            if {start, start + len(bare)} <= cut_at:
                yield Hit(Span(start, start + len(bare)), Level.VILLAGE, village, "place/bare-village")


def _parents(hits: list[Hit]) -> list[Division]:
    named = {hit.division for hit in hits if hit.division}
    towns = [division for division in named if division.level is Level.TOWN]
    counties = [
        division
        for division in named
        if division.level is Level.COUNTY and not any(town.code.startswith(division.code) for town in towns)
    ]
    return sorted([*towns, *counties], key=lambda division: division.code)


def _nearest(namesakes: tuple[Division, ...], position: int, towns: list[Hit]) -> Division | None:
    """Of namesakes the one in the place named last before; None where that settles nothing."""
    if len(namesakes) == 1:
        return namesakes[0]
    for hit in reversed([hit for hit in towns if hit.span.start < position and hit.division]):
        inside = [village for village in namesakes if hit.division and village.code.startswith(hit.division.code)]
        if len(inside) == 1:
            return inside[0]
    return None


# ---- mentions ------------------------------------------------------------------------------------------------------


def _mention(text: str, hit: Hit) -> PlaceMention:
    divisions = (*reversed(register.ancestors(hit.division)), hit.division) if hit.division else ()
    confidence = 0.95 if hit.division else 0.7
    return PlaceMention(hit.span, text[hit.span.start : hit.span.end], hit.level, divisions, hit.rule, confidence)
