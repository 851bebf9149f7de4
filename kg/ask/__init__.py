"""Ask the store in SPARQL: stored queries with parameters, files, or the query itself; and show what comes back."""

from kg.ask.query import Parameter, Query, catalogue, find, parameters
from kg.ask.render import FORMATS, render, rows
from kg.ask.run import Result, answer, run

__all__ = [
    "FORMATS",
    "Parameter",
    "Query",
    "Result",
    "answer",
    "catalogue",
    "find",
    "parameters",
    "render",
    "rows",
    "run",
]
