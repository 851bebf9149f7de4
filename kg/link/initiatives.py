"""Initiative mentions → Entities: the long and the short form of one name are one thing."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.link.identity import identify
from kg.link.short_form import whole_name
from kg.mention.quotation import bare, quoted
from kg.model import Entity, InitiativeMention, Span

# A shorter name is no short form of another: it may end many.
SHORTEST = 4


def link(mentions: tuple[InitiativeMention, ...], text: str, home: str) -> tuple[Entity, ...]:
    """The story's initiatives in the order of first mention, each also where the text repeats its name."""
    groups: defaultdict[str, list[InitiativeMention]] = defaultdict(list)
    cores = {_core(mention, text) for mention in mentions}
    for mention in mentions:
        core = _core(mention, text)
        groups[whole_name(core, cores) if len(core) >= SHORTEST else core].append(mention)
    return tuple(_entity(core, group, text, home) for core, group in groups.items())


def _core(mention: InitiativeMention, text: str) -> str:
    """The quoted part of the name where there is one, else the name."""
    if mention.rule == "initiative/quoted+head":
        inner = next((inner for outer, inner in quoted(text, mention.span) if outer.start == mention.span.start), None)
        if inner:
            return bare(text[inner.start : inner.end])
    return mention.name


def _entity(core: str, group: list[InitiativeMention], text: str, home: str) -> Entity:
    best = max(group, key=lambda mention: mention.confidence)
    forms = {mention.name for mention in group} | {core}
    name = max(sorted(forms), key=len)
    spans = {mention.span for mention in group}
    for form in sorted(forms):
        if len(form) >= 3:
            spans |= {Span(m.start(), m.end()) for m in re.finditer(re.escape(form), text)}
    apart = tuple(span for span in sorted(spans) if not any(o != span and o.holds(span) for o in spans))
    key = identify("initiative", core, home)
    return Entity(key, "tk:Initiative", name, tuple(sorted(forms - {name})), apart, best.rule, best.confidence)
