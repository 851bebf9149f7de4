"""PDF: the text layer of every page, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any
from unicodedata import normalize

from kg.lexicon.table import rows
from kg.model import Metadata
from kg.read.page import Glyph, text
from kg.read.properties import metadata
from kg.read.quiet import quiet
from kg.read.reasons import BROKEN_PDF, NO_TEXT_LAYER, PASSWORD, UNCODED_PDF, Refusal

# The mark that Chinese type has for a character that could not be set.
GETA = "〓"
KANGXI = range(0x2F00, 0x2FD6)


def read(data: bytes) -> tuple[str, Metadata]:
    """The pages' text, an empty line between blocks and pages, with the document's own title and author.

    Raises Refusal where the file is broken, needs a password, or has no text that tells its characters.
    """
    import pdfplumber

    try:
        with quiet("pdfminer", "pdfplumber"), pdfplumber.open(BytesIO(data)) as document:
            pages = [list(_glyphs(page)) for page in document.pages]
            _check(pages)
            said = document.metadata
            return _joined(pages), metadata(str(said.get("Title", "")), str(said.get("Author", "")))
    except Refusal:
        raise
    except Exception as error:  # whatever parsing meets in bytes that anyone may have made
        raise Refusal(PASSWORD if _asks_for_password(error) else BROKEN_PDF) from error


def _check(pages: list[list[Glyph]]) -> None:
    glyphs = [glyph for page in pages for glyph in page]
    if not glyphs:
        raise Refusal(NO_TEXT_LAYER)
    if 2 * sum(glyph.text == GETA for glyph in glyphs) > len(glyphs):
        raise Refusal(UNCODED_PDF)


def _joined(pages: list[list[Glyph]]) -> str:
    return "\n\n".join(text(page) for page in pages if page)


def _asks_for_password(error: Exception) -> bool:
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    return any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, *error.args, error.__context__))


def _glyphs(page: Any) -> Iterator[Glyph]:
    """The page's upright characters; text printed twice over, for want of a bold type, comes once."""
    spaced = False
    for box in page.dedupe_chars().chars:
        character = _character(box["text"])
        if character and box["upright"] and box["bottom"] > box["top"]:
            yield Glyph(character, box["x0"], box["x1"], box["top"], box["bottom"], spaced)
        spaced = box["text"].isspace()
    page.close()


def _character(text: str) -> str:
    if text.startswith("(cid:"):
        return GETA
    return "".join(character for character in text.translate(_radicals()) if character.isprintable()).strip()


@cache
def _radicals() -> dict[int, str]:
    """⻓ → 长: PDF writers take radicals for the characters that look like them."""
    kangxi = {code: normalize("NFKC", chr(code)) for code in KANGXI}
    return kangxi | {ord(row["radical"]): row["character"] for row in rows("radical")}
