"""Which of the divisions that share a name is meant: the story's other places decide.

From the province down, a name's candidates are weighed by the larger places that the story names, most of all one
that stands right before the name, and by the smaller ones. A tie settles nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg import register
from kg.decide import longest_apart
from kg.lexicon.table import members
from kg.model import Division, Level, Span
from kg.token import tag

# How much a larger place speaks for a candidate: right before it, in full, in short.
ADJACENT, FULL, SHORT = 8, 3, 2
SMALLER = 1
# Levels whose short names are known everywhere; those of counties need a larger place in the story.
WIDE = (Level.PROVINCE, Level.PREFECTURE)
# What makes a place's name the name of a street: 温州路.
STREETS = ("路", "街", "巷", "道")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place's name in the text: its level, and the register's row where that is settled."""

    span: Span
    level: Level
    division: Division | None
    rule: str


def settle(text: str, cut_at: frozenset[int]) -> list[Hit]:
    """The names of official divisions down to towns in a story, in order and apart; `cut_at` is where jieba cuts it."""
    matches = longest_apart(register.matches(text))
    anchors = _anchors(matches, cut_at, text)
    hits: list[Hit] = []
    for match in matches:
        hit = _hit(match, hits, anchors, cut_at, text)
        if hit:
            hits.append(hit)
    return hits


def _anchors(matches: list[register.Match], cut_at: frozenset[int], text: str) -> Counter[str]:
    """How much the story as a whole speaks for each division: by the names that can mean nothing else."""
    weights: Counter[str] = Counter()
    for match in matches:
        if len(match.divisions) > 1:
            continue
        division = match.divisions[0]
        if _known(match, cut_at, text):
            weights[division.code] = FULL
        elif not match.ambiguous and division.level in WIDE and _stands_alone(match.span, cut_at):
            weights[division.code] = max(weights[division.code], SHORT)
    return weights


def _hit(
    match: register.Match, before: list[Hit], anchors: Counter[str], cut_at: frozenset[int], text: str
) -> Hit | None:
    last = before[-1] if before and before[-1].span.end == match.span.start else None
    scores = {division: _score(division, last, anchors) for division in match.divisions}
    best = max(scores.values())
    leading = [division for division, score in scores.items() if score == best]
    if not _known(match, cut_at, text) and not _doubtful_holds(match, leading, last, anchors, best, cut_at, text):
        return None
    settled = leading[0] if len(leading) == 1 and (best > 0 or len(match.divisions) == 1) else None
    return Hit(match.span, match.divisions[0].level, settled, "place/register")


def _score(division: Division, last: Hit | None, anchors: Counter[str]) -> int:
    larger = [up.code for up in register.ancestors(division)]
    score = sum(anchors[code] for code in larger)
    if last and last.division and last.division.code in larger:
        score += ADJACENT
    smaller = sum(1 for code in anchors if len(code) > len(division.code) and code.startswith(division.code))
    return score + min(smaller, 2) * SMALLER


def _doubtful_holds(
    match: register.Match,
    leading: list[Division],
    last: Hit | None,
    anchors: Counter[str],
    score: int,
    cut_at: frozenset[int],
    text: str,
) -> bool:
    """A short form, or a name that is a word, counts right behind a larger place or where the full form stands too.

    Else it must be cut off as a word of its own, name no street, and lie in a place that the story names.
    """
    if last and last.division and any(d.code.startswith(last.division.code) for d in leading):
        return True
    if text[match.span.end : match.span.end + 1] in STREETS or not _stands_alone(match.span, cut_at):
        return False
    if not match.full and any(anchors[division.code] == FULL for division in leading):
        return True
    if match.ambiguous or len(leading) > 1:
        return False
    return leading[0].level in WIDE or score > 0 or _town_behind(leading[0], match.span.end, text, cut_at)


def _town_behind(county: Division, end: int, text: str, cut_at: frozenset[int]) -> bool:
    """Whether one of the county's towns stands right behind its short name, itself without 镇: 安溪感德."""
    stems = (register.stem(town.name) for town in register.children(county) if town.level is Level.TOWN)
    return any(stem and text.startswith(stem, end) and end + len(stem) in cut_at for stem in stems)


def _stands_alone(span: Span, cut_at: frozenset[int]) -> bool:
    return span.start in cut_at and span.end in cut_at


def _known(match: register.Match, cut_at: frozenset[int], text: str) -> bool:
    """Whether a name is clear by itself; one that looks like a word must be cut off as one (平遥县, 泸县)."""
    name = text[match.span.start : match.span.end]
    if not match.full or is_word(name):
        return False
    if name[-1] not in "县市" or not _begins_as_word(name):
        return True
    # 石门县委 is cut 石门 and 县委.
    before_committee = (
        len(name) == 3 and match.span.start in cut_at and text[match.span.end : match.span.end + 1] == "委"
    )
    return before_committee or _stands_alone(match.span, cut_at)


def is_word(name: str) -> bool:
    """Whether a name is also an everyday word with 区 behind it (平房区, 老城区), or is said of any county (兴县)."""
    return name in members("county_stop") or (name[-1] == "区" and _begins_as_word(name))


def _begins_as_word(name: str) -> bool:
    """Whether a short name without its ending is an everyday word, or a single character."""
    stem = name[:-1]
    return len(stem) == 1 or (len(stem) == 2 and tag(stem)[:1] in "nvadf" and tag(stem)[:2] not in ("ns", "nr", "nz"))
