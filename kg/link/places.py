"""Place mentions → Places: one division one entry, a name without a code one entry a story's home."""

from __future__ import annotations

from collections import defaultdict

from kg.link.identity import division_id, identify
from kg.model import Entity, Level, Place, PlaceMention

TYPES = {
    Level.PROVINCE: "tk:Province",
    Level.PREFECTURE: "tk:Prefecture",
    Level.COUNTY: "tk:County",
    Level.TOWN: "tk:Town",
    Level.VILLAGE: "tk:Village",
    Level.SITE: "tk:Site",
}


def link(mentions: tuple[PlaceMention, ...], home: str) -> tuple[Place, ...]:
    """The story's places in the order of first mention; `home` tells two sites of one name apart across stories."""
    groups: defaultdict[str, list[PlaceMention]] = defaultdict(list)
    for mention in mentions:
        groups[_key(mention, home)].append(mention)
    return tuple(_place(key, group) for key, group in groups.items())


def _key(mention: PlaceMention, home: str) -> str:
    division = mention.settled
    if division:
        return division_id(division.code)
    return identify("place", mention.name, mention.level, home)


def _place(key: str, group: list[PlaceMention]) -> Place:
    division = group[0].settled
    name = division.name if division else group[0].name
    forms = {mention.name for mention in group}
    best = max(group, key=lambda mention: mention.confidence)
    entity = Entity(
        key,
        TYPES[group[0].level],
        name,
        tuple(sorted(forms - {name})),
        tuple(mention.span for mention in group),
        best.rule,
        best.confidence,
    )
    return Place(entity, group[0].level, division)
