"""The register's files from a made-up source."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from kg.register import build, table, village
from kg.register.history import CHANGES
from kg.register.packing import block_slices, pack, pack_blocks, unpack

NAMES = {
    "provinces": {"91": "甲省"},
    "cities": {"9101": "乙市", "9190": "省直辖县级行政区划"},
    "areas": {"910101": "振兴区", "910102": "丁戊苗族自治县", "919001": "己庚市"},
    "streets": {"910101001": "辛壬街道办事处", "910101100": "癸子镇", "910102100": "丑寅镇", "919001100": "卯辰乡"},
    "villages": {"910101001001": "一桥社区居委会", "910101001003": "二桥村委会", "919001100200": "三桥村民委员会"},
}
OLD = NAMES | {
    "areas": {"910121": "巳午县", "910122": "丁戊县"},
    "streets": {"910121100": "癸子镇", "910121101": "未申镇", "910122100": "丑寅镇"},
}


def package(folder: Path, names: dict[str, dict[str, str]], year: int) -> Path:
    (folder / "dist").mkdir(parents=True)
    (folder / "README.md").write_text(f"{year}年（截止时间：{year}-06-30）", encoding="utf-8")
    for level, rows in names.items():
        data = [{"code": code, "name": name} for code, name in rows.items()]
        (folder / "dist" / f"{level}.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path, list[Path]]:
    wheel = tmp_path / "jionlp.whl"
    with ZipFile(wheel, "w") as archive:
        archive.writestr(CHANGES, "2018-02-09\t国批\t甲省\t甲\t乙市\t乙\t巳午县\t巳午=>甲省\t乙市\t振兴区\n")
    return package(tmp_path / "new", NAMES, 2023), wheel, [package(tmp_path / "old", OLD, 2016)]


def test_build_reads_back(sources: tuple[Path, Path, list[Path]], tmp_path: Path) -> None:
    build.write(*sources, tmp_path)
    read = table.decode(unpack((tmp_path / table.FILE).read_bytes()))
    assert read.names["910101001"] == "辛壬街道"
    assert list(read.names) == sorted(read.names)
    assert read.aliases == {"丁戊县": ("910102",)}
    assert read.shorts["丁戊"] == ("910102",)
    assert "振兴" in read.common
    container = (tmp_path / village.FILE).read_bytes()
    blocks = {key: unpack(container[where]) for key, where in block_slices(container).items()}
    assert blocks == {9101: "01001\t一桥社区居委会\t+2 二桥村委会", 9190: "01100\t+200 三桥村民委员会"}


def test_former_counties(sources: tuple[Path, Path, list[Path]], tmp_path: Path) -> None:
    build.write(*sources, tmp_path)
    assert (tmp_path / "former.tsv").read_text(encoding="utf-8").splitlines() == [
        "name\tcode\tsuccessor\tyear",
        "丁戊县\t910122\t910102\t2023",
        "巳午县\t910121\t910101\t2018",
    ]


def test_build_is_the_same_to_the_byte(sources: tuple[Path, Path, list[Path]], tmp_path: Path) -> None:
    contents = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        build.write(*sources, tmp_path / name)
        contents.append({file.name: file.read_bytes() for file in sorted((tmp_path / name).iterdir())})
    assert contents[0] == contents[1]
    assert set(contents[0]) == {"divisions.xz", "villages.bin", "former.tsv"}


def test_blocks_are_unpacked_one_by_one() -> None:
    container = pack_blocks([(1, "甲"), (2, ""), (7, "乙丙")])
    assert {key: unpack(container[where]) for key, where in block_slices(container).items()} == {
        1: "甲",
        2: "",
        7: "乙丙",
    }
    assert unpack(pack("丁")) == "丁"
