"""HTML: trafilatura finds the article among menus and advertisements; the lines above it say who, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from datetime import date
from functools import cache
from itertools import zip_longest
from typing import Any

from kg.lexicon.table import mapping
from kg.model import Metadata
from kg.read.credit import authors, day
from kg.read.encoding import decode
from kg.read.quiet import quiet
from kg.read.reasons import BROKEN_HTML, NO_TEXT, Refusal

# Fixed, since the library's own limit is today.
DATES: dict[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1949-10-01",
    "max_date": "2099-12-31",
}
# Characters: trafilatura's 250 are three English sentences, which Chinese says in a quarter.
SHORTEST = 60
PROSE = re.compile(r"[。！？]|.{120}")
# Characters that XML, and so lxml's text, has no place for.
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f]..)|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]))(?![\da-f]);?",
    re.IGNORECASE,
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
BODY = re.compile(r"<body\b", re.IGNORECASE)
# How trafilatura writes a table.
ROW = re.compile(r"^\| (.*?) \| ?$", re.MULTILINE)
RULE = re.compile(r"^\|(?:---\|)+\n?", re.MULTILINE)
# XPaths: tables that only lay the page out, what stands on lines of its own, what does not show.
LAYOUT_TABLES = "//table[descendant::td[p or div or br or table]]"
BLOCKS = """//address|//article|//aside|//blockquote|//br|//dd|//div|//dl|//dt|//footer|//form|//h1|//h2|//h3|//h4|//h5
|//h6|//header|//hr|//li|//main|//nav|//ol|//p|//pre|//section|//table|//td|//th|//tr|//ul"""
UNSEEN = "//head|//script|//style|//noscript|//template|//iframe|//svg|//select|//button"


def read(data: bytes) -> tuple[str, Metadata]:
    """The article's text, a paragraph a line, and what the page says of it; all of the page where it is no article.

    Raises Refusal where the page shows no words.
    """
    source = DECLARATION.sub("", FORBIDDEN.sub("", decode(data)))
    try:
        with quiet("trafilatura", "htmldate"):
            lines, (text, said) = _lines(source), _article(source)
    except Exception as error:  # whatever parsing meets in a page that anyone may have made
        raise Refusal(BROKEN_HTML) from error
    text = text or "\n".join(lines)
    if not text.strip():
        raise Refusal(NO_TEXT)
    credit = _credit(_below(lines, said.title))
    return text, Metadata(
        said.title, credit.authors or said.authors, credit.paper or said.paper, credit.published or said.published
    )


def _article(source: str) -> tuple[str, Metadata]:
    """The text that trafilatura takes for the article, and what the page's head says; empty where it finds none."""
    import trafilatura

    root = trafilatura.load_html(source)
    for element in root.xpath(LAYOUT_TABLES) if root is not None else ():
        for part in element.xpath("descendant-or-self::*[self::table or self::tbody or self::tr or self::td]"):
            part.tag = "div"  # else its paragraphs would come as one line
    found: Any = trafilatura.bare_extraction(
        root, with_metadata=True, include_comments=False, date_extraction_params=DATES, config=_config()
    )
    if not found:
        return "", Metadata()
    said = Metadata(found.title or "", authors(found.author or ""), found.sitename or "", _published(source))
    return ROW.sub(lambda row: row[1].replace(" | ", "\t"), RULE.sub("", found.text or "")), said


def _published(source: str) -> date | None:
    """The day that the page's head names; those in its body may be any other story's."""
    import htmldate

    head, *body = BODY.split(source, maxsplit=1)
    return day(htmldate.find_date(f"{head}<body></body></html>", **DATES) or "") if body else None


@cache
def _config() -> ConfigParser:
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(SHORTEST)
    return config


def _below(lines: list[str], title: str) -> list[str]:
    """The lines between the title and the first prose; none where the page does not show its title."""
    titles = {number for number, line in enumerate(lines) if title and (title in line or _most(line, title))}
    prose = (number for number, line in enumerate(lines) if number not in titles and PROSE.search(line))
    end = next(prose, len(lines))
    start = max((number for number in titles if number < end), default=end)
    return lines[start + 1 : end]


def _most(line: str, title: str) -> bool:
    return line in title and 2 * len(line) > len(title)


def _credit(lines: list[str]) -> Metadata:
    """What credit lines (2024年3月5日 来源：某报 记者 张三) say."""
    fields = [field for line in lines for field in _fields(line)]
    return Metadata(
        authors=tuple(name for kind, value in fields if kind == "author" for name in authors(value)),
        paper=next((value.split()[0] for kind, value in fields if kind == "source" and value), ""),
        published=next(filter(None, map(day, lines)), None),
    )


def _fields(line: str) -> Iterator[tuple[str, str]]:
    """The line's labels' kinds, each with the words up to the next label."""
    cuts = list(_labels().finditer(line))
    for cut, following in zip_longest(cuts, cuts[1:]):
        end = following.start() if following else len(line)
        yield mapping("byline", "kind")[cut[1]], line[cut.end() : end].strip(" 　|丨/()（）")


@cache
def _labels() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(mapping("byline", "kind"), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[本报]))({words})(?:[:：]\s*|\s+|$)")


def _lines(source: str) -> list[str]:
    """The page's words as they show, a block a line."""
    import trafilatura

    root = trafilatura.load_html(source)
    if root is None:
        return []
    for element in root.xpath(UNSEEN):
        element.drop_tree()
    for element in root.xpath(BLOCKS):
        element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in root.text_content().split("\n"))
    return [line for line in lines if line]
