"""Why an input is refused: message ids, translated where they are shown; `{name}`s are filled in afterwards."""

from __future__ import annotations

BINARY = "binary file"
BROKEN_DOCX = "not a valid .docx"
BROKEN_HTML = "not a valid HTML page"
BROKEN_JSON = "not valid JSON"
BROKEN_PDF = "not a valid PDF"
BROKEN_ROW = "not a valid row"
DAMAGED = "damaged text"
EMPTY = "empty file"
EMPTY_ROW = "no text in this row"
FOLDER = "a folder without files of a known kind"
MISSING = "no such file"
NO_RECORD = "not a record of names and values"
NO_TEXT = "no text found"
NO_TEXT_COLUMN = "no text column among: {names}"
NO_TEXT_LAYER = "no text layer: scanned pages need OCR"
OTHER_FORMAT = "a format that is not read: save it as .docx, or a table as .csv"
OLD_OFFICE = "old Office format: save it as .docx"
PASSWORD = "password-protected"
PERMISSION = "permission denied"
TOO_LARGE = "larger than {size} MB"
TOO_MANY_CELLS = "more cells than columns"
UNCODED_PDF = "a text layer that does not say which characters it shows"
UNKNOWN_ENCODING = "unknown text encoding"
UNREADABLE = "cannot be opened"


class Refusal(Exception):  # noqa: N818 - not an error of ours: the caller knows the path and makes a ReadError of it
    """An input, or a row of one, that cannot be read, and why."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
