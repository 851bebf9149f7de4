"""Bytes → Documents: text in any Chinese encoding, Markdown, HTML, Word, PDF, tables, and standard input."""

from kg.read.columns import Columns
from kg.read.document import documents
from kg.read.find import find

__all__ = ["Columns", "documents", "find"]
