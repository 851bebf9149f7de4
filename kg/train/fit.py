"""Fit the questions' weights to the extractors' own proposals: yes or no by logistic regression, one of several by a
conditional logit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.decide.weights import INTERCEPT, trial
from kg.mention import person, topic, unlisted
from kg.train.choice import fit_choice
from kg.train.examples import CHOICES, MENTIONS, RELATIONS, Example, mentions, relations, topics
from kg.train.features import told_often
from kg.train.gold import Gold

Weights = dict[str, float]
STRENGTH = 0.3
FOLDS = 5
# What other finders see depends on these: nothing is believed of them until it is learned.
EARLY = (unlisted.QUESTION, person.QUESTION)


def fit_all(gold: Sequence[Gold], other: Sequence[Gold] = ()) -> dict[str, Weights]:
    """Question → weights; without `other`, texts that are no local news, what a story is about is not learned."""
    models = _fit_finders(gold)
    if other:
        with trial(models):
            models[topic.QUESTION] = fit([example for one in (*gold, *other) for example in topics(one)])
    return models


def _fit_finders(gold: Sequence[Gold]) -> dict[str, Weights]:
    """Question → weights. What ties things is learned on things as they are found in documents not yet seen."""
    known: dict[str, Weights] = {question: {INTERCEPT: -30.0} for question in EARLY}
    for question in EARLY:
        with trial(known):
            learned = fit([example for one in gold for example in mentions(one, question)])
        known = known | {question: learned}
    with trial(known):
        told = _mention_examples(gold)
    models = _fit_mentions(gold, told)
    examples: dict[str, list[list[Example]]] = {question: [] for question in RELATIONS}
    for fold in range(FOLDS):
        rest = [one for one in gold if one.part(FOLDS) != fold]
        with trial(_fit_mentions(rest, told)):
            for one in gold:
                if one.part(FOLDS) == fold:
                    for question, found in relations(one).items():
                        examples[question] += found
    return models | {question: _fit_relation(question, found) for question, found in examples.items()}


def _mention_examples(gold: Iterable[Gold]) -> dict[tuple[str, str], list[Example]]:
    return {(one.name, question): list(mentions(one, question)) for one in gold for question in MENTIONS}


def _fit_mentions(gold: Sequence[Gold], told: dict[tuple[str, str], list[Example]]) -> dict[str, Weights]:
    return {question: fit([e for one in gold for e in told[one.name, question]]) for question in MENTIONS}


def _fit_relation(question: str, groups: Sequence[Sequence[Example]]) -> Weights:
    return fit_choice(groups) if question in CHOICES else fit([example for group in groups for example in group])


def fit(examples: Sequence[Example]) -> Weights:
    """Feature → weight, the intercept among them; examples without a label, and weights that round to 0, left out."""
    told = [example for example in examples if example.label is not None]
    common = told_often(told)
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform([dict.fromkeys(common.intersection(one.features), 1.0) for one in told])
    model = LogisticRegression(C=STRENGTH, max_iter=5000, solver="lbfgs", tol=1e-7)
    model.fit(matrix, [example.label for example in told])
    weights = zip(vectorizer.feature_names_, model.coef_[0], strict=True)
    return {INTERCEPT: round(float(model.intercept_[0]), 2)} | {
        name: rounded for name, weight in weights if (rounded := round(float(weight), 2))
    }
