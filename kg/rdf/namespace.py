"""The vocabularies in use, and the IRIs of instances."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

BASE = "https://w3id.org/townkg/id/"

VOCABULARIES = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "tk": "https://w3id.org/townkg/ontology#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# Each kind of node has a prefix of its own in the files, since Turtle would have to escape the `/` of `id:town/…`.
KINDS = (
    "agent",
    "author",
    "division",
    "document",
    "initiative",
    "measure",
    "membership",
    "newspaper",
    "organization",
    "person",
    "place",
    "register",
    "role",
    "run",
    "selector",
    "sentence",
    "statement",
    "story",
)


def prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix → IRI: the vocabularies, `id:` for instances, and a prefix for each kind of instance."""
    return {**VOCABULARIES, "id": base, **{kind: f"{base}{kind}/" for kind in KINDS}}


def shorten(iri: str, names: Mapping[str, str]) -> str:
    """The IRI with the longest of the prefixes that fit; itself where none does."""
    fitting = [(len(namespace), prefix) for prefix, namespace in names.items() if iri.startswith(namespace)]
    length, prefix = max(fitting, default=(0, ""))
    return f"{prefix}:{iri[length:]}" if fitting else iri


def mint(kind: str, *content: object) -> str:
    """The CURIE of the node that has this content: `id:kind/` and 80 bits of its SHA-256."""
    digest = hashlib.sha256(json.dumps(content).encode()).hexdigest()
    return f"id:{kind}/{digest[:20]}"
