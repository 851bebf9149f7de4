"""Word documents: the words of every paragraph in order, of those in tables and text boxes too."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from kg.model import Metadata
from kg.read.limits import LIMIT, megabytes
from kg.read.properties import metadata
from kg.read.quiet import quiet
from kg.read.reasons import BROKEN_DOCX, NO_TEXT, OLD_OFFICE, PASSWORD, TOO_LARGE, Refusal

# What Word wrote before .docx, and what it still wraps an encrypted .docx in.
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
# A text box comes twice, once for old versions of Word; what was struck or moved away is no text.
UNREAD = {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    f"{WORD}del",
    f"{WORD}moveFrom",
    f"{WORD}pPr",
    f"{WORD}rPr",
}


def read(data: bytes) -> tuple[str, Metadata]:
    """The document's paragraphs, one a line, with its core properties.

    Raises Refusal where it is broken, encrypted, without words, or swells beyond the limit when unpacked.
    """
    if data.startswith(COMPOUND_FILE):
        raise Refusal(PASSWORD if ENCRYPTED in data else OLD_OFFICE)
    _check_size(data)
    document = _open(data)
    text = "\n".join(_paragraphs(document.element.body))
    if not text.strip():
        raise Refusal(NO_TEXT)
    return text, metadata(document.core_properties.title, document.core_properties.author)


def _check_size(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise Refusal(BROKEN_DOCX) from error
    if size > LIMIT:
        raise Refusal(TOO_LARGE, size=megabytes(LIMIT))


def _open(data: bytes) -> Any:
    import docx

    try:
        with quiet():
            document = docx.Document(BytesIO(data))
            document.core_properties.title, document.element.body.tag  # noqa: B018 - both parse what may be broken
    except Exception as error:  # whatever zip, XML or package parsing meets in bytes that anyone may have made
        raise Refusal(BROKEN_DOCX) from error
    return document


def _paragraphs(body: Any) -> Iterator[str]:
    """The words of each paragraph; a table's row is one, written as a sentence, or its cells would read as headings."""
    for element in body.iter(f"{WORD}p", f"{WORD}tr"):
        around = {ancestor.tag for ancestor in element.iterancestors()}
        if UNREAD.isdisjoint(around) and f"{WORD}tr" not in around:
            yield _row(element) if element.tag == f"{WORD}tr" else "".join(_words(element))


def _row(row: Any) -> str:
    cells = ["".join("".join(_words(one)) for one in cell.iter(f"{WORD}p")).strip() for cell in row.iter(f"{WORD}tc")]
    filled = [cell for cell in cells if cell]
    return "，".join(filled) + "。" if len(filled) > 1 else "".join(filled)


def _words(element: Any) -> Iterator[str]:
    """The words below `element`, but not those of a paragraph inside it, which has its own turn."""
    for child in element:
        if child.tag == f"{WORD}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in UNREAD and child.tag != f"{WORD}p":
            yield from _words(child)
