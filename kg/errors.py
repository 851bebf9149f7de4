"""The errors that townkg raises on purpose; each message names the file and the reason."""

from __future__ import annotations

from collections.abc import Mapping


class KgError(Exception):
    """Base of all errors that a user can mend."""


class ReadError(KgError):
    """An input that cannot be read: empty, broken, binary, password-protected, without text.

    `reason` is a message id, to be translated before its `{name}`s are filled from `values`.
    """

    def __init__(self, path: str, reason: str, values: Mapping[str, object] | None = None) -> None:
        super().__init__(path, reason, values)  # just these, so that the error survives pickling
        self.path = path
        self.reason = reason
        self.values = values or {}

    def __str__(self) -> str:
        return f"{self.path}: {self.reason.format_map(self.values) if self.values else self.reason}"


class LexiconError(KgError):
    """A line of a data table that does not fit its columns."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(path, line, reason)  # just these, so that the error survives pickling

    def __str__(self) -> str:
        path, line, reason = self.args
        return f"{path}:{line}: {reason}"


class StoreError(KgError):
    """A store that is missing, broken or in use."""


class QueryError(KgError):
    """A query that cannot be parsed, found or run."""


class OutputError(KgError):
    """An output folder that is in use."""


class UsageError(KgError):
    """A command line, or a file that steers the run, that cannot be followed."""
