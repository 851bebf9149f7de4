"""Initiative mentions → Entities: the long and the short form of one name are one thing.

What two counties set up under one name is two, and so is a platform that bears the name of a campaign.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon.table import column, mapping
from kg.link import abbreviation
from kg.link.identity import identify
from kg.link.short_form import whole_name
from kg.link.whereabouts import Whereabouts, apart, county
from kg.mention.quotation import bare, quoted
from kg.model import Entity, InitiativeMention, Place, Span

# A shorter name is no short form of another: it may end many.
SHORTEST = 4
PLATFORM = "platform"
HEADED = "initiative/quoted+head"


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention read: the name without its head, and the place whose it is, where that is told."""

    mention: InitiativeMention
    core: str
    place: Place | None
    set_up: bool


def link(mentions: tuple[InitiativeMention, ...], where: Whereabouts, home: str) -> tuple[Entity, ...]:
    """The story's initiatives in the order of first mention, each also where the text repeats its name.

    `home` is the place of those whose own is not told.
    """
    namings = [_read(mention, where) for mention in mentions]
    headed = {naming.mention.name: naming.core for naming in namings if naming.mention.rule == HEADED}
    cores = {naming.core for naming in namings}
    groups: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        core = headed.get(naming.core, naming.core)  # “百村整治”工程, told later without its marks
        groups[whole_name(core, cores) if len(core) >= SHORTEST else core].append(naming)
    found: list[Entity] = []
    for core, whole in groups.items():
        for kind, of_kind in _by_kind(whole):
            for place, group in _by_place(of_kind, home):
                rivals = [naming.mention for naming in whole if naming not in group]
                found.append(_entity((core, place, kind), group, rivals, where.text))
    return tuple(found)


def _read(mention: InitiativeMention, where: Whereabouts) -> Naming:
    core = _core(mention, where.text)
    own, end = where.chain(mention.span)
    if own and end < mention.span.end:
        return Naming(mention, core, own, True)
    place, end = where.in_sentence(mention.span.start)
    between = where.text[end : mention.span.start]
    return Naming(mention, core, place, any(verb in between for verb in _verbs()))


def _core(mention: InitiativeMention, text: str) -> str:
    """The quoted part of the name where there is one, else the name."""
    if mention.rule == HEADED:
        inner = next((inner for outer, inner in quoted(text, mention.span) if outer.start == mention.span.start), None)
        if inner:
            return bare(text[inner.start : inner.end])
    return mention.name


@cache
def _verbs() -> tuple[str, ...]:
    return ("办起", *(verb for verb in column("setup_verb") if len(verb) > 1))


# ---- one name, two things --------------------------------------------------------------------------------------------


def _by_kind(group: list[Naming]) -> Iterator[tuple[str, list[Naming]]]:
    """A platform apart from what else bears the name, if anything else does under a head of its own."""
    headed = [naming for naming in group if naming.mention.rule == HEADED]
    platforms = [naming for naming in headed if _class(naming) == PLATFORM]
    others = [naming for naming in group if naming not in platforms]
    if len(platforms) in (0, len(headed)):
        yield "", group
        return
    yield "", others
    yield PLATFORM, platforms


def _class(naming: Naming) -> str:
    return mapping("initiative_head", "class").get(naming.mention.head, "")


def _by_place(group: list[Naming], home: str) -> Iterator[tuple[str, list[Naming]]]:
    """The namings of each place that sets up something of its own; all together where not two do."""
    owners: dict[str, Place] = {}
    for naming in group:
        if naming.place and naming.set_up and all(apart(naming.place, other) for other in owners.values()):
            owners.setdefault(county(naming.place), naming.place)
    if len(owners) < 2:
        yield next((county(naming.place) for naming in group if naming.place), home), group
        return
    last, found = next(iter(owners)), defaultdict(list)
    for naming in group:
        last = county(naming.place) if naming.place and county(naming.place) in owners else last
        found[last].append(naming)
    yield from found.items()


# ---- entities --------------------------------------------------------------------------------------------------------


def _entity(key: tuple[str, str, str], group: list[Naming], rivals: list[InitiativeMention], text: str) -> Entity:
    core, _, kind = key
    mentions = [naming.mention for naming in group]
    best = max(mentions, key=lambda mention: mention.confidence)
    forms = {mention.name for mention in mentions} | ({core} if not kind else set())
    name = max(sorted(forms), key=len)
    forms |= {abbreviation.given(text, mention.span.end) for mention in mentions} - {""}
    return Entity(
        identify("initiative", *(part for part in key if part)),
        "tk:Initiative",
        name,
        tuple(sorted(forms - {name})),
        _spans(mentions, rivals, forms, text),
        best.rule,
        best.confidence,
    )


def _spans(
    mentions: list[InitiativeMention], rivals: list[InitiativeMention], forms: set[str], text: str
) -> tuple[Span, ...]:
    """The mentions, and where the text repeats a form; of namesakes the one named last is meant."""
    spans = {mention.span for mention in mentions}
    namesakes = {rival.span for rival in rivals if rival.name in forms}
    for form in sorted(form for form in forms if len(form) >= 3):
        for span in abbreviation.repeated(text, form, [rival.span for rival in rivals]):
            if not namesakes or _named_last(spans | namesakes, span) not in namesakes:
                spans.add(span)
    return tuple(span for span in sorted(spans) if not any(other != span and other.holds(span) for other in spans))


def _named_last(spans: set[Span], position: Span) -> Span:
    return max((span for span in spans if span <= position), default=min(spans))
