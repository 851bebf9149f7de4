"""Fit the questions' weights: logistic regression over the extractors' own proposals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.decide.weights import INTERCEPT, trial
from kg.mention import person
from kg.train.examples import MENTIONS, RELATIONS, Example, mentions, relations
from kg.train.gold import Gold

Weights = dict[str, float]
STRENGTH = 1.0
# A feature that fewer proposals have says more of these documents than of the language.
RARE = 3
FOLDS = 5


def fit_all(gold: Sequence[Gold]) -> dict[str, Weights]:
    """Question → weights. What ties things is learned on things as they are found in documents not yet seen."""
    people = {person.QUESTION: fit([e for one in gold for e in mentions(one, person.QUESTION)])}
    with trial(people):  # what other finders see depends on who is known to be a person
        told = _mention_examples(gold)
    models = _fit_mentions(gold, told)
    examples: dict[str, list[Example]] = {question: [] for question in RELATIONS}
    for fold in range(FOLDS):
        rest = [one for one in gold if one.part(FOLDS) != fold]
        with trial(_fit_mentions(rest, told)):
            for one in gold:
                if one.part(FOLDS) == fold:
                    for question, found in relations(one).items():
                        examples[question] += found
    return models | {question: fit(found) for question, found in examples.items()}


def _mention_examples(gold: Iterable[Gold]) -> dict[tuple[str, str], list[Example]]:
    return {(one.name, question): list(mentions(one, question)) for one in gold for question in MENTIONS}


def _fit_mentions(gold: Sequence[Gold], told: dict[tuple[str, str], list[Example]]) -> dict[str, Weights]:
    return {question: fit([e for one in gold for e in told[one.name, question]]) for question in MENTIONS}


def fit(examples: Sequence[Example]) -> Weights:
    """Feature → weight, the intercept among them; examples without a label, and weights that round to 0, left out."""
    told = [example for example in examples if example.label is not None]
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform([dict.fromkeys(example.features, 1.0) for example in told])
    common = [i for i, count in enumerate(matrix.sum(axis=0).tolist()[0]) if count >= RARE]
    model = LogisticRegression(C=STRENGTH, max_iter=5000, solver="lbfgs", tol=1e-7)
    model.fit(matrix[:, common], [example.label for example in told])
    names = [vectorizer.feature_names_[i] for i in common]
    weights = {name: round(float(weight), 2) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {INTERCEPT: round(float(model.intercept_[0]), 2)} | {name: w for name, w in weights.items() if w}
