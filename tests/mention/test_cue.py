"""Which words around a figure say what it is."""

from __future__ import annotations

import pytest

from kg.mention import cue
from kg.model import Block, Sentence, Span
from kg.token import tokenize


def effects(text: str) -> list[str]:
    sentence = Sentence(0, 0, 0, Block.BODY, Span(0, len(text)), text)
    return [found.effect for found in cue.find(tokenize(sentence))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年内争取改造80户", ["aim"]),
        ("争取上级资金560万元", ["input"]),
        ("将建驿站12个", ["target"]),
        ("将300户接入管网", []),
        ("计划新建泵站5座", ["target"]),
        # What the word is part of, or what follows it, may say otherwise.
        ("“锦绣计划”招收绣娘65名", []),
        ("按照规划，建成厂房6栋", []),
        ("一般公共预算收入完成12亿元", ["plain"]),
        ("最多容纳学生1800名", ["plain"]),
        ("发放贷款600万元", ["plain"]),
        # The segmenter may begin the cue in the middle of a word.
        ("近视率降至四成", ["decrease"]),
    ],
)
def test_effects(text: str, expected: list[str]) -> None:
    assert effects(text) == expected
