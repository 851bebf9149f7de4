"""An error → one line in the reader's language: the path, then the reason."""

from __future__ import annotations

from kg.errors import KgError, ReadError
from kg.messages import _

# What the system says most often; the catalog has its translations.
SYSTEM = (
    "File exists",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
    "Read-only file system",
)


def explain(error: KgError | OSError) -> str:
    """The message, without the program's name before it."""
    if isinstance(error, ReadError):
        reason = _(error.reason)
        return f"{error.path}: {reason.format_map(error.values) if error.values else reason}"
    if isinstance(error, OSError):
        reason = _(error.strerror) if error.strerror else str(error)
        return f"{error.filename}: {reason}" if error.filename else reason
    return str(error)
