"""Plain text and Markdown: the text as it stands; Markdown's front matter and first heading are metadata too."""

from __future__ import annotations

import re

from kg.model import Metadata
from kg.read.columns import Columns, metadata
from kg.read.encoding import decode

FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
ENTRY = re.compile(r"^([^\s:：#-][^:：\n]*)[:：][ \t]*(.*?)\s*$", re.MULTILINE)
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def read(data: bytes) -> tuple[str, Metadata]:
    """The text, unedited; it says nothing of itself outside itself."""
    return decode(data), Metadata()


def read_markdown(data: bytes) -> tuple[str, Metadata]:
    """The text, unedited, with what the front matter's plain `key: value` lines say."""
    text = decode(data)
    front = FRONT_MATTER.match(text)
    entries = {key: value.strip("\"'[]") for key, value in ENTRY.findall(front[1])} if front else {}
    if (heading := HEADING.search(text)) and "title" not in entries:
        entries = {**entries, "title": heading[1].strip(" #\r")}
    return text, metadata(entries, Columns())
