"""Gold's answer to a proposed relation: yes, no, or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from kg.mention.quotation import bare
from kg.model import Figure, Linked
from kg.relate.tie import Tie
from kg.train.gold import Gold, entry_names

KINDS = ("places", "initiatives", "people", "organizations")
# The figures that gold asks for are outcomes; inputs and targets are tied in the same way.
SAME = {"hasInput": "hasOutcome", "hasTarget": "hasOutcome", "about": "observedIn"}
SAME_INDICATOR = 0.42


class Answers:
    """The gold entries of a document's things, and what gold says of two of them."""

    def __init__(self, gold: Gold, linked: Linked) -> None:
        self._gold = gold
        self._entries = {figure.entity.id: _figure_entries(gold, figure) for figure in linked.figures}
        for kind, entities in _entities(linked).items():
            for key, names in entities:
                self._entries[key] = [e for e in gold.facts.get(kind) or [] if names & entry_names(e)]

    def label(self, tie: Tie) -> bool | None:
        """None where gold leaves it open, or where one of the things is none of gold's and nothing can be learned."""
        subject, thing = self._entries.get(tie.subject, []), self._entries.get(tie.object, [])
        predicate = tie.predicate.removeprefix("tk:")
        predicate = SAME.get(predicate, predicate)
        if not subject or not thing:
            return False if predicate in ("hasOutcome", "ledBy", "supportedBy") and _known(subject, thing) else None
        keys = _keys(subject), predicate, _keys(thing)
        if any(_fits(keys, fact) for fact in self._gold.facts.get("relations") or []):
            return True
        if any(_fits(keys, fact) for fact in self._gold.facts.get("acceptable") or []):
            return None
        return None if any(entry.get("optional") for entry in [*subject, *thing]) else False


def _known(subject: list[dict[str, Any]], thing: list[dict[str, Any]]) -> bool:
    """Whether one of the two is an entry that gold asks for."""
    return any(not entry.get("optional") for entry in [*subject, *thing])


def _entities(linked: Linked) -> dict[str, list[tuple[str, set[str]]]]:
    groups = {
        "places": [place.entity for place in linked.places],
        "people": [person.entity for person in linked.people],
        "organizations": list(linked.organizations),
        "initiatives": list(linked.initiatives),
    }
    return {kind: [(e.id, {bare(n) for n in (e.name, *e.aliases)}) for e in found] for kind, found in groups.items()}


def _figure_entries(gold: Gold, figure: Figure) -> list[dict[str, Any]]:
    """The entry of the figure's value and unit whose indicator is nearest, if it is near enough."""
    same = [
        entry
        for entry in gold.facts.get("outcomes") or []
        if abs(float(figure.measure.value) - entry["value"]) < 1e-6 * max(1, abs(entry["value"]))
        and (str(entry["unit"]) in figure.measure.unit or figure.measure.unit in str(entry["unit"]))
    ]
    best = max(same, key=lambda entry: _overlap(figure.measure.indicator, str(entry["indicator"])), default=None)
    if best is None or _overlap(figure.measure.indicator, str(best["indicator"])) < SAME_INDICATOR:
        return []
    return [best]


def _overlap(one: str, other: str) -> float:
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def _keys(entries: list[dict[str, Any]]) -> set[str]:
    return {bare(str(entry.get("id") or entry["name"])) for entry in entries}


def _fits(keys: tuple[set[str], str, set[str]], fact: list[Any]) -> bool:
    subject, predicate, thing = fact
    return bool(
        keys[0] & _slot(subject) and keys[1] in ([predicate] if isinstance(predicate, str) else predicate)
    ) and bool(keys[2] & _slot(thing))


def _slot(slot: Any) -> set[str]:
    members: Iterable[Any] = slot if isinstance(slot, list) else [slot]
    return {bare(str(member)) for member in members}
