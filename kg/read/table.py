"""Tables: a row of a .csv, a line of a .jsonl or a member of a .json list is an article; a bad one spoils no other."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import TextIOWrapper
from itertools import chain, count, zip_longest
from typing import BinaryIO

from kg.model import Metadata
from kg.read.columns import Columns, metadata
from kg.read.encoding import check, encoding, sample
from kg.read.limits import LIMIT, megabytes
from kg.read.reasons import (
    BROKEN_JSON,
    BROKEN_ROW,
    EMPTY,
    EMPTY_ROW,
    NO_RECORD,
    NO_TEXT_COLUMN,
    TOO_LARGE,
    TOO_MANY_CELLS,
    Refusal,
)

DELIMITERS = ",\t;|"
# Excel's own first line, which says what parts the cells.
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)

Record = Mapping[str, str]
Rows = Iterator[tuple[int, Record | Refusal]]


@dataclass(frozen=True, slots=True)
class Article:
    """A row's article; `digest` is the SHA-256 of the row's cells, in hex."""

    text: str
    metadata: Metadata
    digest: str


def read(stream: BinaryIO, suffix: str, columns: Columns) -> Iterator[tuple[int, Article | Refusal]]:
    """Each row's number, from 1, and its article or why there is none; rows that are blank are passed over.

    Raises Refusal where the table as a whole cannot be read.
    """
    codec = encoding(sample(stream))
    stream.seek(0)
    number = 0
    with TextIOWrapper(stream, encoding=codec, errors="replace", newline="") as lines:
        for number, record in READERS[suffix](lines, columns):
            yield number, record if isinstance(record, Refusal) else _article(record, columns)
    if not number:
        raise Refusal(EMPTY)


def _article(record: Record, columns: Columns) -> Article | Refusal:
    try:
        text = record[_text_column(record, columns)]
        check(text)
    except Refusal as refusal:
        return refusal
    if not text.strip():
        return Refusal(EMPTY_ROW)
    return Article(text, metadata(record, columns), _digest(record))


def _text_column(record: Record, columns: Columns) -> str:
    names = tuple(record)
    column = columns.among(names).text
    if not column:
        raise Refusal(NO_TEXT_COLUMN, names=", ".join(names))
    return column


def _digest(record: Record) -> str:
    return sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()


def _csv(lines: TextIOWrapper, columns: Columns) -> Rows:
    csv.field_size_limit(LIMIT)
    first = lines.readline()
    delimiter = max(DELIMITERS, key=first.count)
    if separator := SEPARATOR_LINE.fullmatch(first):
        first, delimiter = lines.readline(), separator[1]
    cells = _numbered(csv.reader(chain([first], lines), delimiter=delimiter))
    header = next(cells, (0, []))[1]
    if isinstance(header, Refusal):
        raise header
    header = [name.strip() for name in header]
    if any(header):
        _text_column(dict.fromkeys(header, ""), columns)
    for number, row in cells:
        if isinstance(row, Refusal):
            yield number, row
        elif any(cell.strip() for cell in row):
            yield number, _row(header, row)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | Refusal]]:
    """The reader's rows, the header counted as 0."""
    for number in count():
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield number, Refusal(BROKEN_ROW)


def _row(header: list[str], cells: list[str]) -> Record | Refusal:
    if any(cells[len(header) :]):  # an unquoted comma in the text, most likely: part of it would be lost
        return Refusal(TOO_MANY_CELLS)
    record: dict[str, str] = {}
    for name, cell in zip_longest(header, cells[: len(header)], fillvalue=""):
        record.setdefault(name, cell)
    return record


def _jsonl(lines: TextIOWrapper, _columns: Columns) -> Rows:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _parsed(line)


def _json(lines: TextIOWrapper, _columns: Columns) -> Rows:
    text = lines.read(LIMIT + 1)
    if len(text) > LIMIT:
        raise Refusal(TOO_LARGE, size=megabytes(LIMIT))
    try:
        value = json.loads(text) if text.strip() else []
    except (ValueError, RecursionError) as error:
        raise Refusal(BROKEN_JSON) from error
    for number, member in enumerate(value if isinstance(value, list) else [value], 1):
        yield number, _record(member)


def _parsed(line: str) -> Record | Refusal:
    try:
        return _record(json.loads(line))
    except (ValueError, RecursionError):
        return Refusal(BROKEN_JSON)


def _record(value: object) -> Record | Refusal:
    if not isinstance(value, dict):
        return Refusal(NO_RECORD)
    return {str(key): _cell(cell) for key, cell in value.items()}


def _cell(value: object) -> str:
    """A value as a table would show it; paragraphs or names in a list are lines."""
    if isinstance(value, list):
        return "\n".join(map(_cell, value))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


READERS: Mapping[str, Callable[[TextIOWrapper, Columns], Rows]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".json": _json,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
}
