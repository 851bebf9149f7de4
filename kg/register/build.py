"""Make the register's files from their sources: `python -m kg.register.build PACKAGE WHEEL [OLDER ...]`.

PACKAGE is the unpacked npm package china-division, OLDER its earlier releases; WHEEL is jionlp's. See README.md.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from kg.register import forms, table, village
from kg.register.history import changes
from kg.register.lookup import is_filler
from kg.register.packing import pack, pack_blocks

LEVEL_FILES = ("provinces", "cities", "areas", "streets")
OFFICE = re.compile(r"(?<=街道)办事处$")
PARTS = re.compile(r"(.{2,})[（(](.{2,})[）)]")
WHOLE = re.compile(r"(街道|镇|乡)$")

# Words for kinds of areas: a name made only of them says nothing without the larger place.
NUMBER = "(?:第?[一二三四五六七八九十]{1,2})?"
KIND = (
    "国营|国有|地方|省|市|县|区|经济|技术|高新|高铁|产业|工业|农业|科技|开发|保税|旅游|度假|物流|现代|示范|管理|良种|原种|"
    "繁育|华侨|种畜|种猪|种羊|种马|种牛|奶牛|园艺|畜牧|水产|养殖|果树|苗圃|林业|农科|劳教|社区|建设|城市|新城|中心|工矿|"
    "矿|郊|城|园|林|农|牧|盐场|茶场|牛场|场|所|局|站|厂|库|管委会|委员会|办公室|新区|集中|加工"
)
KINDS = re.compile(f"{NUMBER}(?:{KIND})+")
# Everyday words, and lakes, that jieba's tags do not tell from counties.
WORDS = re.compile(
    "街道|小城镇|解放区|老城区|商城|山城|古城|平原|中原|江南|河口|小城|市中|城中|城关|新城|新市|老城|海港|港口|站前|"
    "太湖|大关|大厂|大英|大同|乐业|方正|日照|开封|来宾|和田"
)
AREAS = ("镇", "乡", "街道", "苏木", "区", "场", "园", "团", "）")
DIRECTIONS = frozenset("城东西南北中前后上下市新老河江桥路湖山海")
# Characters that end the word before or begin the one behind: 党委|和政|府, 位|于都|市, 新会|议.
BEGIN = frozenset("和与及将为于在对从会等都如到比并同又也就可能以其所长民中")
END = frozenset("和与及将为于在对从会等都如到比并同")
OFTEN = 100
# How many villages and towns may bear a name elsewhere before it says too little by itself.
NAMESAKES = {4: 200, 6: 30}


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the register's files.")
    parser.add_argument("package", type=Path)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("older", type=Path, nargs="*")
    options = parser.parse_args()
    write(options.package, options.wheel, options.older, Path(__file__).parent)


def write(package: Path, wheel: Path, older: Iterable[Path], target: Path) -> None:
    """Write the three files into the folder `target`."""
    names = read_names(package)
    official = sorted(rows(package, "villages"))
    (target / table.FILE).write_bytes(pack(table.encode(make_table(names, official, word_tags()))))
    (target / village.FILE).write_bytes(pack_blocks(village.encode(official)))
    lines = ["name\tcode\tsuccessor\tyear", *("\t".join(row) for row in changes(package, wheel, older))]
    (target / "former.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def read_names(package: Path) -> dict[str, str]:
    """Code → name, provinces to towns; an office's name is that of its 街道."""
    found = (row for level in LEVEL_FILES for row in rows(package, level))
    return {code: OFFICE.sub("", name) for code, name in sorted(found)}


def rows(package: Path, level: str) -> list[tuple[str, str]]:
    data = json.loads((package / "dist" / f"{level}.json").read_text(encoding="utf-8"))
    return [(row["code"], row["name"]) for row in data]


def word_tags() -> Mapping[str, tuple[int, str]]:
    """Word → how often jieba's corpus has it, and its part of speech."""
    fields = (files("jieba") / "dict.txt").read_text(encoding="utf-8").split()
    return dict(zip(fields[::3], zip(map(int, fields[1::3]), fields[2::3], strict=True), strict=True))


def make_table(
    names: Mapping[str, str], official: Iterable[tuple[str, str]], words: Mapping[str, tuple[int, str]]
) -> table.Table:
    aliases = _collect((alias, code) for code, name in names.items() for alias in _aliases(code, name))
    own = {code: name for code, name in names.items() if len(code) <= 4 or names.get(code[:4]) != name}
    shorts = _collect((short, code) for code, name in own.items() if (short := _short(code, name)))
    namesakes = Counter(forms.village_forms(name)[-1] for _, name in official)
    namesakes.update(forms.stem(name) for code, name in names.items() if len(code) == 9)
    common = {short for short, codes in shorts.items() if _common(short, len(codes[0]), words, namesakes[short])}
    common |= {name for code, name in names.items() if len(code) > 4 and _generic(code, name)}
    return table.Table(dict(names), aliases, shorts, frozenset(common))


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form, code in sorted(pairs, key=lambda pair: (pair[0], len(pair[1]), pair[1])):
        found.setdefault(form, []).append(code)
    return {form: tuple(codes) for form, codes in found.items()}


def _aliases(code: str, name: str) -> Iterator[str]:
    if len(code) > 2:
        yield from (alias for alias in forms.aliases(name) if alias != name)
    if len(code) == 9 and (match := PARTS.fullmatch(name)):
        yield from (part for part in match.groups() if WHOLE.search(part))


def _short(code: str, name: str) -> str:
    if len(code) > 6 or is_filler(name):
        return ""
    return forms.stem(name.replace("壮族", "").replace("回族", "").replace("维吾尔", "") if len(code) == 2 else name)


def _common(short: str, length: int, words: Mapping[str, tuple[int, str]], namesakes: int) -> bool:
    """Whether a short name of a division whose code has `length` digits says too little by itself."""
    if length == 2:
        return False
    joins = short[0] in BEGIN or short[-1] in END or set(short) <= DIRECTIONS
    of_county = length == 6 and (joins or _is_word(*words.get(short, (0, "ns"))))
    return of_county or WORDS.fullmatch(short) is not None or namesakes >= NAMESAKES[length]


def _is_word(frequency: int, tag: str) -> bool:
    # jieba tags many counties as persons' names: only the very frequent ones are words.
    return not tag.startswith("ns") and frequency >= (5 * OFTEN if tag.startswith("nr") else OFTEN)


def _generic(code: str, name: str) -> bool:
    """Whether a whole name says too little: two characters, a kind of area, a body that ranks as a town (林业局).

    A county of two characters (泸县) says enough where it is a word of its own.
    """
    body = len(code) == 9 and not name.endswith(AREAS)
    brief = len(name) == 2 and not (len(code) == 6 and name[1] in "县市")
    return body or brief or any(words.fullmatch(name) for words in (WORDS, KINDS))


if __name__ == "__main__":
    main()
