"""Person mentions → People: one name one person within a story; across stories only where the home agrees."""

from __future__ import annotations

from collections import defaultdict

from kg.link.identity import identify
from kg.model import Entity, Person, PersonMention


def link(mentions: tuple[PersonMention, ...], home: str) -> tuple[Person, ...]:
    """The story's people in the order of first mention; `home` is the county, or what else namesakes differ by."""
    groups: defaultdict[str, list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.name].append(mention)
    return tuple(_person(name, group, home) for name, group in groups.items())


def _person(name: str, group: list[PersonMention], home: str) -> Person:
    best = max(group, key=lambda mention: mention.confidence)
    official = any(mention.official for mention in group)
    entity = Entity(
        identify("person", name, home),
        "tk:Official" if official else "tk:Person",
        name,
        (),
        tuple(mention.span for mention in group),
        best.rule,
        best.confidence,
    )
    posts = tuple((mention.post, mention.post_span) for mention in group if mention.post)
    return Person(entity, posts)
