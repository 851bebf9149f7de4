"""Which proposals are accepted where they overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.decide import Scored, best_apart
from kg.model import Span


def scored(start: int, end: int, probability: float) -> Scored[str]:
    return Scored(Span(start, end), f"{start}-{end}", probability)


def test_the_likelier_of_two_that_meet_is_chosen() -> None:
    chosen = best_apart([scored(0, 4, 0.6), scored(2, 6, 0.9), scored(6, 8, 0.5)], 0.4)
    assert [one.value for one in chosen] == ["2-6", "6-8"]


def test_of_equals_the_earlier_and_longer_is_chosen() -> None:
    assert [one.value for one in best_apart([scored(0, 2, 0.7), scored(0, 4, 0.7)], 0.4)] == ["0-4"]


def test_what_is_below_the_threshold_is_left_out() -> None:
    assert best_apart([scored(0, 2, 0.39)], 0.4) == []


spans = st.tuples(st.integers(0, 30), st.integers(1, 8), st.floats(0, 1)).map(lambda t: scored(t[0], t[0] + t[1], t[2]))


@given(st.lists(spans))
def test_chosen_spans_are_apart_and_in_order(candidates: list[Scored[str]]) -> None:
    chosen = best_apart(candidates, 0.3)
    assert all(one.span.end <= other.span.start for one, other in pairwise(chosen))
    assert all(one.probability >= 0.3 for one in chosen)


@given(st.lists(spans))
def test_the_order_of_the_proposals_does_not_matter(candidates: list[Scored[str]]) -> None:
    assert [one.span for one in best_apart(candidates, 0.3)] == [
        one.span for one in best_apart(list(reversed(candidates)), 0.3)
    ]
