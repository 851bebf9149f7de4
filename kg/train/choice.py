"""Fit weights for choosing one of several options, or none: McFadden's conditional logit with a ridge penalty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.decide.weights import NONE
from kg.train.examples import Example
from kg.train.features import told_often

STRENGTH = 0.2


def fit_choice(groups: Iterable[Sequence[Example]]) -> dict[str, float]:
    """Feature → weight, that of no option being right among them.

    Each group is the options of one thing; several may be right. Options without a label are left out, and groups
    that have none with one, and weights that round to 0.
    """
    labelled = [[option for option in group if option.label is not None] for group in groups]
    told = [_with_none(group) for group in labelled if group]
    names = [NONE, *sorted(told_often(chain.from_iterable(labelled)))]
    options = list(chain.from_iterable(told))
    group_of = np.repeat(np.arange(len(told)), [len(group) for group in told])
    right = np.array([bool(option.label) for option in options])
    found = _maximum_likelihood(_matrix(options, names), group_of, right)
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True) if round(weight, 2)}


def _with_none(group: Sequence[Example]) -> list[Example]:
    return [Example((NONE,), not any(option.label for option in group), group[0].document), *group]


def _matrix(options: Sequence[Example], names: Sequence[str]) -> csr_matrix:
    """1 where an option has a feature: options by features."""
    column = {name: index for index, name in enumerate(names)}
    cells = [
        (row, column[feature])
        for row, option in enumerate(options)
        for feature in sorted(set(option.features))
        if feature in column
    ]
    rows, columns = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(options), len(names)))


def _maximum_likelihood(features: csr_matrix, group_of: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weights under which the right options are likeliest."""
    groups = int(group_of[-1]) + 1
    columns = features.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        totals = features @ weights
        highest = np.full(groups, -np.inf)
        np.maximum.at(highest, group_of, totals)
        parts = np.exp(totals - highest[group_of])
        right_parts = np.where(right, parts, 0.0)
        whole, hit = np.bincount(group_of, parts, groups), np.bincount(group_of, right_parts, groups)
        slope = columns @ (parts / whole[group_of] - right_parts / hit[group_of])
        surprise = np.log(whole).sum() - np.log(hit).sum()
        return STRENGTH * surprise + weights @ weights / 2, STRENGTH * slope + weights

    start = np.zeros(features.shape[1])
    precision = {"maxiter": 2000, "ftol": 1e-12, "gtol": 1e-6}
    found: np.ndarray = minimize(loss, start, jac=True, method="L-BFGS-B", options=precision).x
    return found
