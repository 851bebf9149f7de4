"""The weights of each question (`<question>.tsv`: feature, weight) and the probability that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from math import exp

from kg.errors import LexiconError

INTERCEPT = "(intercept)"
_trial: ContextVar[Mapping[str, Mapping[str, float]]] = ContextVar("trial")


def probability(question: str, features: Iterable[str]) -> float:
    """How likely the answer is yes, 0 to 1; a feature that the training never saw weighs nothing."""
    weights = _trial.get({}).get(question) or _weights(question)
    total = weights[INTERCEPT] + sum(weights.get(feature, 0.0) for feature in sorted(set(features)))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@contextmanager
def trial(models: Mapping[str, Mapping[str, float]]) -> Iterator[None]:
    """Decide by these weights instead of the files', to measure what was fitted to other documents."""
    token = _trial.set(models)
    try:
        yield
    finally:
        _trial.reset(token)


@cache
def _weights(question: str) -> dict[str, float]:
    name = f"{question}.tsv"
    lines = (files("kg.decide") / name).read_text(encoding="utf-8").splitlines()
    found: dict[str, float] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        feature, _, weight = line.partition("\t")
        try:
            found[feature] = float(weight)
        except ValueError as error:
            raise LexiconError(f"kg/decide/{name}", number, f"{weight!r} is no weight") from error
    return found
