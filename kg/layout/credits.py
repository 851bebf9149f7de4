"""Bylines, datelines and source lines: who wrote a story, for which paper, when; none of it is body text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.layout.dates import first_date, without_dates
from kg.layout.names import HAN, names
from kg.lexicon.table import mapping

LONGEST = 120
BRACKETS = {"（": "）", "(": ")"}
SQUARE = str.maketrans("【】[]〔〕", "      ")
MARK = re.compile(r"^[\s□■◎●○▲△◆◇★☆▌▍＊*]+")
SEPARATOR = r"[\s:：|丨｜/／]"
EDGE = "《》 \t\u3000:：|丨｜/／,，、;；"
OUTLET = rf"{HAN}{{1,14}}?(?:报|网|社|台|站|新闻|客户端|融媒体?中心|融媒|发布)"
PAPER = re.compile(OUTLET)
OURS = re.compile(r"本[报网刊台社站]")
# What a reporter's line may end with after the names.
DEED = re.compile(
    r"(?:\s*(?:摄影报道|综合报道|联合报道|报道|综合整理|整理|采写|供稿)|\s+(?:综合|摄影|图文|文并摄|文/图|文/摄|图/文|文图|联合|通讯|文|摄))+$"
)
NOTICE = re.compile(
    r"完|未完待续|[上下][转接].{1,8}版.*|资料图片?|见图"
    r"|(?:本文|本版|文中)?(?:图片|照片|配图|图|资料).{0,16}(?:提供|供图|摄|资料图?)"
)
LEAD = re.compile(
    r"[【\[]?([^，。！？、；“”\"'（(]{0,30}?(?:[（(]\S{2,8}[）)])?[讯电]|[^，。！？、；“”\"'（(]{2,30}?消息)[】\]]?[\s:：]*"
)
DAY = r"(?:\d{1,2}月)?\d{1,2}日"
DATELINE = re.compile(rf"{DAY}[讯电]$|[报网社台刊]讯$|消息$")
# Without names in brackets after it, only what can be nothing else: 本报讯, 本报某市5月6日电, 新华社北京1月5日电.
SURE = re.compile(rf"本[报网刊台]{HAN}{{0,6}}(?:{DAY})?[讯电]|{HAN}{{3,14}}{DAY}[讯电]|{HAN}{{2,8}}[网社台报]消息")
OPENING = re.compile(r"\s*[（(]([^（）()]{2,80})[）)][\s:：]*")
CLOSING = re.compile(r"[（(【\[]([^（）()【】\[\]]{1,80})[）)】\]]\s*$")


@dataclass(frozen=True, slots=True)
class Credit:
    """What credit words say, empty where they say nothing; `signed` where they stand for a story's author."""

    authors: tuple[str, ...] = ()
    paper: str = ""
    published: date | None = None
    signed: bool = False

    def __or__(self, other: Credit) -> Credit:
        """Both together; where they differ, the first holds."""
        return Credit(
            tuple(dict.fromkeys(self.authors + other.authors)),
            self.paper or other.paper,
            self.published or other.published,
            self.signed or other.signed,
        )


def credit_line(text: str) -> Credit | None:
    """What a line of nothing but credits says, None where it is anything else."""
    if len(text) > LONGEST or text.endswith("。"):
        return None
    inner = _bare(text)
    if NOTICE.fullmatch(inner):
        return Credit()
    return _labelled(inner) or _dated(inner) or (signature(inner) if inner != text else None)


def signature(text: str, led: bool = False) -> Credit | None:
    """A line of names alone (孙 平), or of an outlet and names; `led` where words before it announce names."""
    outlet, rest = _outlet(DEED.sub("", _bare(text)))
    found = names(rest, led)
    return Credit(found, outlet, signed=True) if found else None


def lead_in(text: str) -> tuple[int, Credit]:
    """Where the body begins after 本报讯（记者 …） or the like, and what that says; 0 where there is none."""
    lead = LEAD.match(text)
    opening = OPENING.match(text, lead.end() if lead else 0)
    if opening:
        led = lead is not None and DATELINE.search(lead[1]) is not None
        credit = _labelled(opening[1].strip()) or (signature(opening[1], led) if led else None)
        if credit:
            return opening.end(), credit | Credit(paper=_agency(text), signed=True)
    if lead and SURE.fullmatch(lead[1].strip()):
        return lead.end(), Credit(paper=_agency(text), published=first_date(lead[1]), signed=True)
    return 0, Credit()


def tail(text: str) -> tuple[int, Credit]:
    """Where the body ends before credits in brackets, and what they say; the whole length where there are none."""
    closing = CLOSING.search(text)
    credit = credit_line(closing[0].strip()) if closing else None
    return (closing.start(), credit) if closing and credit else (len(text), Credit())


def _bare(text: str) -> str:
    """The words without the mark before a byline and the brackets around it."""
    inner = MARK.sub("", text).translate(SQUARE).strip()
    if len(inner) > 2 and BRACKETS.get(inner[0]) == inner[-1]:
        return inner[1:-1].strip()
    return inner


def _labelled(text: str) -> Credit | None:
    """Fields of label and value (记者 张三 来源：某报) that make up all of `text`."""
    cuts = list(_labels().finditer(text))
    credit = _before(text[: cuts[0].start()], cuts[0]["label"]) if cuts else None
    ends = [*(cut.start() for cut in cuts[1:]), len(text)]
    for cut, end in zip(cuts, ends, strict=False):
        found = _field(cut["label"], text[cut.end("label") : end])
        credit = credit | found if credit and found else None
    return credit


def _before(text: str, label: str) -> Credit | None:
    """What stands before the first label: nothing, an outlet, a date, or names that the label follows (张三 摄)."""
    text = text.strip(EDGE)
    if not text:
        return Credit()
    outlet, rest = _outlet(text)
    if not rest:
        return Credit(paper=outlet)
    if label.endswith("记者") and re.fullmatch(rf"{HAN}{{2,6}}", text):  # 央视记者, 时报见习记者
        return Credit()
    found = names(rest, labelled=False)
    if found:
        return Credit(found, outlet, signed=True) if mapping("byline", "kind")[label] == "author" else Credit()
    return _dated(text)


def _field(label: str, value: str) -> Credit | None:
    kind, text = mapping("byline", "kind")[label], value.strip(EDGE)
    if kind == "author":
        return _written(text, spaced=bool(value) and value[0] in EDGE)
    if kind == "supply":
        return Credit(names(text, labelled=True), published=first_date(text))
    if kind == "source":
        outlet = without_dates(text).strip(EDGE)
        return Credit(paper="" if OURS.match(outlet) else outlet.partition(" ")[0], published=first_date(text))
    if kind == "date":
        published = first_date(text)
        return Credit(published=published) if published else None
    return Credit()


def _written(value: str, spaced: bool) -> Credit | None:
    text = DEED.sub("", without_dates(value).strip(EDGE)).strip(EDGE)
    head, _, last = text.rpartition(" ")
    if last and not _outlet(last)[1]:  # the next label's outlet: 张三 本报通讯员 李四
        text = head
    if not text:
        return Credit(signed=True)
    found = names(text, labelled=spaced)
    return Credit(found, published=first_date(value), signed=True) if found else None


def _outlet(text: str) -> tuple[str, str]:
    """An outlet at the start, or all, of `text`, and the rest; 本报 names none."""
    first, _, rest = text.partition(" ")
    if OURS.fullmatch(first):
        return "", rest
    return (first, rest) if PAPER.fullmatch(first) else ("", text)


def _dated(text: str) -> Credit | None:
    """A date, alone or with an outlet or a page number (某某日报 2026-01-20 第3版)."""
    published = first_date(text)
    outlet, rest = _outlet(re.sub(r"第?\s*[A-Z]?\d{1,2}\s*版\S*", "", without_dates(text)).strip(EDGE))
    return Credit(paper=outlet, published=published) if published and not rest else None


def _agency(lead: str) -> str:
    found = re.match(rf"新华社|中新社|{HAN}{{2,6}}?(?:日报|晚报|新闻网|网)", lead)
    return found[0] if found and not OURS.match(lead) else ""


@cache
def _labels() -> re.Pattern[str]:
    """A reporter's label may be glued to the outlet before and the name after it; others stand apart."""
    glued = [word for word in mapping("byline", "kind") if word.endswith(("记者", "通讯员", "实习生", "媒体"))]
    apart = [word for word in mapping("byline", "kind") if word not in glued]
    return re.compile(rf"(?P<label>{_either(glued)}|(?<!{HAN})(?:{_either(apart)})(?={SEPARATOR}|$))")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
