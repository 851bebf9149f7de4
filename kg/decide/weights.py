"""The weights of each question (`<question>.tsv`: feature, weight) and the probabilities that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from math import exp, fsum

from kg.errors import LexiconError

INTERCEPT, NONE = "(intercept)", "(none)"
_trial: ContextVar[Mapping[str, Mapping[str, float]]] = ContextVar("trial")


def probability(question: str, features: Iterable[str]) -> float:
    """How likely the answer is yes, 0 to 1; a feature that the training never saw weighs nothing."""
    weights = _weights(question)
    return 1 / (1 + exp(-max(-30.0, min(30.0, weights[INTERCEPT] + _total(weights, features)))))


def shares(question: str, options: Sequence[Iterable[str]]) -> list[float]:
    """How likely each of the options, told by their features, is the right one; what is left to 1 is for none."""
    weights = _weights(question)
    totals = [weights[NONE], *(_total(weights, features) for features in options)]
    highest = max(totals)
    parts = [exp(total - highest) for total in totals]
    whole = sum(parts)
    return [part / whole for part in parts[1:]]


def _total(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The sum of the weights, each once, exact, so that no order shows."""
    return fsum(map(weights.__getitem__, weights.keys() & features))


@contextmanager
def trial(models: Mapping[str, Mapping[str, float]]) -> Iterator[None]:
    """Decide by these weights instead of the files', to measure what was fitted to other documents."""
    token = _trial.set(models)
    try:
        yield
    finally:
        _trial.reset(token)


def _weights(question: str) -> Mapping[str, float]:
    return _trial.get({}).get(question) or _table(question)


@cache
def _table(question: str) -> dict[str, float]:
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
