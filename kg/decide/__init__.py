"""Decide over proposals: a linear model a question, its weights a data file that a person can read.

Finders propose wide, each proposal with named features; the model gives the probability that it is what it seems.
"""

from kg.decide.select import Proposal, Scored, accept, accept_all, best_apart, longest_apart
from kg.decide.weights import probability, shares

__all__ = ["Proposal", "Scored", "accept", "accept_all", "best_apart", "longest_apart", "probability", "shares"]
