"""Sentence → Tokens by jieba, around spans known already: the register is matched before the segmenter cuts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, chain
from logging import WARNING

import jieba

from kg.model import Sentence, Span, Token

jieba.setLogLevel(WARNING)


def tokenize(sentence: Sentence, known: Iterable[tuple[Span, str]] = ()) -> tuple[Token, ...]:
    """The sentence's words in order; `known` are spans of the story's text, in order and apart, each with its tag."""
    found: list[Token] = []
    position = sentence.span.start
    for span, tag in known:
        found.extend(_cut(sentence, Span(position, span.start)))
        found.append(Token(span, _text(sentence, span), tag))
        position = span.end
    found.extend(_cut(sentence, Span(position, sentence.span.end)))
    return tuple(found)


def tag(word: str) -> str:
    """jieba's part of speech for a word, `x` where its dictionary has none."""
    return _tags().get(word, "x")


def cuts(text: str) -> frozenset[int]:
    """Where jieba, knowing nothing else, cuts the text: a short name across such a cut is no name."""
    return frozenset(accumulate(map(len, _segment(text)), initial=0))


@lru_cache(maxsize=20_000)
def words(phrase: str) -> tuple[str, ...]:
    """The words of a short phrase, read on its own."""
    return tuple(_segment(phrase))


@lru_cache(maxsize=20_000)
def first_word(words: str) -> str:
    """The word that a string begins with, read on its own: what follows a name, if the name ends there."""
    return next(iter(jieba.cut(words)), "")


def _cut(sentence: Sentence, span: Span) -> Iterator[Token]:
    position = span.start
    for word in _segment(_text(sentence, span)):
        yield Token(Span(position, position + len(word)), word, tag(word))
        position += len(word)


def _segment(text: str) -> Iterator[str]:
    """jieba's words. It cuts each run of characters that may be in words on its own: a run is cut once, though the
    story is looked at as a whole first and by sentences then."""
    return chain.from_iterable(map(_words_of_run, jieba.re_han_default.split(text)))


@lru_cache(maxsize=5_000)
def _words_of_run(run: str) -> tuple[str, ...]:
    return tuple(jieba.cut(run))


def _text(sentence: Sentence, span: Span) -> str:
    shift = sentence.span.start
    return sentence.text[span.start - shift : span.end - shift]


@cache
def _tags() -> dict[str, str]:
    # jieba.posseg would read the same file a line at a time and segment anew: looking the tag up costs a tenth.
    fields = (files("jieba") / "dict.txt").read_text(encoding="utf-8").split()
    return dict(zip(fields[::3], fields[2::3], strict=True))
