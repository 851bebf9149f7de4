"""Named people and their posts.

Every surname with one or two characters after it is a candidate; so are names with a middle dot and, after a post,
unknown words of two to four characters. A linear model weighs what stands around it; one clear mention settles the
others of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.decide import Proposal, Scored, accept, best_apart
from kg.lexicon.table import column, members, rows
from kg.mention import post
from kg.mention.context import Context, by_position, occurrences
from kg.mention.span_features import edge_characters
from kg.model import PersonMention, PlaceMention, Reading, Span
from kg.token import first_word, tag, words

QUESTION = "person"
THRESHOLD = 0.25
DOTTED = re.compile(r"([一-鿿]{1,8})(?:[·•‧][一-鿿]{1,8}){1,2}")
DOTS = "·•‧"
DIVISION_ENDS = "省市州盟县区旗镇乡道村社园岛山湖"
NO_NAME_TAGS = ("n", "v", "b", "t")
LONGEST_PART = 6
SPEAKING = "说道称讲笑"
# A middle dot between Chinese characters is no accident: hardly anything but a name has it.
DOTTED_SURE = 0.9
HAN = re.compile(r"[一-鿿]+")
# Characters that end no given name: they begin what follows, or are endings of other words.
NOT_IN_NAMES = frozenset("的了在是把被向对从为等说称道及或其这那你我他她们个些吗呢吧啊么着过得地很都又再却")
TITLES = ("先生", "女士", "老师", "大姐", "大爷", "大妈", "阿姨", "师傅", "同志", "书记", "主任", "院长", "教授", "总")


def find(reading: Reading) -> tuple[PersonMention, ...]:
    """The people that the story names, each mention once, in the text's order."""
    contexts = tuple(Context.all(reading))
    dotted = [Scored(span, one.number, DOTTED_SURE) for one in contexts for span in _dotted(one)]
    clear = best_apart([*dotted, *accept(QUESTION, propose(reading), THRESHOLD)], THRESHOLD)
    names = {reading.story.text[c.span.start : c.span.end]: c.probability for c in clear}
    blocked = _told_in_full(reading.story.text, reading.places)
    everywhere = [
        one for one in (*clear, *_repeated(reading, names)) if not any(one.span.meets(place) for place in blocked)
    ]
    return tuple(_mention(contexts[found.value], found) for found in best_apart(everywhere, 0.0))


def propose(reading: Reading) -> Iterator[Proposal[int]]:
    """Every span that may be a person's name, its sentence's number the value."""
    repeated: dict[str, tuple[str, ...]] = {}
    for context in Context.all(reading):
        for span in _candidates(context):
            name = context.text[span.start : span.end]
            if name not in repeated:
                repeated[name] = _repetition(context.text, name)
            yield Proposal(span, context.number, (*_features(context, span), *repeated[name]))


# ---- candidates ----------------------------------------------------------------------------------------------------


def _candidates(context: Context) -> Iterator[Span]:
    blocked = _told_in_full(context.text, context.places)
    for span in dict.fromkeys([*_surnamed(context), *_after_post(context), *_of_elements(context)]):
        if not any(span.meets(place) for place in blocked):
            yield span


def _told_in_full(text: str, places: tuple[PlaceMention, ...]) -> list[Span]:
    """The places that keep names out: 裴玉林 is a person in spite of 玉林, 杨家山村 is none because of 杨家山."""
    return [place.span for place in places if text[place.span.end - 1] in DIVISION_ENDS]


def _surnamed(context: Context) -> Iterator[Span]:
    surnames, text, end = members("surname"), context.text, context.sentence.end
    for start in range(context.sentence.start, end - 1):
        size = 2 if text[start : start + 2] in surnames else 1 if text[start] in surnames else 0
        if size:
            for stop in range(start + size + 1, min(start + size + 2, end) + 1):
                if _may_be_name(text[start:stop]):
                    yield Span(start, stop)


def _may_be_name(name: str) -> bool:
    """Whether surname and given name are characters that names are made of, and no title (孙大姐)."""
    return bool(HAN.fullmatch(name)) and not NOT_IN_NAMES.intersection(name[1:]) and not name.endswith(TITLES)


def _of_elements(context: Context) -> Iterator[Span]:
    # 扎西多杰, 乌云其其格: names without a surname are put together of parts that recur.
    for match in _elements().finditer(context.text, context.sentence.start, context.sentence.end):
        yield Span(match.start(), match.end())


@cache
def _elements() -> re.Pattern[str]:
    parts = sorted(column("name_element"), key=lambda part: (-len(part), part))
    first = "".join(sorted({part[0] for part in parts}))
    # What can begin none is passed over sooner than by trying all.
    return re.compile(f"(?=[{re.escape(first)}])(?:{'|'.join(map(re.escape, parts))}){{1,3}}")


def _dotted(context: Context) -> Iterator[Span]:
    for match in DOTTED.finditer(context.text, context.sentence.start, context.sentence.end):
        first_part = range(match.start(), match.end(1))
        start = next((at for at in first_part if post.ending_at(context, at)), match.start())
        start += _common_words(context.text[start : match.end(1)])
        if match.end(1) - start <= LONGEST_PART:
            yield Span(start, _end_of_last_part(match.group(), match.start()))


def _common_words(part: str) -> int:
    """How many characters of words that are no names the part begins with (党员努尔 before the dot)."""
    before = 0
    for word in words(part):
        common = len(word) > 1 and tag(word).startswith(NO_NAME_TAGS) and not tag(word).startswith("nr")
        if not common or len(part) - before - len(word) < 2:
            return before
        before += len(word)
    return before


def _end_of_last_part(name: str, start: int) -> int:
    """The last part of a name with dots ends where a verb, a particle or a mark of time begins."""
    head = max(name.rfind(dot) for dot in DOTS) + 1
    end = head
    for word in words(name[head:]):
        if end > head and not tag(word).startswith(("n", "x", "g")):
            break
        end += len(word)
    spoken = end - head > 2 and name[end - 1] in SPEAKING
    return start + end - spoken


def _after_post(context: Context) -> Iterator[Span]:
    # Names of other peoples (才让卓玛, 岩罕) have no surname: take the words that follow a post, up to a known word.
    for first, token in enumerate(context.tokens):
        if post.ending_at(context, token.span.start):
            for follower in context.tokens[first : first + 4]:
                if not HAN.fullmatch(follower.text) or follower.span.end - token.span.start > 5:
                    break
                if follower.span.end - token.span.start >= 2:
                    yield Span(token.span.start, follower.span.end)


# ---- features ------------------------------------------------------------------------------------------------------


def _features(context: Context, span: Span) -> list[str]:
    name = context.text[span.start : span.end]
    length = len(_given_name(name)) + 1  # 欧阳某某 is as long as 陈某某
    left, right, cuts = _left(context, span.start), _right(context, span.end), tuple(_cuts(context, span))
    return [
        f"length={length}",
        *left,
        *right,
        *cuts,
        *(f"{one}&{other}" for one in left[:1] for other in [*right[:1], *cuts[:1]]),
        *(f"length={length}&{one}" for one in [*left[:1], *right[:1]]),
        *edge_characters(context, span),
        *_looks(name),
    ]


@by_position
def _left(context: Context, start: int) -> Iterator[str]:
    found = post.ending_at(context, start)
    if found:
        yield "left=post"
        yield f"left=post:{'public' if post.is_public(found) else 'other'}"
        return
    if start == context.sentence.start:
        yield "left=start"
        return
    char = context.text[start - 1]
    if "一" <= char <= "鿿":
        token = context.before(start)
        yield f"left:tag={token.tag[:1] if token else 'inside'}"
        if context.head(start, 2) in ("名叫", "叫做", "记者", "作者") or char == "叫":
            yield f"left={context.head(start, 2)[-1]}"
    else:
        yield f"left={_mark(char)}"


@by_position
def _right(context: Context, end: int) -> Iterator[str]:
    tail = context.tail(end, 4)
    if not tail:
        yield "right=end"
        return
    word = next((tail[:n] for n in (4, 3, 2, 1) if tail[:n] in members("saying")), "")
    if word:
        yield "right=saying" if len(word) > 1 else f"right={word}"
    if tail.startswith(TITLES):
        yield "right=title"
    if "一" <= tail[0] <= "鿿":
        follower = first_word(context.tail(end, 5))
        yield f"right:tag={tag(follower)[:1]}"
        yield f"right:tag2={tag(follower)}:{min(len(follower), 2)}"
    else:
        yield f"right={_mark(tail[0])}"


def _mark(char: str) -> str:
    if char.isdigit() or (char.isascii() and char.isalpha()):
        return "alnum"
    return "," if char in ",，" else "stop" if char in "。！？!?;；:：" else "、" if char == "、" else "mark"


def _cuts(context: Context, span: Span) -> Iterator[str]:
    tokens = context.within(span)
    if span.start not in context.starts:
        yield "cut:left"
    if span.end not in context.ends:
        yield "cut:right"
    if len(tokens) == 1:
        kind = tokens[0].tag
        yield "word=name" if kind.startswith("nr") else "word=unknown" if kind == "x" else f"word={kind[:1]}"
    elif tokens:
        yield "words=" + "+".join(str(len(token.text)) for token in tokens)
        yield f"words:first={tokens[0].tag[:2]}"


def _given_name(name: str) -> str:
    return name[2:] if name[:2] in members("surname") and len(name) > 2 else name[1:]


def _looks(name: str) -> Iterator[str]:
    weights = [_given().get(char, -4) for char in _given_name(name) if "一" <= char <= "鿿"]
    if weights:
        yield f"given:worst={min(weights)}"
        yield f"given:mean={round(sum(weights) / len(weights))}"
    rank = _rank().get(name[:1], 999)
    yield f"elements={bool(_elements().fullmatch(name))}"
    yield "surname=" + ("top20" if rank < 20 else "top100" if rank < 100 else "top200" if rank < 200 else "rare")


@cache
def _given() -> dict[str, int]:
    return {row["word"]: int(row["weight"]) for row in rows("given_name")}


@cache
def _rank() -> dict[str, int]:
    return {surname: rank for rank, surname in enumerate(column("surname"))}


def _repetition(text: str, name: str) -> tuple[str, ...]:
    """How often the story says the name, and whether the same always follows."""
    found = list(occurrences(text, name))
    count = f"repeat={min(len(found), 3)}"
    if len(found) < 2:
        return (count,)
    followers = {text[start + len(name) : start + len(name) + 1] for start in found}
    return count, "next=same" if len(followers) == 1 else "next=varied"


# ---- mentions ------------------------------------------------------------------------------------------------------


def _repeated(reading: Reading, names: dict[str, float]) -> Iterator[Scored[int]]:
    for number, sentence in enumerate(reading.sentences):
        for name, likely in sorted(names.items()):
            for offset in occurrences(sentence.text, name):
                start = sentence.span.start + offset
                yield Scored(Span(start, start + len(name)), number, likely * 0.9)


def _mention(context: Context, found: Scored[int]) -> PersonMention:
    name = context.text[found.span.start : found.span.end]
    words = post.words_before(context, found.span.start)
    title = context.text[words.start : words.end]
    official = bool(title) and post.is_public(title)
    rule = "person/after-post" if title else "person/in-context"
    return PersonMention(found.span, name, title, words, official, rule, round(found.probability, 2))
