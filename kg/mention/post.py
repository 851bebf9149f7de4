"""The words of a post before a name: 镇党委副书记、镇长 | 王某某."""

from __future__ import annotations

from functools import cache

from kg.lexicon.ending import endings
from kg.lexicon.table import members, rows
from kg.mention.context import Context
from kg.model import Span

LONGEST = 6
# 运维员, 营造师, 关长, 烟农: new words for trades and posts end so.
TRADES = "员师长农匠"
NOUN_TAGS = ("n", "b", "j", "m", "x", "vn", "f", "l", "i", "eng")
JOINTS = "、兼(（)）·"
REACH = 26


@cache
def _public() -> dict[str, bool]:
    return {row["word"]: row["public"] == "yes" for row in rows("post")}


def ending_at(context: Context, position: int) -> str:
    """The longest post word that ends at `position`, or a noun that ends as words for trades do; or nothing."""
    word = endings("post").longest(context.text, context.sentence.start, position)
    if word:
        return word
    token = context.before(position)
    trade = token and 2 <= len(token.text) <= 4 and token.text[-1] in TRADES and token.tag.startswith(("n", "x"))
    return token.text if token and trade else ""


def is_public(post: str) -> bool:
    """Whether a post is held in a public body, judged by its last word."""
    return any(_public().get(post[-length:], False) for length in range(LONGEST, 1, -1))


def words_before(context: Context, position: int) -> Span:
    """The whole post that ends at `position`: its last word, what qualifies it, and the posts joined to it by 、."""
    start = position - len(ending_at(context, position))
    if start == position:
        return Span(position, position)
    while start > max(context.sentence.start, position - REACH):
        step = _qualifier(context, start)
        if not step:
            break
        start -= step
    while start < position and context.text[start] in JOINTS:
        start += 1
    return Span(start, position)


def _qualifier(context: Context, position: int) -> int:
    """How many characters before `position` still belong to the post."""
    char = context.text[position - 1]
    if char in "、兼":
        earlier = ending_at(context, position - 1)
        return 1 + len(earlier) if earlier else 0
    token = context.before(position)
    if token is None or token.text in members("post_stop"):
        return 0
    if token.tag in ("ns", "nt", "nz", "nrt") or token.text in members("post_part") or token.tag.startswith(NOUN_TAGS):
        return len(token.text) if all("一" <= c <= "鿿" or c.isalnum() for c in token.text) else 0
    return 0
