"""Which features are worth a weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.train.examples import Example

# A feature that fewer documents have says more of these than of the language; a name is told in one or two.
RARE = 3


def told_often(examples: Iterable[Example]) -> frozenset[str]:
    """The features that examples of enough documents have."""
    told = {(feature, example.document) for example in examples for feature in example.features}
    counts = Counter(feature for feature, _ in told)
    return frozenset(feature for feature, count in counts.items() if count >= RARE)
