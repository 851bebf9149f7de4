"""Corrections by people who know better: a table of facts to drop, and of things that are one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import UsageError
from kg.messages import _
from kg.model import Claim, Extraction, Fact, Literal

HEADER = ("action", "subject", "predicate", "object")
ACTIONS = ("drop", "same")
LABELS = ("skos:prefLabel", "skos:altLabel")


@dataclass(frozen=True, slots=True)
class Correction:
    """`drop`: the claims with this subject, predicate and object are wrong; an empty cell stands for any.

    `same`: the subject and the object are one thing. Things are told by a name, or by an id (`id:…`).
    """

    action: str
    subject: str
    predicate: str = ""
    object: str = ""


def read(path: Path) -> tuple[Correction, ...]:
    """The corrections of a TSV file with the columns action, subject, predicate, object; `#` begins a comment.

    Raises UsageError naming file and line where a line does not fit, OSError where the file cannot be read.
    """
    lines = enumerate(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), 1)
    rows = [(number, tuple(map(str.strip, line.split("\t")))) for number, line in lines if not line.startswith("#")]
    return tuple(_correction(path, number, row) for number, row in rows if any(row) and row != HEADER)


def correct(extractions: Sequence[Extraction], corrections: Iterable[Correction]) -> list[Extraction]:
    """The extractions with the corrections made, in their order.

    Raises UsageError for a name that nothing bears, or that several things bear where one is meant.
    """
    found = list(extractions)
    for correction in corrections:
        names = _names(found)
        subjects = _bearers(correction.subject, names)
        if correction.action == "same":
            found = _same(found, subjects, _one(correction.object, names))
        else:
            found = _drop(found, subjects, correction)
    return found


def _correction(path: Path, number: int, row: tuple[str, ...]) -> Correction:
    action, subject, _predicate, thing = (*row, *[""] * len(HEADER))[: len(HEADER)]
    complete = subject and (thing or action == "drop")
    if action not in ACTIONS or not complete or len(row) > len(HEADER):
        form = _("{path}:{line}: not a correction: `drop` or `same`, subject, predicate, object, with tabs between")
        raise UsageError(form.format(path=path, line=number))
    return Correction(*row)


def _names(extractions: Iterable[Extraction]) -> Mapping[str, set[str]]:
    """Name → the ids of what bears it."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in (fact.claim for extraction in extractions for fact in extraction.facts):
        if claim.predicate in LABELS and isinstance(claim.object, Literal):
            found[claim.object.text].add(claim.subject)
    return found


def _bearers(name: str, names: Mapping[str, set[str]]) -> set[str]:
    bearers = set[str]().union(*names.values()) if name.startswith("id:") else set()
    found = {name} & bearers if bearers else names.get(name)
    if not found:
        raise UsageError(_("corrections: nothing has the name {name}").format(name=name))
    return found


def _one(name: str, names: Mapping[str, set[str]]) -> str:
    found = sorted(_bearers(name, names))
    if len(found) > 1:
        message = _("corrections: {name} is the name of several things, give one's id: {ids}")
        raise UsageError(message.format(name=name, ids=", ".join(found)))
    return found[0]


def _same(extractions: Iterable[Extraction], old: Set[str], new: str) -> list[Extraction]:
    def renamed(fact: Fact) -> Fact:
        claim = fact.claim
        subject = new if claim.subject in old else claim.subject
        thing = new if isinstance(claim.object, str) and claim.object in old else claim.object
        return replace(fact, claim=Claim(subject, claim.predicate, thing))

    return [_with_facts(extraction, map(renamed, extraction.facts)) for extraction in extractions]


def _drop(extractions: Iterable[Extraction], subjects: Set[str], correction: Correction) -> list[Extraction]:
    predicate, thing = correction.predicate, correction.object
    objects = _names(extractions).get(thing, set()) | {thing}

    def wrong(claim: Claim) -> bool:
        if not predicate and not thing:
            return claim.subject in subjects or claim.object in subjects
        told = claim.object.text if isinstance(claim.object, Literal) else claim.object
        fits = claim.subject in subjects and (not thing or told in objects)
        return fits and predicate in ("", claim.predicate, claim.predicate.partition(":")[2])

    return [
        _with_facts(extraction, (fact for fact in extraction.facts if not wrong(fact.claim)))
        for extraction in extractions
    ]


def _with_facts(extraction: Extraction, facts: Iterable[Fact]) -> Extraction:
    """A thing that became part of itself says nothing."""
    return replace(extraction, facts=tuple(fact for fact in facts if fact.claim.subject != fact.claim.object))
