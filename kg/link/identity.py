"""The ids of things: one real thing, one id, whichever story tells of it."""

from __future__ import annotations

import hashlib


def identify(kind: str, *parts: str) -> str:
    """The CURIE of an instance: the first 80 bits of a hash over what makes it itself."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"id:{kind}/{digest[:20]}"


def division_id(code: str) -> str:
    """The CURIE of an official division, readable by its code."""
    return f"id:division/{code}"
