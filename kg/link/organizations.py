"""Organization mentions → Entities: the same words of the same place are one body, however each is written.

A short form (县医保局) gets the name of the place that it stands for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.link import abbreviation
from kg.link.identity import identify
from kg.link.short_form import place_kind, whole_name
from kg.link.whereabouts import Whereabouts, county
from kg.mention.quotation import bare
from kg.model import Entity, OrganizationMention, Place, Span

# What may stand before the place: 中共安溪县委, 国网安溪县供电公司.
AHEAD = ("中共", "国网")
# Bodies that are known in the whole country by their names.
NATIONAL = re.compile("(?:中国|国家|全国|中央|中华|国务院).*|.*(?:大学|科学院)")
# What a body of these classes is called is told apart by the county, not by the town that it sits in.
FREE = ("organization/company", "organization/cooperative", "organization/association")


@dataclass(frozen=True, slots=True)
class Body:
    """A mention read: its full name, and the place and the words that make it itself."""

    name: str
    home: str
    words: str


def link(mentions: tuple[OrganizationMention, ...], where: Whereabouts, home: str) -> tuple[Entity, ...]:
    """The story's bodies in the order of first mention; `home` is the place of those that name none."""
    bodies = {mention: _read(mention, where, home) for mention in mentions}
    named = {body.name: body for body in bodies.values()}
    for mention, body in bodies.items():
        full = whole_name(body.name, named)
        bodies[mention] = body if full == body.name else named[full]
    known: defaultdict[str, set[str]] = defaultdict(set)
    for body in bodies.values():
        known[body.home].add(body.words)
    groups: defaultdict[tuple[str, str], list[OrganizationMention]] = defaultdict(list)
    for mention, body in bodies.items():
        groups[body.home, abbreviation.abbreviated(body.words, known[body.home])].append(mention)
    return tuple(_entity(key, group, [bodies[one].name for one in group], where.text) for key, group in groups.items())


def _read(mention: OrganizationMention, where: Whereabouts, home: str) -> Body:
    name = bare(mention.name)
    ahead = 2 if mention.name.startswith(AHEAD) else 0
    place, end = where.chain(Span(mention.span.start + ahead, mention.span.end), full=mention.rule in FREE)
    if place:
        return _placed(mention, name, bare(where.text[end : mention.span.end]), place)
    kind = place_kind(name)
    meant = where.told_before(mention.span.start, kind) if kind else None
    if meant:
        return _placed(mention, meant.entity.name + name.removeprefix(kind), name.removeprefix(kind), meant)
    return Body(name, "" if NATIONAL.fullmatch(name) else home, abbreviation.canonical(name))


def _placed(mention: OrganizationMention, name: str, rest: str, place: Place) -> Body:
    if NATIONAL.fullmatch(name):
        return Body(name, "", name)
    return Body(name, county(place) if mention.rule in FREE else place.entity.id, abbreviation.canonical(rest))


def _entity(key: tuple[str, str], group: list[OrganizationMention], names: Iterable[str], text: str) -> Entity:
    best = max(group, key=lambda mention: mention.confidence)
    name = max(sorted(names), key=len)
    forms = {bare(mention.name) for mention in group}
    spans = {mention.span for mention in group}
    for short in sorted({abbreviation.given(text, mention.span.end) for mention in group} - {""}):
        forms.add(short)
        spans |= set(abbreviation.repeated(text, short, spans))
    return Entity(
        identify("organization", *key),
        "tk:Organization",
        name,
        tuple(sorted(forms - {name})),
        tuple(sorted(spans)),
        best.rule,
        best.confidence,
    )
