"""Parts → drafts: where a story begins, and what its headline, its credits and its body are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise, takewhile
from operator import or_

from kg.layout.credits import Credit
from kg.layout.lines import ended
from kg.layout.parts import Kind, Part

GROUP = 3  # a group's introduction is followed by so many signed stories
THEME = re.compile(r"\w{2,6}(?=[\s:：])")  # the place or matter that a group's headline begins with


@dataclass(frozen=True, slots=True)
class Draft:
    """A story before its body is put in order: headlines, its own credits, and the body's parts with theirs.

    `lead` is the headline and introduction of a group of stories of which this is the first.
    """

    lead: tuple[Part, ...]
    headlines: tuple[Part, ...]
    credit: Credit
    body: tuple[Part, ...]


def drafts(parts: Sequence[Part]) -> tuple[Draft, ...]:
    """The stories of one article or page, each with the parts that stand after its headline."""
    regions = [parts[a:b] for a, b in pairwise([0, *_starts(parts), len(parts)])]
    masthead = reduce(or_, (part.credit for part in takewhile(lambda part: part.kind is Kind.CREDIT, parts)), Credit())
    common = Credit(paper=masthead.paper, published=masthead.published)
    found: list[Draft] = []
    lead: tuple[Part, ...] = ()
    for number, region in enumerate(regions):
        if _leads(region, regions[number + 1 :]):
            lead = tuple(region)
        else:
            draft = _draft(region, lead)
            found.append(replace(draft, credit=draft.credit | common))
            lead = ()
    return tuple(found)


def broken(part: Part) -> bool:
    """Whether a body part stops in mid-sentence."""
    return part.kind is Kind.BODY and not part.closed and not ended(part.text)


def _starts(parts: Sequence[Part]) -> list[int]:
    """Where the second and later stories begin."""
    heads = [start for start in _heads(parts) if start and _has_body(parts, start)]
    sure = [start for start in heads if _signed(parts, start) or _closed(parts, start)]
    cut = sum(broken(part) for part in parts) >= 2
    signed = sum(part.credit.signed for part in parts)
    return heads if cut and (sure or signed >= 2) else sure


def _heads(parts: Sequence[Part]) -> Iterator[int]:
    """Where a run of headings begins that is not numbered and does not follow upon another head's credits."""
    bare = False
    for start, part in enumerate(parts):
        if part.kind is Kind.BODY:
            bare = True
        elif part.kind is Kind.HEADING and bare and not part.numbered:
            yield start
            bare = False


def _has_body(parts: Sequence[Part], start: int) -> bool:
    return any(part.kind is Kind.BODY for part in parts[start:])


def _signed(parts: Sequence[Part], start: int) -> bool:
    """Whether a byline, or a body that begins like 本报讯（记者 …）, follows upon the headings."""
    after = next(part for part in parts[start:] if part.kind is not Kind.HEADING)
    return after.led if after.kind is Kind.BODY else after.credit.signed


def _closed(parts: Sequence[Part], start: int) -> bool:
    """Whether a signature stands before the headings."""
    return parts[start - 1].closed


def _leads(region: Sequence[Part], later: Sequence[Sequence[Part]]) -> bool:
    """Whether a headline and one paragraph without a byline introduce the signed stories that come next."""
    *headings, body = region
    if any(part.kind is not Kind.HEADING for part in headings) or body.kind is not Kind.BODY:
        return False
    following = [story for story in later[:GROUP] if _signed(story, 0)]
    theme = THEME.match(region[0].text)
    if theme is None or broken(body) or body.led or body.closed or len(following) < GROUP or theme[0] not in body.text:
        return False
    return sum(any(theme[0] in part.text for part in story) for story in following) >= 2


def _draft(parts: Sequence[Part], lead: tuple[Part, ...]) -> Draft:
    credit = Credit()
    for part in parts:
        if part.kind is Kind.CREDIT:
            credit |= part.credit
    words = [part for part in parts if part.kind is not Kind.CREDIT]
    first = next((n for n, part in enumerate(parts) if part.kind is Kind.BODY), len(parts))
    top = [part for part in parts[:first] if part.kind is Kind.HEADING]
    kept = _headlines(top, parts, first)
    return Draft(lead, tuple(words[:kept]), credit, tuple(words[kept:]))


def _headlines(top: Sequence[Part], parts: Sequence[Part], first: int) -> int:
    """How many of the headings before the body are headlines; the last may be the first section's heading."""
    return next((n for n, part in enumerate(top) if n and _is_section(part, parts, first)), len(top))


def _is_section(part: Part, parts: Sequence[Part], first: int) -> bool:
    if part.numbered:
        return True
    later = [other for other in parts[first:] if other.kind is Kind.HEADING]
    return _place_first(part) and any(_place_first(other) for other in later)


def _place_first(part: Part) -> bool:
    return "：" in part.text or ":" in part.text
