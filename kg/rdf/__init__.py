"""Merged facts → RDF: `graph.ttl`, the facts, and `graph.trig`, a named graph a story with the evidence of each.

    Merged → claims of facts, stories, evidence, provenance (all as CURIEs) → terms → files

Every node has an IRI made from its content, so that equal things meet and no order shows.
"""

from kg.rdf.namespace import BASE, prefixes, shorten
from kg.rdf.write import write

__all__ = ["BASE", "prefixes", "shorten", "write"]
