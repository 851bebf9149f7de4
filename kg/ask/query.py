"""Queries and their parameters.

A query may begin with lines `#: …` which together are TOML: its title and parameters.

    #: title.zh = "…"
    #: title.en = "…"
    #: parameters.name = { default = "", zh = "…", en = "…" }

A parameter stands in the query as `$name`, where a variable would be `?name`; without a default it has to be given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.messages import _

HEADER = "#: "


@dataclass(frozen=True, slots=True)
class Parameter:
    """`default` is None where it has to be given; `description` has a text for each language, `zh` and `en`."""

    name: str
    default: str | None
    description: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Query:
    """SPARQL with a name, a title in each language (empty where it has none) and its parameters."""

    name: str
    title: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str

    def bind(self, given: Mapping[str, str]) -> str:
        """The SPARQL with each parameter as an escaped literal. Raises QueryError for one unknown or not given."""
        known = {parameter.name: parameter.default for parameter in self.parameters}
        self._refuse(given.keys() - known.keys(), _("no such parameter: {names}"))
        values = {name: given.get(name, default) for name, default in known.items()}
        self._refuse({name for name, value in values.items() if value is None}, _("missing: {names}"))
        literals = {name: _literal(value) for name, value in values.items() if value is not None}
        return re.sub(r"\$(\w+)", lambda found: literals.get(found[1], found[0]), self.text)

    def _refuse(self, names: set[str], message: str) -> None:
        if names:
            raise QueryError(f"{self.name}: " + message.format(names=", ".join(f"--{name}" for name in sorted(names))))


@cache
def catalogue() -> tuple[Query, ...]:
    """The stored queries, in the order of their names."""
    found = [path for path in files("kg.ask.queries").iterdir() if path.name.endswith(".rq")]
    return tuple(
        parse(path.name.removesuffix(".rq"), path.read_text(encoding="utf-8"))
        for path in sorted(found, key=lambda path: path.name)
    )


def parameters(name: str) -> tuple[Parameter, ...]:
    """The parameters of a stored query, a file, or a query given as text. Raises QueryError where there is none."""
    return find(name).parameters


def find(text: str) -> Query:
    """The stored query of that name, else the file at that path, else the text itself.

    Raises QueryError where it is none of these, or a file that cannot be read.
    """
    for query in catalogue():
        if query.name == text:
            return query
    if not text.strip():
        raise QueryError(_("the query is empty"))
    if "{" in text:
        return parse(_("the query"), text)
    try:
        return parse(text, Path(text).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        if " " in text:
            return parse(_("the query"), text)
        raise QueryError(_("{text}: no stored query, no file, no SPARQL").format(text=text)) from None
    except (OSError, ValueError) as error:
        raise QueryError(f"{text}: {error}") from error


def parse(name: str, text: str) -> Query:
    """Raises QueryError where the query's `#:` lines are not as they should be."""
    lines = [line.removeprefix(HEADER) for line in text.splitlines() if line.startswith(HEADER)]
    try:
        header = tomllib.loads("\n".join(lines))
        declared = [_parameter(key, value) for key, value in header.get("parameters", {}).items()]
        return Query(name, header.get("title", {}), tuple(declared), text)
    except (tomllib.TOMLDecodeError, AttributeError) as error:
        raise QueryError(
            _("{name}: the lines with #: cannot be read: {reason}").format(name=name, reason=error)
        ) from error


def _parameter(name: str, row: dict[str, str]) -> Parameter:
    return Parameter(name, row.get("default"), {language: row.get(language, "") for language in ("zh", "en")})


def _literal(value: str) -> str:
    # A command line's bytes that are no UTF-8 arrive as lone surrogates, which no literal can hold.
    return str(ox.Literal(value.encode("utf-8", "replace").decode()))
