"""Bytes → text: UTF-8, then byte order marks, then whichever Chinese encoding gives the commonest characters.

GB 2312 and Big5 both keep the characters in daily use in a first level of their own: text decoded as what it is falls
almost wholly into it, text decoded as anything else hardly. That tells them apart from eight characters on.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, getincrementaldecoder
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from typing import BinaryIO

from kg.read.reasons import BINARY, DAMAGED, UNKNOWN_ENCODING, Refusal

SAMPLE = 1 << 16
# A UTF-32 mark begins with a UTF-16 one.
MARKS = {
    BOM_UTF8: "utf-8-sig",
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}
CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
ENOUGH = 0.6
DAMAGE = 0.01
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes) -> str:
    """The text that `data` holds, without a byte order mark; broken characters become U+FFFD.

    Raises Refusal where it is no text, or in no encoding known here.
    """
    return data.decode(encoding(sample(BytesIO(data))), "replace")


def sample(stream: BinaryIO) -> bytes:
    """The first stretch of `stream` that tells something about its encoding: it is not all ASCII."""
    first = chunk = stream.read(SAMPLE)
    while chunk.isascii() and (following := stream.read(SAMPLE)):
        chunk = following
    return first if chunk.isascii() else chunk


def encoding(data: bytes) -> str:
    """The codec that reads `data`, a file's beginning or all of it; raises Refusal where there is none."""
    for mark, codec in MARKS.items():
        if data.startswith(mark):
            return codec
    if b"\0" not in data and _is_utf8(data):
        return "utf-8"
    scores = {codec: _score(data.decode(codec, "replace"), codec) for codec in CANDIDATES}
    best = max(CANDIDATES, key=scores.__getitem__)
    if scores[best] < ENOUGH:
        raise Refusal(BINARY if CONTROL.search(data.decode("latin-1")) else UNKNOWN_ENCODING)
    return best


def check(text: str) -> None:
    """Raise Refusal where `text` is no text, or lost more than a stray character."""
    few = 1 + len(text) * DAMAGE
    if "\0" in text or len(CONTROL.findall(text)) > few:
        raise Refusal(BINARY)
    if text.count("\ufffd") > few or any("\ud800" <= character <= "\udfff" for character in text):
        raise Refusal(DAMAGED)


def _is_utf8(data: bytes) -> bool:
    try:
        getincrementaldecoder("utf-8")().decode(data)  # incremental: a sample may end within a character
    except UnicodeDecodeError:
        return False
    return True


def _score(text: str, codec: str) -> float:
    """The share of common characters among those that are not ASCII."""
    telling = [character for character in text if not character.isascii()]
    common = _common("big5") if codec == "big5hkscs" else _common("gb2312")
    if codec == "utf-8":
        common |= _common("big5")
    return sum(character in common for character in telling) / max(len(telling), 1)


@cache
def _common(standard: str) -> frozenset[str]:
    """The signs and full-width forms of GB 2312, and the standard's first level of characters."""
    low, high = {"gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6)}[standard]
    return frozenset([*_cells("gb2312", range(0xA1, 0xA4)), *_cells(standard, range(low, high + 1))])


def _cells(standard: str, leads: Iterable[int]) -> str:
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    return "".join(bytes([lead, trail]).decode(standard, "ignore") for lead in leads for trail in trails)
