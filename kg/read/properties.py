"""The properties that word processors write into a file → metadata, believed where a person seems to have set them."""

from __future__ import annotations

import re

from kg.model import Metadata
from kg.read.credit import HAN, authors

# 稿件.doc, Microsoft Word - 一版.docx, A01.indd: names of files, put there by programs.
FILE_NAME = re.compile(r"\.[A-Za-z]\w{1,4}$|^Microsoft ")


def metadata(title: str, author: str) -> Metadata:
    """A file's own title and authors; the days that it was made and saved say nothing of its publication."""
    title = " ".join(title.split())
    believed = re.search(HAN, title) and not FILE_NAME.search(title)
    return Metadata(title=title if believed else "", authors=authors(author))
