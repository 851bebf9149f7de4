"""Measures → Figures: each one its own thing, named by its words."""

from __future__ import annotations

from collections.abc import Iterable

from kg.link.identity import identify
from kg.model import Entity, Figure, Measure, Role, Story

TYPES = {Role.OUTCOME: "tk:Outcome", Role.INPUT: "tk:Input", Role.TARGET: "tk:Target"}


def link(measures: Iterable[tuple[int, Measure]], story: Story) -> tuple[Figure, ...]:
    """The story's figures in order; `measures` come with the number of their sentence."""
    return tuple(Figure(_entity(measure, story), measure, sentence) for sentence, measure in measures)


def _entity(measure: Measure, story: Story) -> Entity:
    words = story.text[measure.span.start : measure.span.end]
    where = story.source(measure.span)
    source = f"{where[0].start}-{where[0].end}" if where else ""
    key = identify("measure", story.document.path, story.document.digest, source, str(measure.value), measure.unit)
    name = f"{measure.indicator}{words}"
    return Entity(key, TYPES[measure.role], name, (), (measure.span,), measure.rule, measure.confidence)
