"""The interactive graph page: facts → graph → page, one file that opens from disk and asks the network for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.model import DocumentRecord, Fact, StoryRecord


def render(
    documents: Sequence[DocumentRecord],
    stories: Sequence[StoryRecord],
    facts: Sequence[Fact],
    path: Path,
    language: str = "",
) -> None:
    """Write the page of all `facts` to `path`; `language` is `zh`, `en`, or empty for the reader's own.

    Equal facts in equal order give equal bytes. Raises OSError where the file cannot be written.
    """
    # networkx and pyvis take 0.2 s to import: only whoever draws pays for them.
    from kg.view import graph, page

    page.write(graph.build(documents, stories, facts), path, language)
