"""One input → its Documents: the reader that its suffix names, the path under which its text is kept."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path, PurePath
from typing import BinaryIO

from kg.errors import ReadError
from kg.model import Document, Metadata
from kg.read import docx, html, pdf, table, text
from kg.read.columns import Columns
from kg.read.encoding import check
from kg.read.limits import LIMIT, megabytes
from kg.read.reasons import EMPTY, FOLDER, MISSING, OTHER_FORMAT, PERMISSION, TOO_LARGE, UNREADABLE, Refusal

STANDARD_INPUT = "-"
Reader = Callable[[bytes], tuple[str, Metadata]]
READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".md": text.read_markdown,
    ".markdown": text.read_markdown,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".shtml": html.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
}
# What people keep articles in and nothing here reads: passed over in silence, they would be missed.
REFUSED = frozenset((".doc", ".wps", ".rtf", ".odt", ".xls", ".xlsx", ".et"))
SUFFIXES = frozenset(READERS) | frozenset(table.READERS)
HTML = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
SNIFFED = 4096
STEM = 40


def documents(path: str, columns: Columns = Columns()) -> Iterator[Document | ReadError]:  # noqa: B008 - immutable
    """The articles of one file, or of standard input for `-`: one, or a table's many.

    Whatever cannot be read comes as a ReadError in its place: for the file, or for the row of a table
    (`news.csv#12`, 1 the first row below the header). `columns` names a table's columns where they are unusual.
    """
    shown = _shown(path)
    try:
        if PurePath(path).suffix.lower() in table.READERS:
            yield from _rows(path, shown, columns)
        else:
            yield _whole(path, shown)
    except Refusal as refusal:
        yield ReadError(shown, refusal.reason, refusal.values)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        yield ReadError(shown, _reason(error))


def _whole(path: str, shown: str) -> Document:
    if PurePath(path).suffix.lower() in REFUSED:
        raise Refusal(OTHER_FORMAT)
    with _stream(path) as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise Refusal(TOO_LARGE, size=megabytes(LIMIT))
    if not data.strip():
        raise Refusal(EMPTY)
    reader = READERS.get(PurePath(path).suffix.lower()) or _sniffed(data)
    words, metadata = reader(data)
    check(words)
    if not words.strip():
        raise Refusal(EMPTY)
    kept = path == shown and path != STANDARD_INPUT and words.encode() == data
    return Document(shown, shown if kept else _text_path(shown), sha256(data).hexdigest(), words, _clean(metadata))


def _rows(path: str, shown: str, columns: Columns) -> Iterator[Document | ReadError]:
    with Path(path).open("rb") as stream:
        for number, row in table.read(stream, PurePath(path).suffix.lower(), columns):
            name = f"{shown}#{number}"
            if isinstance(row, Refusal):
                yield ReadError(name, row.reason, row.values)
            else:
                yield Document(name, _text_path(name), row.digest, row.text, _clean(row.metadata))


def _stream(path: str) -> nullcontext[BinaryIO] | BinaryIO:
    return nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else Path(path).open("rb")


def _sniffed(data: bytes) -> Reader:
    """The reader that the first bytes call for, where no suffix names one."""
    if data.startswith(b"%PDF-"):
        return pdf.read
    if data.startswith((b"PK\x03\x04", docx.COMPOUND_FILE)):
        return docx.read
    head = data[:SNIFFED].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return html.read if head.startswith(b"<") and HTML.search(head) else text.read


def _shown(path: str) -> str:
    """The path as given, with `/`, and with U+FFFD for what in it is no text."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _clean(said: Metadata) -> Metadata:
    """Metadata on one line each, without characters that do not print."""
    names = filter(None, map(_printable, said.authors))
    return Metadata(_printable(said.title), tuple(names), _printable(said.paper), said.published)


def _printable(words: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def _text_path(shown: str) -> str:
    """Where the text of an input that is not plain UTF-8 is kept, below the output folder; no two share one."""
    name, _, row = shown.rpartition("/")[2].partition("#")
    stem = re.sub(r"[^\w-]+", "-", f"{PurePath(name).stem}{row and '-'}{row}").strip("-")[:STEM]
    return f"text/{stem or 'input'}-{sha256(shown.encode()).hexdigest()[:12]}.txt"


def _reason(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return MISSING
        case PermissionError():
            return PERMISSION
        case IsADirectoryError():
            return FOLDER
    return UNREADABLE
