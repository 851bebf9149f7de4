"""Drafts whose blocks stand as columns cut and mixed them → paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.layout.order import Block, Chain, Page, Title
from kg.layout.parts import Kind, Part
from kg.layout.split import Draft, broken

JOINED = -0.5  # the score from which on two blocks are one paragraph

Body = list[list[Part]]
Group = tuple[Part, ...]  # a body part and the sub-headings before it


def read(drafts: Sequence[Draft]) -> list[Body]:
    """For each draft its paragraphs in reading order, each a list of the parts that the columns cut it into."""
    groups = [list(_groups(draft.body)) for draft in drafts]
    blocks = [_block(group, story, n == 0) for story, some in enumerate(groups) for n, group in enumerate(some)]
    if not any(block.broken for block in blocks[:-1]):
        return [[[part] for part in draft.body] for draft in drafts]
    page = Page(tuple(blocks), tuple(_title(draft) for draft in drafts))
    flat = [group for some in groups for group in some]
    return [_paragraphs(page, flat, story, chain) for story, chain in enumerate(page.order())]


def _groups(body: Sequence[Part]) -> Iterator[Group]:
    """The body's parts, each heading with what follows it; a heading that nothing follows stands alone."""
    waiting: list[Part] = []
    for part in body:
        waiting.append(part)
        if part.kind is Kind.BODY:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _block(group: Group, story: int, first: bool) -> Block:
    last = group[-1]
    return Block(last.text, story, first, broken(last), last.closed, headed=group[0].kind is Kind.HEADING)


def _title(draft: Draft) -> Title:
    return Title(" ".join(part.text for part in draft.headlines), draft.credit.signed)


def _paragraphs(page: Page, groups: Sequence[Group], story: int, chain: Chain) -> Body:
    body: Body = []
    for place, number in enumerate(chain):
        if place and _one(page, story, chain[:place], number):
            body[-1].extend(groups[number])
        else:
            body.extend([part] for part in groups[number])
    return body


def _one(page: Page, story: int, chain: Chain, number: int) -> bool:
    """Whether the block is of one paragraph with the end of the chain."""
    before = page.blocks[chain[-1]]
    if not before.broken or page.blocks[number].headed:
        return False
    if len(page.titles) == 1:  # no columns: the lines of a list, unless the words say otherwise
        return page.bound(chain[-1], number)
    return page.score(story, chain, number) >= JOINED
