"""Text ⇄ compressed bytes, the same bytes on every machine.

Chinese in UTF-16 is an even two bytes a character, which LZMA models better than UTF-8: a tenth smaller.
"""

from __future__ import annotations

import lzma
import struct
from collections.abc import Iterable, Mapping

FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9, "lc": 0, "lp": 1, "pb": 1, "dict_size": 1 << 23}]
COUNT = struct.Struct("<H")
ENTRY = struct.Struct("<HI")  # the block's key, and its length in bytes


def pack(text: str) -> bytes:
    return lzma.compress(text.encode("utf-16-le"), format=lzma.FORMAT_RAW, filters=FILTERS)


def unpack(data: bytes) -> str:
    return lzma.decompress(data, format=lzma.FORMAT_RAW, filters=FILTERS).decode("utf-16-le")


def pack_blocks(blocks: Iterable[tuple[int, str]]) -> bytes:
    """A container of blocks to unpack one by one: the number of blocks, their keys and lengths, the blocks."""
    packed = [(key, pack(text)) for key, text in blocks]
    index = b"".join(ENTRY.pack(key, len(data)) for key, data in packed)
    return COUNT.pack(len(packed)) + index + b"".join(data for _, data in packed)


def block_slices(container: bytes) -> Mapping[int, slice]:
    """Where each block stands in the container."""
    (count,) = COUNT.unpack_from(container)
    end = COUNT.size + count * ENTRY.size
    found: dict[int, slice] = {}
    for key, length in ENTRY.iter_unpack(container[COUNT.size : end]):
        found[key] = slice(end, end + length)
        end += length
    return found
