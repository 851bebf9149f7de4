"""The forms of a division's name: without its ending, without the peoples of an autonomous area."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Peoples whose names have one character are always written with 族, the longer ones also without.
LONG_PEOPLE = (
    "柯尔克孜|哈萨克|达斡尔|鄂温克|鄂伦春|塔吉克|维吾尔|乌孜别克|塔塔尔|俄罗斯|布依|土家|蒙古|朝鲜|纳西|拉祜|布朗|哈尼|"
    "傈僳|独龙|普米|景颇|仡佬|毛南|仫佬|裕固|锡伯|东乡|撒拉|保安|门巴|珞巴|阿昌|德昂|基诺|高山"
)
PEOPLE = f"(?:(?:{LONG_PEOPLE})族?|[壮藏苗侗彝瑶黎回满羌水土怒白傣畲佤京各]族)"
AUTONOMOUS = re.compile(rf"(.{{2,}}?){PEOPLE}+(?:自治([区州县旗])|([区镇])|(?:少数)?(?:民族)?([乡]|苏木))")
OF_ONE_PEOPLE = re.compile(rf"({PEOPLE})自治([县旗])")
ENDING = re.compile(r"(?<=神农架)林区|特区|新区|地区|自治区|街道|苏木|[省市县区旗盟乡镇]")
# Zones, and banners told apart by a direction: what is left without the ending is no name.
NO_STEM = re.compile(
    r"(?:开发|园|管理|示范|实验|聚集|名胜|度假|产业|合作|经济|试验|风景|保税|加工|集中|食品|[^一二三四五六七八九十]矿)区|[左右前中后]旗|联合旗"
)
LONGEST_STEM = 6

NOTE = re.compile(r"(?<=.)(?:[（(][^（）()]*[）)])+$")
# The register misspells some: 村民员委会, 居委会会.
COMMITTEE = re.compile(
    r"(?:(村民|居民|居名|牧民|家属|村|居|牧|家)(?:管理)?(?:委员会|委会员|员委会|委会|委员|委)|委员会|委会)(?:委员会|委会|会|委)?$"
)
VILLAGE_ENDING = ("村", "社区", "嘎查", "小区", "生产队", "连队")


def stem(name: str) -> str:
    """The name without its ending: 杭州市 → 杭州, 三江侗族自治县 → 三江; empty where nothing nameable is left."""
    if match := AUTONOMOUS.fullmatch(name):
        return match[1]
    if match := OF_ONE_PEOPLE.fullmatch(name):
        return match[1].removesuffix("族")
    match = next((m for m in ENDING.finditer(name) if m.end() == len(name)), None)
    if match is None or NO_STEM.search(name, max(0, len(name) - 4)):
        return ""
    bare = name[: match.start()]
    return bare if 2 <= len(bare) <= LONGEST_STEM else ""


def aliases(name: str) -> Iterator[str]:
    """Other forms with an ending: 黔东南苗族侗族自治州 → 黔东南州, 合肥经济技术开发区 → 合肥经开区."""
    if match := AUTONOMOUS.fullmatch(name):
        yield match[1] + next(ending for ending in match.groups()[1:] if ending)
    if match := OF_ONE_PEOPLE.fullmatch(name):
        yield match[1].removesuffix("族") + match[2]
    for long, short in (("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区")):
        if name.endswith(long) and name != long:
            yield name.removesuffix(long) + short


def village_name(official: str) -> str:
    """A village as people call it: 东横街村民委员会 → 东横街村, 多福巷社区居民委员会 → 多福巷社区."""
    name = NOTE.sub("", official)
    match = COMMITTEE.search(name)
    bare = name[: match.start()] if match else ""
    if match is None or len(bare) < (1 if match[1] else 2) or bare.endswith("管理"):
        return name
    if bare.endswith(VILLAGE_ENDING) or not match[1]:
        return bare
    return bare + ("社区" if match[1][0] in "居家" else "村")


def village_forms(official: str) -> tuple[str, ...]:
    """All forms in use, the natural one first, the bare one last where it has at least two characters.

    A name of two characters such as 张村 may stand for the village of that name or leave the village's 村 out: both
    张村 and 张村村 are given.
    """
    name = village_name(official)
    doubled = [name + "村"] if len(name) == 2 and name.endswith("村") else []
    bare = next((name.removesuffix(end) for end in ("村", "社区", "嘎查") if name.endswith(end)), "")
    return tuple(dict.fromkeys((name, *doubled, NOTE.sub("", official), *([bare] if len(bare) >= 2 else []))))
