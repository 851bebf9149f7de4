"""Named initiatives: projects, campaigns, reforms, platforms, mechanisms, workshops.

Candidates are wide: quotations with and without the head noun behind them, spans that end in a head noun, objects of
verbs that set something up. A linear model decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.decide import Proposal, Scored, accept_all, best_apart
from kg.lexicon.table import column, rows
from kg.mention import headed
from kg.mention.context import Context, Counts
from kg.mention.quotation import MARKS, bare, quoted
from kg.mention.span_features import edge_characters, edge_features, inner_features
from kg.model import Block, InitiativeMention, Reading, Sentence, Span

QUESTION = "initiative"
THRESHOLD = 0.4
LONGEST_TAIL = 14
LONGEST_OBJECT = 14
FORMULA = re.compile(r"[+＋×]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may name an initiative: how it was found, its head noun, and the quoted part, if any."""

    span: Span
    form: str
    head: str
    quotation: Span | None


def find(reading: Reading) -> tuple[InitiativeMention, ...]:
    """The initiatives that the story names, each mention once, in the text's order."""
    scored = accept_all(QUESTION, propose(reading), THRESHOLD)
    longer = {one.value.quotation for one in scored if one.value.form == "quoted+head"}
    fullest = [one for one in scored if one.value.form != "quoted" or one.value.quotation not in longer]
    return tuple(_mention(reading, found) for found in best_apart(fullest, THRESHOLD))


def propose(reading: Reading) -> Iterator[Proposal[Candidate]]:
    """Every span that may name an initiative."""
    told, headline = Counts(bare(reading.story.text)), bare(reading.story.headline)
    for context, sentence in zip(Context.all(reading), reading.sentences, strict=True):
        for candidate in _candidates(context):
            name = bare(context.text[candidate.span.start : candidate.span.end])
            features = [*_features(context, candidate, name), *_told(sentence, told(name), name in headline)]
            yield Proposal(candidate.span, candidate, tuple(features))


# ---- candidates ----------------------------------------------------------------------------------------------------


def _candidates(context: Context) -> Iterator[Candidate]:
    quotations = list(quoted(context.text, context.sentence))
    for outer, inner in quotations:
        if context.tail(outer.end, 2) in column("honour"):
            continue
        yield Candidate(outer, "quoted", _head(context.text[inner.start : inner.end]), inner)
        yield from _with_tail(context, outer, inner)
    marked = [outer for outer, _ in quotations]
    for span, head in headed.spans(context, _heads()):
        if len(span) >= 4 and not _cuts_one(span, marked):
            holding = next((outer for outer in marked if span.holds(outer)), None)
            yield Candidate(span, "headed", head, holding)
    for span in _objects(context):
        if not any(span.meets(outer) for outer in marked):
            yield Candidate(span, "object", _head(context.text[span.start : span.end]), None)


def _with_tail(context: Context, outer: Span, inner: Span) -> Iterator[Candidate]:
    """The quotation and the words behind it, up to each head noun that they reach."""
    index = context.starts.get(outer.end)
    while index is not None and index < len(context.tokens):
        token = context.tokens[index]
        if token.span.end - outer.end > LONGEST_TAIL or not token.text.isalnum() or token.tag.startswith("u"):
            return
        head = _head(context.text[outer.end : token.span.end])
        if head:
            yield Candidate(Span(outer.start, token.span.end), "quoted+head", head, inner)
        index += 1


def _objects(context: Context) -> Iterator[Span]:
    for index, token in enumerate(context.tokens):
        if token.text not in _setup():
            continue
        start = token.span.end
        for follower in context.tokens[index + 1 : index + 7]:
            if (
                not follower.text.isalnum()
                or follower.tag[:1] in "upcdry"
                or follower.span.end - start > LONGEST_OBJECT
            ):
                break
            if follower.span.end - start >= 4:
                yield Span(start, follower.span.end)


def _cuts_one(span: Span, others: list[Span]) -> bool:
    return any(span.meets(other) and not span.holds(other) for other in others)


def _head(words: str) -> str:
    return next((words[-n:] for n in range(8, 0, -1) if words[-n:] in _heads() and len(words) >= n), "")


@cache
def _heads() -> dict[str, str]:
    return {row["word"]: row["class"] for row in rows("initiative_head")}


@cache
def _setup() -> frozenset[str]:
    return frozenset(column("setup_verb"))


# ---- features ------------------------------------------------------------------------------------------------------


def _features(context: Context, candidate: Candidate, name: str) -> list[str]:
    span, form = candidate.span, candidate.form
    kind = _heads().get(candidate.head, "none")
    basic = [
        f"form={form}",
        f"form={form}:class={kind}",
        f"head={candidate.head}",
        f"form={form}:length={min(len(name), 12)}",
        f"ended={name.endswith(candidate.head)}",
    ]
    inner = candidate.quotation or span
    around = [*edge_features(context, span), *inner_features(context, inner)]
    return [
        *basic,
        *(f"{'q' if candidate.quotation else 'p'}:{feature}" for feature in around),
        *edge_characters(context, span),
        *_after(context, span.end),
        *_looks(context, candidate, name),
    ]


def _told(sentence: Sentence, times: int, in_headline: bool) -> Iterator[str]:
    """How often and where the story says the name."""
    yield f"told={min(times, 4)}"
    yield f"told:headline={in_headline}"
    yield f"block={sentence.kind}"
    if sentence.kind is Block.BODY:
        yield "early" if sentence.number <= 4 else "late"


def _after(context: Context, end: int) -> Iterator[str]:
    tail = context.tail(end, 4)
    token = context.after(end)
    yield f"after:tag={token.tag[:2] if token else 'none'}"
    if tail and not tail[0].isalnum():
        yield f"after={tail[0]}"
    if token:
        yield f"after:word={token.text}"
    if tail[:1] in "的等式型":
        yield f"after={tail[:1]}"


def _looks(context: Context, candidate: Candidate, name: str) -> Iterator[str]:
    if FORMULA.search(name):
        yield "formula"
    if any(char.isdigit() for char in name):
        yield "digit"
    if candidate.quotation:
        yield f"mark={context.text[candidate.span.start]}" if context.text[candidate.span.start] in MARKS else "mark=in"
        if len(name) == 4 and not candidate.head:
            yield "four"
    before = context.head(candidate.span.start, 6)
    for cue in column("initiative_cue"):
        if before.endswith(cue):
            yield f"cue={cue}"
    sentence = context.text[context.sentence.start : candidate.span.start]
    if sentence.count("“") > sentence.count("”"):
        yield "in-speech"


# ---- mentions ------------------------------------------------------------------------------------------------------


def _mention(reading: Reading, found: Scored[Candidate]) -> InitiativeMention:
    candidate = found.value
    name = bare(reading.story.text[found.span.start : found.span.end])
    rule = f"initiative/{candidate.form}"
    return InitiativeMention(found.span, name, candidate.head, rule, round(found.probability, 2))
