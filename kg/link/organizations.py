"""Organization mentions → Entities: short forms (县医保局) get the name of the place that the story is about."""

from __future__ import annotations

from collections import defaultdict

from kg.link.home import home_division
from kg.link.identity import identify
from kg.link.short_form import whole_name
from kg.mention.quotation import bare
from kg.model import Entity, Level, OrganizationMention, Place
from kg.token import words

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
    placed = [span for place in places for span in place.entity.spans]
    known = {bare(mention.name) for mention in mentions}
    for mention in mentions:
        name = whole_name(bare(mention.name), known)
        if not any(mention.span.meets(span) for span in placed):
            name = _with_place(name, places)
        groups[name].append(mention)
    return tuple(_entity(name, group, home) for name, group in groups.items())


def _with_place(name: str, places: tuple[Place, ...]) -> str:
    """县医保局 with the county's name; 市场监管局 and 乡村振兴局 only look as if they began with a level."""
    start = words(name)[0]
    level = SHORT.get(start)
    if level is None:
        return name
    place = home_division(places, level) or _city(places, start)
    return name if place is None else place.entity.name + name.removeprefix(start)


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
