"""Extraction ↔ one line of JSON: each dataclass the list of its fields; the same extraction gives the same line."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, Quote, Span, StoryRecord


def dumps(extraction: Extraction) -> str:
    """The extraction as JSON without a line break."""
    return json.dumps(extraction, default=_plain, ensure_ascii=False, separators=(",", ":"))


def loads(line: str) -> Extraction:
    """The extraction that `dumps` wrote. Raises ValueError or TypeError where the line is no such record."""
    document, stories, facts = json.loads(line)
    return Extraction(DocumentRecord(*document), tuple(map(_story, stories)), tuple(map(_fact, facts)))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    raise TypeError(f"{type(value).__name__} does not belong in a record")


def _story(row: list[Any]) -> StoryRecord:
    key, document, headline, authors, paper, published = row
    day = date.fromisoformat(published) if published else None
    return StoryRecord(key, document, headline, tuple(authors), paper, day)


def _fact(row: list[Any]) -> Fact:
    (subject, predicate, object_), story, quote, rule, confidence = row
    claim = Claim(subject, predicate, object_ if isinstance(object_, str) else Literal(*object_))
    return Fact(claim, story, quote and _quote(quote), rule, confidence)


def _quote(row: list[Any]) -> Quote:
    document, pieces, text = row
    return Quote(document, tuple(Span(start, end) for start, end in pieces), text)
