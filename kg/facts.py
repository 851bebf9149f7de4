"""Linked story, Relations → Facts: each claim in the contract's terms, with the sentence behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from kg import register
from kg.link.identity import division_id
from kg.link.places import TYPES
from kg.model import Claim, Division, Entity, Fact, Figure, Linked, Literal, Person, Place, Quote, Relation, Span

CODE_DIGITS = 12
REGISTER_RULE = "register/nbs"


def state(linked: Linked, relations: Iterable[Relation], story: str, document: str) -> Iterator[Fact]:
    """Every fact of a story: its things, what they are called, and how they hang together."""
    stater = _Stater(linked, story, document)
    for division in dict.fromkeys(_divisions(linked)):
        yield from stater.division(division)
    for place in linked.places:
        yield from stater.place(place)
    for person in linked.people:
        yield from stater.person(person)
    for entity in (*linked.organizations, *linked.initiatives):
        yield from stater.named(entity)
    for figure in linked.figures:
        yield from stater.figure(figure)
    for relation in relations:
        yield stater.relation(relation)


def _divisions(linked: Linked) -> Iterator[Division]:
    """The divisions of the story's places, each with all that it lies in."""
    for place in linked.places:
        if place.division:
            yield from (place.division, *register.ancestors(place.division))


class _Stater:
    """Turns the things of one story into facts; holds only what every fact of it shares."""

    def __init__(self, linked: Linked, story: str, document: str) -> None:
        self.linked, self.story, self.document = linked, story, document
        self.quotes: dict[Span, Quote] = {}

    # ---- things ----

    def place(self, place: Place) -> Iterator[Fact]:
        if place.division is None:
            yield from self.named(place.entity)
            return
        for alias in place.entity.aliases:
            yield self._quoted(place.entity, "skos:altLabel", Literal(alias, "zh"))

    def division(self, division: Division) -> Iterator[Fact]:
        """A division and the next larger one, as the register has them."""
        key = division_id(division.code)
        for predicate, thing in (
            ("rdf:type", TYPES[division.level]),
            ("skos:prefLabel", Literal(division.name, "zh")),
            ("tk:divisionCode", Literal(division.code.ljust(CODE_DIGITS, "0"), "string")),
        ):
            yield self._official(Claim(key, predicate, thing))
        larger = register.parent(division)
        if larger:
            yield self._official(Claim(key, "tk:within", division_id(larger.code)))

    def named(self, entity: Entity) -> Iterator[Fact]:
        yield self._quoted(entity, "rdf:type", entity.type)
        yield self._quoted(entity, "skos:prefLabel", Literal(entity.name, "zh"))
        for alias in entity.aliases:
            yield self._quoted(entity, "skos:altLabel", Literal(alias, "zh"))

    def person(self, person: Person) -> Iterator[Fact]:
        yield from self.named(person.entity)
        for post, span in person.posts:
            claim = Claim(person.entity.id, "tk:post", Literal(post, "zh"))
            yield self._fact(claim, span, person.entity.rule, person.entity.confidence)

    def figure(self, figure: Figure) -> Iterator[Fact]:
        yield self._quoted(figure.entity, "rdf:type", figure.entity.type)
        yield self._quoted(figure.entity, "skos:prefLabel", Literal(figure.entity.name, "zh"))
        for predicate, literal in self._figure_values(figure):
            yield self._quoted(figure.entity, predicate, literal)

    def _figure_values(self, figure: Figure) -> Iterator[tuple[str, Literal]]:
        measure = figure.measure
        text = self.linked.reading.story.text
        yield "tk:value", Literal(format(measure.value, "f"), "decimal")
        yield "tk:statedAs", Literal(text[measure.span.start : measure.span.end], "zh")
        for predicate, words in (("tk:unit", measure.unit), ("tk:indicator", measure.indicator)):
            if words:
                yield predicate, Literal(words, "zh")
        for predicate, word in (("tk:change", measure.change), ("tk:bound", measure.bound)):
            if word:
                yield predicate, Literal(word, "string")
        if measure.period:
            yield "tk:periodStatedAs", Literal(measure.period.stated_as, "zh")
            for predicate, day in (("tk:periodStart", measure.period.start), ("tk:periodEnd", measure.period.end)):
                if day:
                    yield predicate, Literal(day.isoformat(), "date")

    # ---- relations ----

    def relation(self, relation: Relation) -> Fact:
        claim = Claim(relation.subject, relation.predicate, relation.object)
        span = self.linked.reading.sentences[relation.sentence].span
        return Fact(claim, self.story, self._quote(span), relation.rule, relation.confidence)

    # ---- evidence ----

    def _quoted(self, entity: Entity, predicate: str, thing: str | Literal) -> Fact:
        """A fact about a thing, resting on the sentence that first names it by the words of the claim, or at all."""
        words = thing.text if isinstance(thing, Literal) else ""
        text = self.linked.reading.story.text
        spans = [span for span in entity.spans if text[span.start : span.end] == words] or entity.spans
        return self._fact(Claim(entity.id, predicate, thing), spans[0], entity.rule, entity.confidence)

    def _fact(self, claim: Claim, span: Span, rule: str, confidence: float) -> Fact:
        sentences = self.linked.reading.sentences
        index = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        return Fact(claim, self.story, self._quote(sentences[index].span), rule, confidence)

    def _official(self, claim: Claim) -> Fact:
        return Fact(claim, self.story, None, REGISTER_RULE, 1.0)

    def _quote(self, span: Span) -> Quote:
        if span not in self.quotes:
            story = self.linked.reading.story
            self.quotes[span] = Quote(self.document, story.source(span), story.text[span.start : span.end])
        return self.quotes[span]
