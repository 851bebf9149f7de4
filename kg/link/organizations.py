"""Organization mentions → Entities: short forms (县医保局) get the name of the place that the story is about."""

from __future__ import annotations

from collections import defaultdict

from kg.link.home import home_division
from kg.link.identity import identify
from kg.mention.quotation import bare
from kg.model import Entity, Level, OrganizationMention, Place

# What a short form begins with, and the level of the place it stands for.
SHORT = {
    "街道": Level.TOWN,
    "社区": Level.VILLAGE,
    "镇": Level.TOWN,
    "乡": Level.TOWN,
    "村": Level.VILLAGE,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "州": Level.PREFECTURE,
    "市": Level.PREFECTURE,
    "省": Level.PROVINCE,
}


def link(mentions: tuple[OrganizationMention, ...], places: tuple[Place, ...], home: str) -> tuple[Entity, ...]:
    """The story's bodies in the order of first mention."""
    groups: defaultdict[str, list[OrganizationMention]] = defaultdict(list)
    known = {bare(mention.name) for mention in mentions}
    for mention in mentions:
        groups[_full(bare(mention.name), known, places)].append(mention)
    return tuple(_entity(name, group, home) for name, group in groups.items())


def _full(name: str, known: set[str], places: tuple[Place, ...]) -> str:
    longer = sorted(other for other in known if other != name and other.endswith(name))
    if longer:
        return longer[0]
    for start, level in SHORT.items():
        if name.startswith(start):
            place = home_division(places, level) or _city(places, start)
            return name if place is None else place.entity.name + name.removeprefix(start)
    return name


def _city(places: tuple[Place, ...], start: str) -> Place | None:
    """A county-level city is called 市 as well."""
    county = home_division(places, Level.COUNTY)
    return county if county and county.entity.name.endswith(start) else None


def _entity(name: str, group: list[OrganizationMention], home: str) -> Entity:
    best = max(group, key=lambda mention: mention.confidence)
    forms = {bare(mention.name) for mention in group}
    spans = tuple(mention.span for mention in group)
    key = identify("organization", name, home)
    return Entity(key, "tk:Organization", name, tuple(sorted(forms - {name})), spans, best.rule, best.confidence)
