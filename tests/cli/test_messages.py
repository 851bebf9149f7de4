"""Every message has its translation, and the compiled catalog is the one that is read."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from kg import run
from kg.cli import failure
from kg.messages import _, choose, language
from kg.read import reasons

PACKAGE = Path(__file__).parents[2] / "kg"
CATALOG = PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "kg.po"
IN_PAGE = re.compile(r"""\b_\((['"])(.*?)\1\)""")
PLACEHOLDER = re.compile(r"\{\w+\}|%\(\w+\)[sr]|%[sr]")


def messages(path: Path) -> Iterator[str]:
    """The message ids that a file hands to gettext."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            yield from (arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant))


def own() -> set[str]:
    refusals = {value for name, value in vars(reasons).items() if name.isupper()}
    in_calls = {message for path in PACKAGE.rglob("*.py") for message in messages(path)}
    in_pages = {found[2] for path in PACKAGE.rglob("*.html") for found in IN_PAGE.finditer(path.read_text("utf-8"))}
    return in_calls | in_pages | refusals | {*failure.SYSTEM, run.CANNOT_PROCESS}


CALLED = own()
ARGPARSE = set(messages(Path(argparse.__file__)))
ENTRIES = {entry.msgid: entry for entry in polib.pofile(str(CATALOG))}


def test_the_compiled_catalog_is_that_of_the_source() -> None:
    assert CATALOG.with_suffix(".mo").read_bytes() == polib.pofile(str(CATALOG)).to_binary()


def test_every_message_is_translated() -> None:
    assert not {message for message in CALLED | ARGPARSE if message not in ENTRIES or not ENTRIES[message].translated()}


def test_no_translation_is_left_over() -> None:
    assert not {message for message, entry in ENTRIES.items() if message not in CALLED and entry.comment != "argparse"}


@pytest.mark.parametrize("message", sorted(ENTRIES))
def test_placeholders_are_kept(message: str) -> None:
    entry = ENTRIES[message]
    assert sorted(PLACEHOLDER.findall(entry.msgstr or entry.msgstr_plural[0])) == sorted(PLACEHOLDER.findall(message))


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_HK.UTF-8", "LANG": "de_DE.UTF-8"}, "zh"),
        ({"LANGUAGE": "en:zh", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANGUAGE": "zh_CN:en"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_locale_decides(monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], spoken: str) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in locale.items():
        monkeypatch.setenv(variable, value)
    choose()
    assert language() == spoken
    assert _("interrupted") == ("已中断" if spoken == "zh" else "interrupted")


def test_the_option_overrules_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "zh")
    choose("en")
    assert _("empty file") == "empty file"
