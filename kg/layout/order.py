"""Which block of a page goes on from which: each in turn is given to the story whose end it reads on from best.

A beam of the best readings so far is kept, for a block that fits one end well may fit another better, and a later
block may need the end that this one takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from kg.layout import joint

BEAM = 24
RECALL = 12  # so many blocks back a story's words count
LIKELIEST, LONGEST = 8.0, 5  # what the dictionary and a repetition can say at most
# What a block's going on from one that breaks off, and from one that ends as a sentence does, is judged by: weights
# of a structured perceptron, fitted to pages cut at random from whole articles.
BROKEN = {
    "bias": 0.16,
    "gain": 0.54,
    "closes": 0.83,
    "unclosed": -1.26,
    "leans": 0.8,
    "repeats": 0.59,
    "begins": -0.45,
    "alike": 0.98,
    "own": 0.65,
    "home": -0.06,
    "beside": -0.05,
    "far": -0.22,
    "signed": -1.32,
    "headed": -9.0,
}
WHOLE = {
    "bias": -0.16,
    "unclosed": -0.84,
    "leans": -0.8,
    "begins": 0.45,
    "alike": 1.12,
    "own": 0.64,
    "home": 0.27,
    "beside": 0.82,
    "far": -0.36,
    "signed": -1.05,
}
UNFINISHED, UNSIGNED = -1.16, -1.42  # a story that stops in mid-sentence, one without any byline

Chain = tuple[int, ...]
Words = dict[str, float]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of body text in the order of the page.

    `story` is the number of the headline over it and `first` says that it stands right under it. `broken`: it ends in
    mid-sentence; `closed`: with a signature; `headed`: a sub-heading stands over it.
    """

    text: str
    story: int
    first: bool
    broken: bool
    closed: bool
    headed: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A story's headline, and whether a byline stands under it."""

    text: str
    signed: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What each story has got of the blocks so far."""

    chains: tuple[Chain, ...]
    score: float

    def give(self, story: int, block: int, score: float) -> Reading:
        chains = list(self.chains)
        chains[story] = (*chains[story], block)
        return Reading(tuple(chains), self.score + score)


@dataclass(frozen=True)
class Page:
    """Blocks and titles in the order of the page, with what has been found out about them so far."""

    blocks: tuple[Block, ...]
    titles: tuple[Title, ...]
    _topics: dict[tuple[int, Chain], tuple[Words, Counter[str]]] = field(default_factory=dict)
    _read: dict[tuple[int, int], dict[str, float]] = field(default_factory=dict)

    def order(self) -> tuple[Chain, ...]:
        """For each title its blocks in reading order."""
        if len(self.titles) == 1:
            return (tuple(range(len(self.blocks))),)
        beam = [Reading(tuple(() for _ in self.titles), 0.0)]
        for number, block in enumerate(self.blocks):
            if block.first:
                beam = [reading.give(block.story, number, 0.0) for reading in beam]
            else:
                beam = sorted((r for reading in beam for r in self._given(reading, number)), key=_rank)[:BEAM]
        return min((self._finished(reading) for reading in beam), key=_rank).chains

    def score(self, story: int, chain: Chain, number: int) -> float:
        """How well a block goes on from a story's chain of blocks, in log-odds."""
        weights = BROKEN if self.blocks[chain[-1]].broken else WHOLE
        return sum(weights.get(name, 0.0) * value for name, value in self.features(story, chain, number).items())

    def bound(self, before: int, number: int) -> bool:
        """Whether a word or a pair of marks holds two blocks together."""
        found = self._language(before, number)
        return found["gain"] > 1 or found["closes"] > 0 or found["leans"] > 0

    def features(self, story: int, chain: Chain, number: int) -> dict[str, float]:
        """What speaks for and against a block's going on from a story's chain of blocks."""
        before, block = self.blocks[chain[-1]], self.blocks[number]
        topic, held = self._topic(story, chain)
        words = self._words[number]
        own = sum(1 for word in words if held[word] and held[word] + 1 == self._spread[word])
        return self._language(chain[-1], number) | {
            "bias": 1.0,
            "alike": joint.alike(topic, words),
            "own": log(1 + own),
            "home": float(block.story == story),
            "beside": float(number == chain[-1] + 1),
            "far": log(1 + number - chain[-1]),
            "signed": float(block.closed and self.titles[story].signed),
            "headed": float(block.headed and before.broken),
        }

    def _given(self, reading: Reading, number: int) -> Iterator[Reading]:
        going = [n for n, chain in enumerate(reading.chains) if chain and not self.blocks[chain[-1]].closed]
        for story in going or [self.blocks[number].story]:
            yield reading.give(story, number, self.score(story, reading.chains[story], number))

    def _finished(self, reading: Reading) -> Reading:
        loose = 0.0
        for chain, title in zip(reading.chains, self.titles, strict=True):
            if chain:
                end = self.blocks[chain[-1]]
                loose += UNFINISHED * end.broken + UNSIGNED * (not end.closed and not title.signed)
        return Reading(reading.chains, reading.score + loose)

    def _language(self, before: int, number: int) -> dict[str, float]:
        if (before, number) not in self._read:
            self._read[before, number] = self._reads(self.blocks[before], self.blocks[number])
        return self._read[before, number]

    def _reads(self, before: Block, block: Block) -> dict[str, float]:
        left, right = before.text, block.text
        closes, leans = joint.closes(left, right), joint.leans(left, right)
        return {
            "gain": min(joint.gain(left, right), LIKELIEST) if before.broken else 0.0,
            "repeats": float(min(joint.repeats(left, right, self._text), LONGEST)) if before.broken else 0.0,
            "closes": float(closes > 0),
            "unclosed": float(closes < 0),
            "leans": float(leans > 0),
            "misleans": float(leans < 0),
            "begins": float(joint.begins(right)),
        }

    def _topic(self, story: int, chain: Chain) -> tuple[Words, Counter[str]]:
        """The words of a story's title and of its last blocks, and in how many of these each stands."""
        if (story, chain) not in self._topics:
            vectors = [self._words[len(self.blocks) + story], *(self._words[number] for number in chain[-RECALL:])]
            self._topics[story, chain] = joint.together(vectors), Counter(word for vector in vectors for word in vector)
        return self._topics[story, chain]

    @cached_property
    def _words(self) -> list[Words]:
        """The weighted words of each block, then of each title."""
        return joint.topics(self._texts)

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many blocks and titles each word stands."""
        return Counter(word for vector in self._words for word in vector)

    @cached_property
    def _text(self) -> str:
        return "\n".join(self._texts)

    @cached_property
    def _texts(self) -> list[str]:
        return [*(block.text for block in self.blocks), *(title.text for title in self.titles)]


def _rank(reading: Reading) -> tuple[float, tuple[Chain, ...]]:
    return -reading.score, reading.chains
