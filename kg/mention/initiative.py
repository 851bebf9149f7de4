"""Named initiatives: projects, campaigns, reforms, platforms, mechanisms, workshops.

Candidates are wide: quotations with and without the head noun behind them, spans that end in a head noun, objects of
verbs that set something up. A linear model decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.decide import Proposal, Scored, accept_all, best_apart
from kg.lexicon.ending import endings
from kg.lexicon.table import column, mapping, members
from kg.mention import headed
from kg.mention.context import Context, Counts, by_position, occurrences
from kg.mention.quotation import MARKS, bare, quoted
from kg.mention.span_features import edge_characters, edge_features, inner_features
from kg.model import Block, InitiativeMention, Reading, Sentence, Span

QUESTION = "initiative"
HEADS = "initiative_head"
THRESHOLD = 0.35
LONGEST_TAIL = 14
LONGEST_OBJECT = 14
# What so much of a name is elsewhere may be its short form.
PART = 4
# What is told by these depends on the class of the head noun: works are built, campaigns held.
CLASS_TELLING = ("first:tag", "before:tag", "before=setup", "words=", "place", "after:tag")
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
    story, headline = Repeats(reading.story.text), bare(reading.story.headline)
    for context, sentence in zip(Context.all(reading), reading.sentences, strict=True):
        for candidate in _candidates(context):
            name, core = _name(context, candidate.span), _name(context, candidate.quotation or candidate.span)
            features = (
                *_features(context, candidate, name),
                *_told(sentence, story.count(name), name in headline),
                *_elsewhere(candidate, name, core, story),
            )
            yield Proposal(candidate.span, candidate, features)


def _name(context: Context, span: Span) -> str:
    return bare(context.text[span.start : span.end])


class Repeats:
    """What a story says again, quotation marks aside."""

    def __init__(self, text: str) -> None:
        self._text = bare(text)
        self.count = Counts(self._text)
        self.quotations = {bare(text[inner.start : inner.end]) for _, inner in quoted(text, Span(0, len(text)))}
        self._headed: dict[str, bool] = {}

    def headed(self, name: str) -> bool:
        """Whether a head noun stands a few characters behind the name somewhere."""
        if name not in self._headed:
            ends = (start + len(name) for start in occurrences(self._text, name))
            self._headed[name] = any(self._text[end : end + n] in members(HEADS) for end in ends for n in range(2, 9))
        return self._headed[name]


# ---- candidates ----------------------------------------------------------------------------------------------------


def _candidates(context: Context) -> Iterator[Candidate]:
    quotations = list(quoted(context.text, context.sentence))
    for outer, inner in quotations:
        if context.tail(outer.end, 2) in column("honour"):
            continue
        yield Candidate(outer, "quoted", _head(context.text[inner.start : inner.end]), inner)
        yield from _with_tail(context, outer, inner)
    marked = [outer for outer, _ in quotations]
    for span, head in headed.spans(context, HEADS):
        if len(span) >= 3 and not _cuts_one(span, marked):
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
        if token.text not in members("setup_verb"):
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
    return endings(HEADS).longest(words, 0, len(words))


# ---- features ------------------------------------------------------------------------------------------------------


def _features(context: Context, candidate: Candidate, name: str) -> list[str]:
    span, form = candidate.span, candidate.form
    kind = mapping(HEADS, "class").get(candidate.head, "none")
    around = [*edge_features(context, span), *inner_features(context, candidate.quotation or span)]
    after = _after(context, span.end)
    telling = [one for one in (*around, *after) if one.startswith(CLASS_TELLING)]
    return [
        f"form={form}",
        f"form={form}:class={kind}",
        f"head={candidate.head}",
        f"form={form}:length={min(len(name), 12)}",
        f"ended={name.endswith(candidate.head)}",
        *(f"{'q' if candidate.quotation else 'p'}:{feature}" for feature in around),
        *after,
        *(f"{form}:{kind}:{feature}" for feature in telling),
        *edge_characters(context, span),
        *_looks(context, candidate, name),
    ]


def _told(sentence: Sentence, times: int, in_headline: bool) -> Iterator[str]:
    """How often and where the story says the name."""
    yield f"told={min(times, 4)}"
    yield f"told:headline={in_headline}"
    yield f"block={sentence.kind}"
    if sentence.kind is Block.BODY:
        yield "early" if sentence.number <= 4 else "late"


def _elsewhere(candidate: Candidate, name: str, core: str, story: Repeats) -> Iterator[str]:
    """Whether the story says the name elsewhere with a head noun, in quotation marks, or in part."""
    if candidate.form.startswith("quoted"):
        yield f"elsewhere:head={story.headed(core)}:{candidate.form}"
    elif name in story.quotations:
        yield "elsewhere:quoted"
    if candidate.form != "quoted":
        yield f"elsewhere:end={min(story.count(name[-PART:]), 3)}:{candidate.form}"
        yield f"elsewhere:start={min(story.count(name[:PART]), 3)}:{candidate.form}"


@by_position
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
