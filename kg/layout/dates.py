"""Complete dates in a credit line."""

from __future__ import annotations

import re
from datetime import date

DATE = re.compile(r"((?:19|20)\d\d)\s*[-—/.年]\s*(\d{1,2})\s*[-—/.月]\s*(\d{1,2})(?!\d)\s*日?")
CLOCK = re.compile(r"\d{1,2}[:：∶]\d\d(?:[:：∶]\d\d)?")
WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")


def first_date(text: str) -> date | None:
    """The first complete date in `text` that the calendar has."""
    for match in DATE.finditer(text):
        year, month, day = map(int, match.groups())
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def without_dates(text: str) -> str:
    """`text` with its dates, times of day and weekdays blanked."""
    for pattern in (DATE, CLOCK, WEEKDAY):
        text = pattern.sub(" ", text)
    return text
