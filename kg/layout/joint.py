"""How well one block reads on from another: what the language says of a cut."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import log, sqrt
from typing import Any

REACH = 6  # characters on either side that a word across the cut may take
QUOTES = re.compile(r"[“”]")
BRACKETS = re.compile(r"[（）()《》]")
OPENING = "“（(《"
# Words that lean on what stands before them; the look-aheads leave out words that only begin alike (了解, 得知).
LEANING = re.compile(
    r"[，、。；：！？,;:!?”’）)》]|的(?![士确])|了(?!解|却|然|不起)|着(?!力|眼|手|实|重|装)|们|得(?!益|知|到|以|益)|等(?!到|待|级|你|我|他|她)"
)
BEGINNING = re.compile(
    r"今年|近年|近日|日前|目前|眼下|如今|截至|据|此外|同时|随后|下一步|接下来|在.{1,20}[，,]|\d{4}年|\d{1,2}月|去年|“"
)


def gain(left: str, right: str) -> float:
    """How much likelier (in nats) the words read on across the cut than stop at it, by the segmenter's dictionary."""
    before, after = re.split(r"\W", left)[-1][-REACH:], re.split(r"\W", right)[0][:REACH]
    if not before or not after:
        return 0.0
    return max(0.0, _likelihood(before + after) - _likelihood(before) - _likelihood(after))


def closes(left: str, right: str) -> int:
    """1 where `right` closes the mark that `left` leaves open, -1 where one of the two is left alone, else 0."""
    signs = [_closes(pattern, left, right) for pattern in (QUOTES, BRACKETS)]
    return min(signs) if min(signs) < 0 else max(signs)


def leans(left: str, right: str) -> int:
    """1 where `right` begins with a word that needs one before it, -1 where `left` has used that word up, else 0."""
    if not LEANING.match(right):
        return 0
    clause = re.split(r"[，。；,;]", left)[-1]
    return -1 if right[0] == "等" and "等" in clause else 1


def begins(right: str) -> bool:
    """Whether `right` looks like a sentence's beginning."""
    return BEGINNING.match(right) is not None


def repeats(left: str, right: str, page: str) -> int:
    """By how much the longest words across the cut that the page has elsewhere are longer than two characters."""
    size = 3
    while size <= 2 * REACH and any(words in page for words in _across(left, right, size)):
        size += 1
    return size - 3


def topics(texts: Sequence[str]) -> list[dict[str, float]]:
    """For each text its words of two characters and more, the rarer on the page the heavier, to length 1."""
    words = [Counter(word for word in _segmenter().cut(text) if len(word) > 1 and word.isalnum()) for text in texts]
    seen = Counter(word for counts in words for word in counts)
    weighed = ({word: n * log(len(texts) / seen[word]) for word, n in counts.items()} for counts in words)
    return [_unit(weights) for weights in weighed]


def together(vectors: Iterable[dict[str, float]]) -> dict[str, float]:
    """The words of several texts as one, to length 1."""
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    return _unit(total)


def alike(one: dict[str, float], other: dict[str, float]) -> float:
    """The cosine of two weighted word lists, 0 to 1."""
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in sorted(weights.items())}


def _closes(pattern: re.Pattern[str], left: str, right: str) -> int:
    last = ["", *pattern.findall(left)][-1]
    first = [*pattern.findall(right), ""][0]
    opened, closed = last != "" and last in OPENING, first != "" and first not in OPENING
    if opened and closed:
        return 1
    return -1 if opened or closed else 0


def _across(left: str, right: str, size: int) -> Iterator[str]:
    for taken in range(1, size):
        words = left[-taken:] + right[: size - taken]
        if len(words) == size and words.isalnum():
            yield words


def _likelihood(text: str) -> float:
    tokenizer = _segmenter().dt
    route: dict[int, tuple[float, int]] = {}
    tokenizer.calc(text, tokenizer.get_DAG(text), route)
    return float(route[0][0])


@cache
def _segmenter() -> Any:
    import jieba  # slow to load, and only pages with broken blocks need it

    jieba.setLogLevel("WARNING")
    jieba.initialize()
    return jieba
