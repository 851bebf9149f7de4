"""How large an input may be: files that are read whole, and whatever is packed inside them."""

from __future__ import annotations

LIMIT = 200 * 1_000_000


def megabytes(size: int) -> int:
    """Bytes → MB."""
    return size // 1_000_000
