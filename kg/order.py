"""The one order of claims and of facts, in which everything is written."""

from __future__ import annotations

from kg.model import Claim, Fact, Literal


def claim_key(claim: Claim) -> tuple[str, str, bool, str, str]:
    """A total order of claims, in which an object may be a name or a literal."""
    if isinstance(claim.object, Literal):
        return claim.subject, claim.predicate, True, claim.object.text, claim.object.kind
    return claim.subject, claim.predicate, False, claim.object, ""


def fact_key(fact: Fact) -> tuple[object, ...]:
    """A total order of facts: by their claims, then by what they rest on."""
    return claim_key(fact.claim), fact.story, fact.quote is not None, fact.quote, fact.rule, fact.confidence
