"""Tokens → the words that can say what a figure counts: those with content, outside of figures and dates.

今年以来，[累计][排查][消防][隐患] 19处   →   排查, 消防, 隐患
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kg.lexicon.table import members
from kg.mention.clause import Clause
from kg.mention.reading import PLACE_TAG
from kg.model import Sentence, Span, Token
from kg.token import tag

# Negations kept before a word.
_NOT = ("不", "未", "没", "无", "非")
# 这个数 and its like stand for what was said before.
_THIS, _NUMBER = ("这", "这个", "这一", "该"), ("数", "数字", "数据", "比例", "指标")
# Parts of speech that carry no content where the word is one character: adverb, particle, preposition, pronoun, …
_EMPTY = ("d", "u", "p", "r", "c", "m", "q", "t", "w", "y", "e", "o", "f")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words that have content and are no part of a figure; clauses are spans of the sentence's text."""

    sentence: Sentence
    free: tuple[Token, ...]

    def within(self, part: Span, clause: Clause) -> list[Token]:
        """Those in a part of a clause, asides and names of places left out."""
        return [word for word in self.held(part, clause) if not _is_division(word)]

    def held(self, part: Span, clause: Clause) -> list[Token]:
        """The same with the names of places: behind a figure they are what is done to (300户迁出桃源县)."""
        span, *asides = (shifted(each, self.sentence) for each in (part, *clause.asides))
        held = (word for word in self.free if span.holds(word.span))
        return [word for word in held if not any(aside.holds(word.span) for aside in asides)]


def shifted(part: Span, sentence: Sentence) -> Span:
    """A part of a sentence's text as a span of the story's."""
    return Span(part.start + sentence.span.start, part.end + sentence.span.start)


def find(sentence: Sentence, tokens: Sequence[Token], taken: Sequence[Span]) -> Words:
    """What indicators are made of; `taken` are the figures and dates of the text, of which they are not made."""
    start = sentence.span.start
    ends = {start + position: start + each.end for each in taken for position in range(each.start, each.end)}
    return Words(sentence, tuple(_content(tuple(_outside(tokens, ends)))))


def _outside(tokens: Sequence[Token], ends: Mapping[int, int]) -> Iterator[Token]:
    """The words outside of what is taken, and what is left of one that a figure cuts through: 300[人分] 到.

    `ends` is, for each character that is taken, where its stretch ends.
    """
    for word in tokens:
        end = ends.get(word.span.start)
        if end is None and ends.keys().isdisjoint(range(word.span.start, word.span.end)):
            yield word
        elif end is not None and end < word.span.end:
            yield Token(Span(end, word.span.end), word.text[end - word.span.start :], "x")


def _content(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words with content, and the negations before them: 不 合格."""
    before = ""
    for word, following in zip_longest(tokens, tokens[1:]):
        pronoun, before = before in _THIS and word.text in _NUMBER, word.text
        if pronoun:
            continue
        if _has_content(word) or (word.text in _NOT and following and _has_content(following)):
            yield word


def _has_content(word: Token) -> bool:
    if word.text in members("indicator_stop") or not word.text[0].isalpha():
        return False
    return len(word.text) > 1 or not word.tag.startswith(_EMPTY)


def _is_division(word: Token) -> bool:
    """Whether the word is the name of a place, and not one that the segmenter takes for such a name (新建, 城市)."""
    return word.tag == PLACE_TAG and (len(word.text) > 2 or tag(word.text) != PLACE_TAG)
