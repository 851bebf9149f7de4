"""Words for people, in their language: gettext's current domain, which argparse's own strings go through too."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "kg"
LANGUAGES = ("zh", "en")
# In gettext's own order.
LOCALE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def choose(language: str | None = None) -> None:
    """Speak `language`, for this process and those that it starts; the locale's where it is None, else English."""
    gettext.bindtextdomain(DOMAIN, str(Path(__file__).parent / "locale"))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language or _of_locale()


def language() -> str:
    """The language chosen, one of LANGUAGES."""
    chosen = os.environ.get("LANGUAGE", "")
    return chosen if chosen in LANGUAGES else _of_locale()


def _(message: str) -> str:
    """The message in the language chosen; itself where the catalog has none."""
    return gettext.gettext(message)


def _of_locale() -> str:
    wanted = next(filter(None, map(os.environ.get, LOCALE_VARIABLES)), "")
    return "zh" if wanted.lower().startswith("zh") else "en"
