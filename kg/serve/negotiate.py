"""Content negotiation (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """The media type offered that the `Accept` header likes best, the first of equals; None where it likes none."""
    ranges = [_parse(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    liked = [(_quality(media, ranges), -number, media) for number, media in enumerate(offered)]
    quality, _, media = max(liked)
    return media if quality > 0 else None


def _parse(part: str) -> tuple[str, float]:
    """`text/csv;q=0.5` → its range and quality; a quality that is no number counts as none at all."""
    media, *parameters = (field.strip().lower() for field in part.split(";"))
    quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
    try:
        return media, float(quality)
    except ValueError:
        return media, 0.0


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """That of the most specific range that holds the media type."""
    wanted = {media: 2, f"{media.split('/')[0]}/*": 1, "*/*": 0}
    found = [(wanted[each], quality) for each, quality in ranges if each in wanted]
    return max(found, default=(0, 0.0))[1]
