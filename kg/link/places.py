"""Place mentions → Places: one division one entry, a name without a code one entry a story's home."""

from __future__ import annotations

from collections import defaultdict

from kg.link.identity import division_id, identify
from kg.model import Division, Entity, Level, Place, PlaceMention

TYPES = {
    Level.PROVINCE: "tk:Province",
    Level.PREFECTURE: "tk:Prefecture",
    Level.COUNTY: "tk:County",
    Level.TOWN: "tk:Town",
    Level.VILLAGE: "tk:Village",
    Level.SITE: "tk:Site",
}


def link(mentions: tuple[PlaceMention, ...], text: str, home: str) -> tuple[Place, ...]:
    """The story's places in the order of first mention; `home` tells two sites of one name apart across stories."""
    groups: defaultdict[str, list[PlaceMention]] = defaultdict(list)
    for mention in mentions:
        groups[_key(mention, home)].append(mention)
    return tuple(_place(key, group, text) for key, group in groups.items())


def _key(mention: PlaceMention, home: str) -> str:
    division = settled(mention)
    if division:
        return division_id(division.code)
    return identify("place", mention.name, mention.level, home)


def settled(mention: PlaceMention) -> Division | None:
    """The register's row of the place itself, if it is settled."""
    last = mention.divisions[-1] if mention.divisions else None
    return last if last and last.level is mention.level and mention.level is not Level.SITE else None


def _place(key: str, group: list[PlaceMention], text: str) -> Place:
    division = settled(group[0])
    name = division.name if division else group[0].name
    forms = {mention.name for mention in group} | {text[mention.span.start : mention.span.end] for mention in group}
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
