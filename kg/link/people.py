"""Person mentions → People: one name one person within a story, unless two posts in places apart tell of two.

Across stories only where the place agrees that the post is held in, or the body.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.lexicon.ending import endings
from kg.lexicon.table import column
from kg.link import abbreviation
from kg.link.identity import identify
from kg.link.short_form import place_kind
from kg.link.whereabouts import SMALL, Whereabouts, apart
from kg.mention.person import DOTS
from kg.mention.quotation import bare
from kg.model import Entity, Person, PersonMention, Place, Span

HOLDS = re.compile("[,，]?(?:是|现任|担任|时任)")
# Words that tie a post to the place before it.
LINK = re.compile("(?:派来|派出|选派|派驻|推荐)[了的]?|的?")
# What may stand between a place and a post held there.
BODY = re.compile("[^，,。；;：:、！？!?“”（）()的了着在到与和把被从向给让\\s]{1,14}")


def link(mentions: tuple[PersonMention, ...], where: Whereabouts, home: str) -> tuple[Person, ...]:
    """The story's people in the order of first mention; `home` is the place of those that no post places."""
    named: defaultdict[str, list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        named[mention.name].append(mention)
    taken = [mention.span for mention in mentions]
    return tuple(
        _person(name, group, where, home, taken) for name, all_ in named.items() for group in _apart(all_, where)
    )


# ---- namesakes within a story ----------------------------------------------------------------------------------------


def _apart(mentions: list[PersonMention], where: Whereabouts) -> Iterator[list[PersonMention]]:
    """The mentions of one name, one list a person: who holds a post in another place is another one."""
    found: list[tuple[Place | None, list[PersonMention]]] = []
    for mention in mentions:
        place = _told_place(mention, where)
        index = _index(found, mention, place)
        if index == len(found):
            found.append((place, []))
        found[index] = found[index][0] or place, [*found[index][1], mention]
    return (group for _, group in found)


def _index(found: list[tuple[Place | None, list[PersonMention]]], mention: PersonMention, place: Place | None) -> int:
    """Which of the people found so far is meant: of the place told, of the post told, else the one named last."""
    if place:
        fitting = [n for n, (other, _) in enumerate(found) if other is None or not apart(place, other)]
        return fitting[0] if fitting else len(found)
    of_post = [n for n, (_, group) in enumerate(found) if mention.post and mention.post in {one.post for one in group}]
    last = max(range(len(found)), key=lambda n: found[n][1][-1].span, default=0)
    return of_post[0] if of_post else last


def _told_place(mention: PersonMention, where: Whereabouts) -> Place | None:
    return _held(mention, where)[0]


def _held(mention: PersonMention, where: Whereabouts) -> tuple[Place | None, str]:
    """The place that a post is held in and the words behind it, where it is told in the post or right before it."""
    if not mention.post:
        verb = HOLDS.match(where.text, mention.span.end)
        return (where.chain(Span(verb.end(), len(where.text)))[0] if verb else None), ""
    post = mention.post_span
    place, end = where.chain(post)
    if place:
        return place, bare(where.text[end : post.end])
    place, end = where.ended_before(post.start)
    between = where.text[end : post.start]
    if place and (
        LINK.fullmatch(between) or (BODY.fullmatch(between) and between.endswith(column("organization_head")))
    ):
        return place, LINK.sub("", bare(where.text[end : post.end]), count=1)
    return None, mention.post


# ---- across stories --------------------------------------------------------------------------------------------------


def _person(name: str, group: list[PersonMention], where: Whereabouts, home: str, taken: list[Span]) -> Person:
    best = max(group, key=lambda mention: mention.confidence)
    official = any(mention.official for mention in group)
    short, again = _short_form(name, where.text, taken)
    entity = Entity(
        identify("person", name, *_home(group, where, home)),
        "tk:Official" if official else "tk:Person",
        name,
        short,
        tuple(sorted([*(mention.span for mention in group), *again])),
        best.rule,
        best.confidence,
    )
    posts = tuple((mention.post, mention.post_span) for mention in group if mention.post)
    return Person(entity, posts)


def _home(group: list[PersonMention], where: Whereabouts, home: str) -> tuple[str, ...]:
    """What namesakes differ by: the first place of a post; else the body; else the story's home."""
    held = [(mention, *_held(mention, where)) for mention in group]
    for mention, told, words in held:
        place = told or _meant(mention, where)
        if place:
            # In a place so small the name says who is meant, whatever the post.
            body = "" if mention.official or place.level in SMALL else _without_title(words)
            return (place.entity.id, body) if body else (place.entity.id,)
    body = next((body for _, _, words in held if (body := _without_title(words))), "")
    return (home, body) if body else (home,)


def _meant(mention: PersonMention, where: Whereabouts) -> Place | None:
    """The place told of before that a post without its name is held in: 镇长, 村支书."""
    kind = place_kind(mention.post.removeprefix("副"))
    return where.told_before(mention.post_span.start, kind) if kind else None


def _without_title(words: str) -> str:
    """The body that a post is held in, without the words of the post itself: 第一中学."""
    return abbreviation.canonical(words.removesuffix(endings("post").longest(words, 0, len(words))))


def _short_form(name: str, text: str, taken: list[Span]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The first part of a name with a dot, and where the text says it alone: 艾力 for 艾力·买买提."""
    first = next((name.split(dot)[0] for dot in DOTS if dot in name), "")
    again = tuple(abbreviation.repeated(text, first, taken)) if len(first) > 1 else ()
    return ((first,) if again else ()), again
