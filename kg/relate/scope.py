"""What a position in a story is under: its sentence, clause, paragraph and section; what is named near it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from operator import sub

from kg.model import Block, Entity, Level, Linked, Place, Sentence, Span

CLAUSE_END = re.compile(r"[,，;；:：。！？!?…\n]")
# So many places between two things say no more than that they stand far apart.
MANY, FEW = 20, 4
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

    @cached_property
    def _sentences(self) -> list[Sentence]:
        """For each position of the text its sentence."""
        sentences = self.linked.reading.sentences
        ends = (*(after.span.start for after in sentences[1:]), len(self.linked.reading.story.text) + 1)
        lengths = map(sub, ends, (0, *ends))
        return list(chain.from_iterable(map(repeat, sentences, lengths)))

    def sentence(self, position: int) -> Sentence:
        """The sentence that holds the position, or the last one before it."""
        return self._sentences[position]

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [mark.end() for mark in CLAUSE_END.finditer(self.linked.reading.story.text)]

    @cached_property
    def _clauses(self) -> dict[int, Span]:
        return {}

    def clause(self, position: int) -> Span:
        """The stretch between two clause marks, within the sentence."""
        if position not in self._clauses:
            self._clauses[position] = self._clause(position)
        return self._clauses[position]

    def _clause(self, position: int) -> Span:
        sentence, ends = self.sentence(position), self._clause_ends
        index = bisect_right(ends, position)
        start = max(sentence.span.start, ends[index - 1] if index else 0)
        end = min(sentence.span.end, ends[index] if index < len(ends) else sentence.span.end)
        return Span(start, max(start, end))

    def paragraph(self, sentence: Sentence) -> Span:
        """The span of the sentence's paragraph."""
        return self.linked.reading.story.paragraphs[sentence.paragraph].span

    @cached_property
    def _sections(self) -> dict[int, Span]:
        found: dict[int, Span] = {}
        for sentence in self.linked.reading.sentences:
            start = found[sentence.section].start if sentence.section in found else sentence.span.start
            found[sentence.section] = Span(start, sentence.span.end)
        return found

    def section(self, sentence: Sentence) -> Span:
        """From the sub-heading above the sentence to the next one."""
        return self._sections[sentence.section]

    # ---- places ----

    @cached_property
    def located(self) -> tuple[tuple[Span, Place], ...]:
        """Every mention of a division or village, and every word that stands for one, in order."""
        named = sorted(
            (
                (span, place)
                for place in self.linked.places
                if place.level is not Level.SITE
                for span in place.entity.spans
            ),
            key=_in_order,
        )
        taken = {position for span, _ in named for position in range(span.start, span.end)}
        referred = [item for item in self._references(named) if taken.isdisjoint(range(item[0].start, item[0].end))]
        return tuple(sorted([*named, *referred], key=_in_order))

    def _references(self, named: list[tuple[Span, Place]]) -> Iterator[tuple[Span, Place]]:
        for level, pattern in REFERENCES.items():
            of_level = [(span.start, place) for span, place in named if place.level is level]
            for match in pattern.finditer(self.linked.reading.story.text) if of_level else ():
                place = self._meant(of_level, match.start())
                if place:
                    yield Span(match.start(), match.end()), place

    def _meant(self, of_level: list[tuple[int, Place]], position: int) -> Place | None:
        """The last place of the level told of in the section, or the only one in the story."""
        index = bisect_left(of_level, position, key=lambda item: item[0])
        if index and of_level[index - 1][0] >= self.section(self.sentence(position)).start:
            return of_level[index - 1][1]
        only = {place.entity.id: place for _, place in of_level}
        return next(iter(only.values())) if len(only) == 1 else None

    @cached_property
    def _located_at(self) -> list[int]:
        return [span.start for span, _ in self.located]

    def located_between(self, start: int, end: int) -> tuple[tuple[Span, Place], ...]:
        """The mentions of places that begin behind `start` and before `end`; of many the last ones."""
        first, last = bisect_right(self._located_at, start), bisect_left(self._located_at, end)
        return self.located[max(first, last - MANY) : last]

    def first_between(self, start: int, end: int) -> Place | None:
        """The first place that is told of from `start` on and before `end`."""
        index = bisect_left(self._located_at, start)
        return self.located[index][1] if index < bisect_left(self._located_at, end) else None

    def places_near(self, position: int) -> dict[str, Place]:
        """The places that may belong to what stands at the position: those named around it, and the story's topic."""
        middle = bisect_left(self._located_at, position)
        near = [place for _, place in self.located[max(0, middle - MANY) : middle + FEW]]
        topic = [self.topic_place] if self.topic_place else []
        return {place.entity.id: place for place in (*near, *topic)}

    def initiatives_near(self, position: int) -> dict[str, Entity]:
        """The initiatives that may belong to what stands at the position, and those that the story names most."""
        middle = bisect_left(self._named_at, position)
        near = [initiative for _, initiative in self.named[max(0, middle - MANY) : middle + FEW]]
        return {initiative.id: initiative for initiative in (*near, *self._most_named)}

    @cached_property
    def _most_named(self) -> tuple[Entity, ...]:
        return tuple(sorted(self.linked.initiatives, key=lambda one: (-self.mentions[one.id], one.spans[0]))[:FEW])

    @cached_property
    def spans(self) -> dict[str, list[Span]]:
        """Where the story speaks of each place, by its id, in order."""
        found: dict[str, list[Span]] = {}
        for span, place in self.located:
            found.setdefault(place.entity.id, []).append(span)
        return found

    @cached_property
    def mentions(self) -> Counter[str]:
        """How often the story speaks of each place and initiative, by its id."""
        return Counter([place.entity.id for _, place in self.located] + [initiative.id for _, initiative in self.named])

    @cached_property
    def topic_place(self) -> Place | None:
        """The place that the story is about: the most told of, the finer of two that tie."""
        places = {place.entity.id: place for _, place in self.located}
        ranked = sorted(
            places.values(), key=lambda p: (-self.mentions[p.entity.id], -FINENESS[p.level], p.entity.spans[0])
        )
        return ranked[0] if ranked else None

    def rank(self, place: Place) -> tuple[str, ...]:
        """How much of the story is about the place, as features."""
        key = place.entity.id
        if key not in self._ranks:
            self._ranks[key] = tuple(self._rank(place))
        return self._ranks[key]

    @cached_property
    def _ranks(self) -> dict[str, tuple[str, ...]]:
        return {}

    def _rank(self, place: Place) -> Iterator[str]:
        rivals = {other.entity.id for _, other in self.located if other.level is place.level}
        mine, level = self.mentions[place.entity.id], place.level
        yield f"level={level}"
        yield f"topic={place == self.topic_place}"
        yield f"told={bucket(mine)}"
        yield f"share={4 * mine // len(self.located)}:{level}"
        yield f"alone={len(rivals) == 1}:{level}"
        yield f"most-of-level={mine == max(self.mentions[key] for key in rivals)}:{level}"
        yield f"headline={self.in_headline(place.entity)}"

    def in_headline(self, entity: Entity) -> bool:
        """Whether the headline names the thing."""
        if entity.id not in self._in_headline:
            headline = self.linked.reading.story.headline
            self._in_headline[entity.id] = any(name in headline for name in (entity.name, *entity.aliases))
        return self._in_headline[entity.id]

    @cached_property
    def _in_headline(self) -> dict[str, bool]:
        return {}

    # ---- initiatives ----

    def named_in(self, span: Span) -> set[str]:
        """The initiatives that the stretch of text names, by their ids."""
        return {initiative.id for _, initiative in self._named_in(span)}

    def _named_in(self, span: Span) -> tuple[tuple[Span, Entity], ...]:
        return self.named[bisect_left(self._named_at, span.start) : bisect_left(self._named_at, span.end)]

    @cached_property
    def _standings(self) -> dict[Span, dict[str, str]]:
        return {}

    def standings(self, span: Span) -> dict[str, str]:
        """For each initiative that the stretch of text names, by its id: whether it is named `most`, or only `some`."""
        if span not in self._standings:
            counts = Counter(initiative.id for _, initiative in self._named_in(span))
            most = max(counts.values(), default=0)
            self._standings[span] = {key: "most" if count == most else "some" for key, count in counts.items()}
        return self._standings[span]

    @cached_property
    def named(self) -> tuple[tuple[Span, Entity], ...]:
        """Every mention of an initiative, in order."""
        pairs = [(span, initiative) for initiative in self.linked.initiatives for span in initiative.spans]
        return tuple(sorted(pairs, key=lambda pair: pair[0]))

    @cached_property
    def _named_at(self) -> list[int]:
        return [span.start for span, _ in self.named]


def _in_order(item: tuple[Span, Place]) -> tuple[int, int]:
    return item[0].start, FINENESS[item[1].level]


def bucket(count: int) -> str:
    """A count, coarsely: 0, 1, 2, 3 to 4, 5 and more."""
    return str(count) if count < 3 else "3" if count < 5 else "5"


def inside(place: Place, other: Place) -> bool:
    """Whether `place` is `other`, or an official division of it."""
    if place.division and other.division:
        return place.division.code.startswith(other.division.code)
    return place.entity.id == other.entity.id


def is_body(sentence: Sentence) -> bool:
    """Whether a sentence is running text, no heading."""
    return sentence.kind is Block.BODY
