"""Names in a byline."""

from __future__ import annotations

import pytest

from kg.layout.names import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张晓明 李文", ("张晓明", "李文")),
        ("张晓明、李文", ("张晓明", "李文")),
        ("周 敏", ("周敏",)),
        ("周 敏 钱 进 孙小云", ("周敏", "钱进", "孙小云")),
        ("欧阳 娜", ("欧阳娜",)),
        ("阿依古丽·买买提 张晓明", ("阿依古丽·买买提", "张晓明")),
        ("金山银山不换", ()),
        ("好日子 新气象", ()),
        ("", ()),
    ],
)
def test_names_alone(text: str, found: tuple[str, ...]) -> None:
    assert names(text, labelled=False) == found


def test_a_label_vouches_for_a_name_without_surname() -> None:
    assert names("央宗", labelled=True) == ("央宗",)
    assert names("央宗", labelled=False) == ()
