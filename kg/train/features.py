"""Which features are worth a weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.train.examples import Example

# A feature that fewer proposals have says more of these documents than of the language.
RARE = 3


def told_often(examples: Iterable[Example]) -> frozenset[str]:
    """The features that enough of the examples have."""
    counts = Counter(feature for example in examples for feature in set(example.features))
    return frozenset(feature for feature, count in counts.items() if count >= RARE)
