"""Which media type a client gets."""

from __future__ import annotations

import pytest

from kg.serve.negotiate import choose

OFFERED = ["application/json", "text/csv", "text/turtle"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV ; q=0.3 , text/turtle;q=0.4", "text/turtle"),
        ("text/*", "text/csv"),
        ("*/*;q=0.1, text/csv;q=0", "application/json"),
        ("text/*;q=0.5, text/csv;q=0.1", "text/turtle"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=much", None),
    ],
)
def test_choose(accept: str, chosen: str | None) -> None:
    assert choose(accept, OFFERED) == chosen
