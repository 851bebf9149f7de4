"""Named divisions and villages: matched against the official register before the segmenter cuts.

The county is settled first: of the many divisions that share a name, the story's other places decide; a name that
stays ambiguous gets no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import register
from kg.decide import longest_apart
from kg.lexicon.table import column
from kg.mention import settle
from kg.mention.settle import Hit
from kg.model import Division, Level, PlaceMention, Span, Story
from kg.token import cuts, tag, words

UNLISTED = re.compile(r"[一-鿿]{1,4}?(街道|社区|嘎查|镇|乡(?![村镇贤土亲愁音情里])|村(?![民里庄级容貌企支]))")
EDGED = re.compile(
    r"(?:^|(?<=[\s,，。;；:：“”、（(在到从进]))([一-鿿]{2,3}?(社区|嘎查|村))(?![民里庄级容貌企支落居镇委])",
    re.MULTILINE,
)
# Parts of speech that a name is made of; a verb, a number or a particle shows that it is none.
NAME_TAGS = ("n", "x", "f", "s", "a", "j", "g")
LEVEL_WORDS = "省市州县区旗镇乡村"
PROPER_TAGS = ("x", "nr", "ns", "nz")
LEVELS = {
    "街道": Level.TOWN,
    "镇": Level.TOWN,
    "乡": Level.TOWN,
    "社区": Level.VILLAGE,
    "嘎查": Level.VILLAGE,
    "村": Level.VILLAGE,
}


def find(story: Story) -> tuple[PlaceMention, ...]:
    """The places that the story names, in order and apart; each link of a chain (某县某镇某村) is one mention."""
    cut_at = cuts(story.text)
    named = settle.settle(story.text, cut_at)
    towns = longest_apart([*named, *_stems(story.text, named, cut_at)])
    villages = list(_villages(story.text, towns))
    listed = longest_apart([*towns, *villages, *_bare_villages(story.text, villages, cut_at)])
    behind = list(_unlisted(story.text, listed))
    unlisted = [*behind, *_by_ending(story.text, [*listed, *behind])]
    return tuple(_mention(story.text, hit) for hit in longest_apart([*listed, *unlisted]))


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
        if match.ambiguous or name in _stopped():
            continue
        yield Hit(match.span, Level.VILLAGE, _nearest(match.divisions, match.span.start, towns), "place/village")


def _bare_villages(text: str, villages: list[Hit], cut_at: frozenset[int]) -> Iterator[Hit]:
    """Where the story says a village's name without 村 (苍坡), if it tells the full one too and it is no word."""
    for village in {hit.division: None for hit in villages if hit.division}:
        bare = register.village_forms(village.name)[-1]
        if bare == village.name or tag(bare) not in ("x", "ns"):
            continue
        for match in re.finditer(re.escape(bare), text):
            if {match.start(), match.end()} <= cut_at:
                yield Hit(Span(match.start(), match.end()), Level.VILLAGE, village, "place/bare-village")


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


# ---- names that the register does not list ---------------------------------------------------------------------------


def _unlisted(text: str, listed: list[Hit]) -> Iterator[Hit]:
    """A town's or village's name right behind a larger place: 某县某镇."""
    taken = {hit.span.start for hit in listed}
    for hit in listed:
        match = UNLISTED.match(text, hit.span.end)
        if match and match.start() not in taken and hit.level is not Level.VILLAGE:
            name, end = match.group(), match.group(1)
            if name not in _stopped() and _is_name(name.removesuffix(end)):
                yield Hit(Span(match.start(), match.end()), LEVELS[end], None, "place/unlisted")


def _is_name(stem: str) -> bool:
    return bool(stem) and all(tag(word).startswith(NAME_TAGS) for word in words(stem))


def _by_ending(text: str, listed: list[Hit]) -> Iterator[Hit]:
    """A village's name at the edge of a clause or behind a word of place (在石桥村): no larger place tells of it."""
    taken = [hit.span for hit in listed]
    for match in EDGED.finditer(text):
        span, name, end = Span(match.start(1), match.end(1)), match.group(1), match.group(2)
        if name not in _stopped() and _is_no_word(name.removesuffix(end)) and not any(span.meets(t) for t in taken):
            yield Hit(span, Level.VILLAGE, None, "place/by-ending")


def _is_no_word(stem: str) -> bool:
    """Whether a stem is made of names and single nouns, as names are that no dictionary has."""
    if stem[0] in LEVEL_WORDS:
        return False
    return all(tag(word).startswith(NAME_TAGS if len(word) == 1 else PROPER_TAGS) for word in words(stem))


@cache
def _stopped() -> frozenset[str]:
    return frozenset(column("village_stop"))


# ---- mentions ------------------------------------------------------------------------------------------------------


def _mention(text: str, hit: Hit) -> PlaceMention:
    divisions = (*reversed(register.ancestors(hit.division)), hit.division) if hit.division else ()
    confidence = 0.95 if hit.division else 0.7
    return PlaceMention(hit.span, text[hit.span.start : hit.span.end], hit.level, divisions, hit.rule, confidence)
