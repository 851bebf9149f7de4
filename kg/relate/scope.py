"""What a position in a story is under: its sentence, its clause, the place and the initiative told of there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Block, Entity, Level, Linked, Place, Sentence, Span

CLAUSE_END = re.compile(r"[,，;；:：。！？!?…\n]")
FINENESS = {level: rank for rank, level in enumerate(Level)}
# 该村, 全镇, 村党支部: words that stand for a place named before.
REFERENCES = {
    Level.VILLAGE: re.compile(
        r"(?:该|本|全|这个|我们)(?:村|社区)|村(?:里|民|集体|党支部|党总支|两委|委会|支书)|社区(?:里|居民|党委)"
    ),
    Level.TOWN: re.compile(r"(?:该|本|全|这个)(?:镇|乡|街道)|(?:镇|乡)(?:里|上|党委|政府)"),
    Level.COUNTY: re.compile(r"(?:该|本|全|我)(?:县|区|旗)|县(?:里|委|政府)"),
    Level.PREFECTURE: re.compile(r"(?:该|全|我)(?:市|州|盟)"),
    Level.PROVINCE: re.compile(r"(?:该|全|我)省"),
}


@dataclass(frozen=True)
class Scope:
    """Look-ups over one linked story; positions are the story text's."""

    linked: Linked

    # ---- units of text ----

    def sentence(self, position: int) -> Sentence:
        """The sentence that holds the position, or the last one before it."""
        sentences = self.linked.reading.sentences
        index = bisect_right([s.span.start for s in sentences], position) - 1
        return sentences[max(index, 0)]

    def clause(self, position: int) -> Span:
        """The stretch between two clause marks, within the sentence."""
        sentence = self.sentence(position)
        text = self.linked.reading.story.text
        start, end = sentence.span.start, sentence.span.end
        for mark in CLAUSE_END.finditer(text, start, end):
            if mark.end() <= position:
                start = mark.end()
            else:
                end = mark.start()
                break
        return Span(start, max(end, start))

    def paragraph(self, sentence: Sentence) -> Span:
        """The span of the sentence's paragraph."""
        return self.linked.reading.story.paragraphs[sentence.paragraph].span

    def section(self, sentence: Sentence) -> Span:
        """From the sub-heading above the sentence to the next one."""
        spans = [s.span for s in self.linked.reading.sentences if s.section == sentence.section]
        return Span(spans[0].start, spans[-1].end)

    # ---- places ----

    @cached_property
    def located(self) -> tuple[tuple[Span, Place], ...]:
        """Every mention of a division or village, and every word that stands for one, in order."""
        named = [
            (span, place)
            for place in self.linked.places
            if place.level is not Level.SITE
            for span in place.entity.spans
        ]
        named.sort(key=lambda item: (item[0].start, FINENESS[item[1].level]))
        taken = [span for span, _ in named]
        referred = [item for item in self._references(named) if not any(item[0].meets(span) for span in taken)]
        return tuple(sorted([*named, *referred], key=lambda item: (item[0].start, FINENESS[item[1].level])))

    def _references(self, named: list[tuple[Span, Place]]) -> Iterator[tuple[Span, Place]]:
        text = self.linked.reading.story.text
        for level, pattern in REFERENCES.items():
            for match in pattern.finditer(text):
                place = self._last(named, match.start(), level)
                if place:
                    yield Span(match.start(), match.end()), place

    def _last(self, named: list[tuple[Span, Place]], position: int, level: Level) -> Place | None:
        """The last place of the level told of in the section, or the only one in the story."""
        before = [(span, place) for span, place in named if place.level is level and span.start < position]
        section = self.section(self.sentence(position))
        here = [place for span, place in before if section.holds(span)]
        if here:
            return here[-1]
        only = {place.entity.id: place for _, place in named if place.level is level}
        return next(iter(only.values())) if len(only) == 1 else None

    def place_before(self, position: int, within: Span) -> Place | None:
        """The last place told of before the position, in `within`; of one chain of divisions the finest."""
        before = [(span, place) for span, place in self.located if within.start <= span.start < position]
        if not before:
            return None
        last = before[-1][1]
        clause = self.clause(before[-1][0].start)
        chain = [place for span, place in before if clause.holds(span) and inside(place, last)]
        return finest(chain) or last

    def finest_in(self, span: Span) -> Place | None:
        """The finest place that `span` names, the first of several."""
        return finest([place for where, place in self.located if span.holds(where)])

    @cached_property
    def topic_place(self) -> Place | None:
        """The place that the story is about: the most told of, the finer of two that tie."""
        counts = Counter(place.entity.id for _, place in self.located)
        places = {place.entity.id: place for _, place in self.located}
        ranked = sorted(places.values(), key=lambda p: (-counts[p.entity.id], -FINENESS[p.level], p.entity.spans[0]))
        return ranked[0] if ranked else None

    # ---- initiatives ----

    @cached_property
    def named(self) -> tuple[tuple[Span, Entity], ...]:
        """Every mention of an initiative, in order."""
        pairs = [(span, initiative) for initiative in self.linked.initiatives for span in initiative.spans]
        return tuple(sorted(pairs, key=lambda pair: pair[0]))

    def initiative_before(self, position: int, within: Span) -> Entity | None:
        """The last initiative named before the position, in `within`."""
        before = [entity for span, entity in self.named if within.start <= span.start < position]
        return before[-1] if before else None

    def main_initiative(self, within: Span) -> Entity | None:
        """The initiative that `within` names most, the first of those that tie."""
        return most([entity for span, entity in self.named if within.holds(span)])


def most(entities: Iterable[Entity]) -> Entity | None:
    """The entity that comes most often, the first of those that tie."""
    counted: dict[str, tuple[int, Entity]] = {}
    for entity in entities:
        counted[entity.id] = (counted.get(entity.id, (0, entity))[0] + 1, entity)
    return max(counted.values(), key=lambda pair: pair[0])[1] if counted else None


def inside(place: Place, other: Place) -> bool:
    """Whether `place` is `other` or an official division of it."""
    if place.division and other.division:
        return place.division.code.startswith(other.division.code)
    return place.entity.id == other.entity.id or place.division is None


def finest(places: list[Place]) -> Place | None:
    """The finest of the places, the first of several."""
    return max(places, key=lambda place: FINENESS[place.level], default=None)


def is_body(sentence: Sentence) -> bool:
    """Whether a sentence is running text, no heading."""
    return sentence.kind is Block.BODY
