"""The longest word of a list that ends at a position."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.ending import Endings, endings


def test_the_longest_word_counts() -> None:
    heads = Endings(["公司", "有限公司", "司"])
    assert heads.longest("绿丰有限公司成立", 0, 6) == "有限公司"
    assert heads.longest("绿丰有限公司成立", 0, 7) == ""


def test_a_word_begins_within_the_stretch() -> None:
    assert Endings(["公司", "有限公司"]).longest("绿丰有限公司", 4, 6) == "公司"


def test_a_table_of_the_lexicon() -> None:
    assert endings("post").longest("村党支部书记", 0, 6) == "书记"


@given(st.lists(st.text("甲乙", min_size=1, max_size=3)), st.text("甲乙丙", max_size=8), st.integers(0, 8))
def test_as_by_trying_all(words: list[str], text: str, start: int) -> None:
    fitting = [word for word in words if text[start:].endswith(word)]
    assert Endings(words).longest(text, start, len(text)) == max(fitting, key=len, default="")
