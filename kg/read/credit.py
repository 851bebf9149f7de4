"""What people write as an article's date and authors → values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from unicodedata import normalize

from kg.lexicon.table import column, rows

HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
# 2024年3月5日, 2024-03-05T08:00, 2024/3/5, 2024.3.5, 20240305, 二〇二四年三月五日 once its digits are turned.
DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)"
    r"|(?P<month2>\d\d)(?P<day2>\d\d)(?:\d{4}|\d{6})?(?!\d))"
)
DIGITS = str.maketrans({char: str(max(0, place - 2)) for place, char in enumerate("〇○零一二三四五六七八九")})
CHINESE_DAY = re.compile(
    r"[〇○零一二三四五六七八九]{4}年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
EPOCH = re.compile(r"(\d{10})(?:\d{3}|\.\d+)?")
BEIJING = timedelta(hours=8)

PARTING = re.compile(r"[、,，;；/|\s]+")
SPACED = re.compile(rf"(?<!\S)({HAN})\s+({HAN})(?!\S)")
BRACKETS = re.compile(r"[（(【\[<《][^）)】\]>》]{0,40}[）)】\]>》]")


def day(text: str) -> date | None:
    """The first day of the calendar in `text`, from 1900 to 2099; also of seconds or milliseconds since 1970."""
    text = CHINESE_DAY.sub(_arabic, normalize("NFKC", text).strip())
    if match := EPOCH.fullmatch(text):
        return (datetime.fromtimestamp(int(match[1]), UTC) + BEIJING).date()
    for match in DAY.finditer(text):
        try:
            return date(int(match["year"]), int(match["month"] or match["month2"]), int(match["day"] or match["day2"]))
        except ValueError:
            continue
    return _mail_day(text)


def authors(text: str) -> tuple[str, ...]:
    """The names in `text`, without 本报记者 and its like, each once; 谢 婷 is one name."""
    text = SPACED.sub(r"\1\2", BRACKETS.sub(" ", normalize("NFKC", text)))
    # Spaces part Chinese names but stand inside others.
    parts = PARTING.split(text) if re.search(HAN, text) else re.split(r"\s*[,;/|]\s*", text)
    found = (_unlabelled(part) for part in parts)
    return tuple(dict.fromkeys(name for name in found if name and name.lower() not in column("no_author")))


def _arabic(match: re.Match[str]) -> str:
    return f"{match[0][:4].translate(DIGITS)}年{_number(match[1])}月{_number(match[2])}日"


def _number(text: str) -> int:
    """三 → 3, 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31."""
    tens, ten, units = text.rpartition("十")
    return 10 * int(tens.translate(DIGITS) or "1") * bool(ten) + int(units.translate(DIGITS) or "0")


def _mail_day(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return None


def _unlabelled(name: str) -> str:
    """张三 of 本报记者张三 or 作者:张三; nothing of 记者 or 摄影."""
    match = _label().match(name)
    name = name[match.end() :] if match else name
    return "" if name in column("byline") else name


@cache
def _label() -> re.Pattern[str]:
    # 文 and 图 are surnames too: labels of one character need their colon.
    words = (row["word"] for row in rows("byline") if row["kind"] == "author" and len(row["word"]) > 1)
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"{HAN}*?(?:{'|'.join(map(re.escape, longest_first))}):*|{HAN}:")
