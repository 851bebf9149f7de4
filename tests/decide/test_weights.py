"""The models' weights: readable files, probabilities that add evidence up."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.decide
from kg.decide.weights import probability, trial
from kg.mention import initiative, organization, person, site, topic

QUESTIONS = [person.QUESTION, organization.QUESTION, initiative.QUESTION, site.QUESTION, topic.QUESTION]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_weights(question: str) -> None:
    assert 0 < probability(question, []) < 0.5, "with no evidence the answer is no"


@pytest.mark.parametrize("question", QUESTIONS)
def test_weights_are_sorted_and_told_once(question: str) -> None:
    lines = (Path(kg.decide.__file__).parent / f"{question}.tsv").read_text(encoding="utf-8").splitlines()
    features = [line.partition("\t")[0] for line in lines if not line.startswith("#")]
    assert features[0] == "(intercept)"
    assert features[1:] == sorted(set(features[1:]))


def test_evidence_counts_once_however_often_it_is_given() -> None:
    assert probability("person", ["length=3", "length=3"]) == probability("person", ["length=3"])
    assert probability("person", ["no such feature"]) == probability("person", [])


def test_the_order_of_evidence_does_not_show() -> None:
    with trial({"coin": {"(intercept)": 0.0, "a": 0.1, "b": 0.2, "c": -0.3}}):
        assert probability("coin", "abc") == probability("coin", "cab") == 0.5, "no rounding is left over"
