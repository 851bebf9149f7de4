"""Fit one question's weights: logistic regression over the finders' own candidates."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.decide.weights import INTERCEPT
from kg.train.examples import Example

STRENGTH = 1.0
# A feature that fewer candidates have says more of these documents than of the language.
RARE = 3


def fit(examples: Sequence[Example]) -> dict[str, float]:
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


def probability(weights: dict[str, float], features: Sequence[str]) -> float:
    """What `kg.decide.probability` gives with these weights."""
    total = weights[INTERCEPT] + sum(weights.get(feature, 0.0) for feature in features)
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
