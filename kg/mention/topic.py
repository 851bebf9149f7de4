"""What a story is about: how a place is run, or something else, which may name places all the same.

Of a match report, a novel or a weather forecast no sentence is believed to tell of a town's doings. What is weighed
does not depend on the story's length: how fine its places are, and how much of it are words of which field of life.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.decide import probability
from kg.lexicon.table import rows
from kg.model import Level, PlaceMention, Reading

QUESTION = "story"
THRESHOLD = 0.5
HOME, AWAY = "home", "away"
LEVELS = tuple(Level)
FINE = (Level.TOWN, Level.VILLAGE)
LATIN, CLASSICAL = re.compile(r"[A-Za-z]"), re.compile(r"[之其者也矣焉哉乎曰而于以]")
# Of a hundred words so many are of a kind, one feature for each step reached.
STEPS = (0, 1, 2, 3, 5, 8, 12)
# Words of home among those of home and away, in per cent.
SHARES = (30, 40, 50, 60, 70, 80, 90)
# Characters of common Chinese prose per word.
WORD = 2


def is_local(reading: Reading) -> bool:
    """Whether the story tells how a place is run."""
    return probability(QUESTION, features(reading)) >= THRESHOLD


def features(reading: Reading) -> tuple[str, ...]:
    """What speaks for one subject or another; a kind's steps that the story reaches are all there."""
    return (*_place_features(reading), *_word_features(reading), *_script_features(reading))


def _place_features(reading: Reading) -> Iterator[str]:
    coded = [place for place in reading.places if place.settled]
    yield f"finest={max(coded, key=_fineness).level if coded else 'none'}"
    words = sum(map(len, reading.tokens))
    for kind, places in (("coded", coded), ("fine", [place for place in coded if place.level in FINE])):
        yield from _steps(kind, WORD * len(places), words)


def _fineness(place: PlaceMention) -> int:
    return LEVELS.index(place.level)


def _word_features(reading: Reading) -> Iterator[str]:
    classes = _classes()
    words = [token.text for tokens in reading.tokens for token in tokens]
    told = Counter(classes[word] for word in words if word in classes)
    for (_, name), count in sorted(told.items()):
        yield from _steps(name, count, len(words))
    home = sum(count for (side, _), count in told.items() if side == HOME)
    share = 100 * home / told.total() if told else 50
    yield from (f"home>{step}%" for step in SHARES if share > step)


def _script_features(reading: Reading) -> Iterator[str]:
    text = reading.story.text
    yield from _steps("latin", len(LATIN.findall(text)) // 4, len(text) // WORD)
    yield from _steps("classical", len(CLASSICAL.findall(text)), len(text) // WORD)


def _steps(kind: str, count: int, words: int) -> Iterator[str]:
    return (f"{kind}>{step}" for step in STEPS if 100 * count > step * max(words, 1))


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Word → side and class."""
    return {row["word"]: (row["side"], row["class"]) for row in rows("topic_word")}
