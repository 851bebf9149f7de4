"""Towns and villages that the register does not list (renamed, natural villages): every name with such an ending is
proposed, a linear model weighs what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.decide import Proposal, accept
from kg.lexicon.table import members
from kg.mention.context import occurrences
from kg.mention.settle import Hit
from kg.model import Level, Span, Story
from kg.token import tag, words

QUESTION = "unlisted"
THRESHOLD = 0.3
LEVELS = {
    "街道": Level.TOWN,
    "镇": Level.TOWN,
    "乡": Level.TOWN,
    "社区": Level.VILLAGE,
    "嘎查": Level.VILLAGE,
    "村": Level.VILLAGE,
    "屯": Level.VILLAGE,
}
# What follows shows that the ending is part of another word: 村民, 镇里, 乡亲.
ENDING = re.compile(
    r"街道(?!办|工委|党工委)|社区(?![工化])|嘎查|镇(?![里上长区街村级静定守])"
    r"|乡(?![村镇贤土亲愁音情里下间长级])|村(?![民里庄级容貌企支落居镇委口头部务干史规道组小集寨]|两委)|屯(?![里])"
)
LONGEST_STEM = 4
HAN = re.compile(r"[一-鿿]+")


def find(story: Story, listed: Sequence[Hit], cut_at: frozenset[int]) -> list[Hit]:
    """The names that the model believes, wherever the story says them."""
    believed = accept(QUESTION, propose(story, listed, cut_at), THRESHOLD)
    names = {story.text[one.span.start : one.span.end]: one.value for one in believed}
    return [
        Hit(Span(start, start + len(name)), level, None, "place/unlisted")
        for name, level in names.items()
        for start in occurrences(story.text, name)
    ]


def propose(story: Story, listed: Sequence[Hit], cut_at: frozenset[int]) -> Iterator[Proposal[Level]]:
    """Every stretch of one to four characters before an ending that touches nothing listed, its level the value."""
    text = story.text
    taken = {position for hit in listed for position in range(hit.span.start, hit.span.end)}
    behind = {hit.span.end: hit.level for hit in listed}
    placed = " " + " ".join(text[end : end + LONGEST_STEM + 2] for end in behind)
    for match in ENDING.finditer(text):
        for start in range(match.start() - 1, max(match.start() - LONGEST_STEM - 1, -1), -1):
            span = Span(start, match.end())
            if not HAN.fullmatch(text[start : match.start()]) or not taken.isdisjoint(range(start, match.end())):
                break
            features = _features(text, span, match.group(), behind.get(start), start in cut_at)
            somewhere = f"placed={f' {text[start : match.end()]}' in placed}"
            yield Proposal(span, LEVELS[match.group()], (somewhere, *features))


def _features(text: str, span: Span, ending: str, larger: Level | None, is_cut: bool) -> Iterator[str]:
    name, stem, before = text[span.start : span.end], text[span.start : span.end - len(ending)], text[: span.start][-1:]
    yield f"ending={ending}"
    yield f"stem={len(stem)}"
    yield f"behind={larger or 'nothing'}"
    yield f"behind={larger or 'nothing'}:stem={len(stem)}"
    yield f"cut={is_cut}"
    yield f"edge={'text' if HAN.fullmatch(before) else before.strip() or 'start'}"
    yield f"before={before.strip()}"
    yield f"after={text[span.end : span.end + 1].strip()}"
    yield f"stopped={name in members('village_stop')}"
    yield f"told={min(text.count(name), 4)}"
    yield f"longer-told={text.count(before + name) == text.count(name) > 1}"
    yield from _wording(stem, ending)


def _wording(stem: str, ending: str) -> Iterator[str]:
    kinds = [f"{tag(word)[:2]}{len(word)}" for word in words(stem)]
    yield f"words={'+'.join(kinds)}"
    yield from (f"word={kind}" for kind in kinds)
    yield f"starts={stem[0]}"
    yield f"ends={stem[-1]}"
    yield f"ends={stem[-1]}{ending}"
    yield f"starts:kind={tag(stem[0])[:1]}"
