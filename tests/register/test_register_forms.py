"""The forms of a name."""

from __future__ import annotations

import pytest

from kg.register import forms


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("杭州市", "杭州"),
        ("浦东新区", "浦东"),
        ("阿里地区", "阿里"),
        ("兴安盟", "兴安"),
        ("三江侗族自治县", "三江"),
        ("黔东南苗族侗族自治州", "黔东南"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏"),
        ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
        ("隆林各族自治县", "隆林"),
        ("顺河回族区", "顺河"),
        ("东乡族自治县", "东乡"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("神农架林区", "神农架"),
        ("六枝特区", "六枝"),
        ("蒋村街道", "蒋村"),
        ("赵县", ""),
        ("郊区", ""),
        ("科尔沁左翼中旗", ""),
        ("峰峰矿区", ""),
        ("合肥经济技术开发区", ""),
    ],
)
def test_stem(name: str, stem: str) -> None:
    assert forms.stem(name) == stem


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("石柱土家族自治县", ["石柱县"]),
        ("东乡族自治县", ["东乡县"]),
        ("延边朝鲜族自治州", ["延边州"]),
        ("于家务回族乡", ["于家务乡"]),
        ("合肥高新技术产业开发区", ["合肥高新区"]),
        ("杭州市", []),
    ],
)
def test_aliases(name: str, aliases: list[str]) -> None:
    assert list(forms.aliases(name)) == aliases


@pytest.mark.parametrize(
    ("official", "name"),
    [
        ("多福巷社区居委会", "多福巷社区"),
        ("许庄社区居民委员会", "许庄社区"),
        ("东横街村民委员会", "东横街村"),
        ("东横街村村民委员会", "东横街村"),
        ("丰产村委会", "丰产村"),
        ("张村村委会", "张村"),
        ("丁村委会", "丁村"),
        ("西街居委会", "西街社区"),
        ("葛布嘎查委员会", "葛布嘎查"),
        ("葛布嘎查村委会", "葛布嘎查"),
        ("柳条沟村委会（三分场）", "柳条沟村"),
        ("前柳村村民员委会", "前柳村"),
        ("南苑社区居委会会", "南苑社区"),
        ("园区管理委员会", "园区管理委员会"),
        ("牧牛村", "牧牛村"),
        ("红星林场生活区", "红星林场生活区"),
        ("居委会", "居委会"),
    ],
)
def test_village_name(official: str, name: str) -> None:
    assert forms.village_name(official) == name


def test_village_forms_begin_with_the_natural_one_and_end_with_the_bare_one() -> None:
    assert forms.village_forms("多福巷社区居委会") == ("多福巷社区", "多福巷社区居委会", "多福巷")
    assert forms.village_forms("张村村委会") == ("张村", "张村村", "张村村委会")
