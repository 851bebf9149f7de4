"""PDFs give their text in reading order; `data/README.md` says how the files were made."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read.pdf import read
from kg.read.reasons import BROKEN_PDF, NO_TEXT_LAYER, PASSWORD, Refusal

DATA = Path(__file__).parent / "data"
SCANNED = (DATA / "scanned.pdf").read_bytes()


def test_lines_are_joined_to_paragraphs_and_radicals_are_characters() -> None:
    text, said = read((DATA / "article.pdf").read_bytes())
    assert text == (
        "柳河村通了公交\n"
        "3月1日，柳河村通了公交车，全村两千人出门不再难。头一班车早上六点从村口开出，四十分钟到县城。\n"
        "村支书赵长青说，这条线路由县里的 Green Bus 公司开行，每天十二班，票价两元。"
    )
    assert (said.title, said.authors, said.published) == ("柳河村通了公交", (), None)


def test_columns_are_read_one_after_the_other() -> None:
    text, _ = read((DATA / "columns.pdf").read_bytes())
    headline, left, right = text.split("\n\n")
    assert headline == "青禾镇办起老年食堂\n本报记者 钱小路"
    assert left.startswith("青禾镇去年在十二个村办起老年食堂，三百多位老人每天花五元钱，就能吃上两荤一素的午饭。")
    assert "\n钱从哪里来\n" in left
    assert left.endswith("镇民政办主")
    assert right.startswith("任周明说，去年共筹到46.8万元，其中乡贤捐款21万元。\n风大雨急的日子，")
    assert "\n饭菜谁来做\n掌勺的是村里的妇女" in right


def test_a_password_is_asked_for() -> None:
    with pytest.raises(Refusal, match=PASSWORD):
        read((DATA / "password.pdf").read_bytes())


def test_a_picture_of_a_page_has_no_text() -> None:
    with pytest.raises(Refusal, match=NO_TEXT_LAYER):
        read(SCANNED)


@pytest.mark.parametrize("name", ["article.pdf", "columns.pdf"])
@pytest.mark.parametrize("part", [0.1, 0.5])
def test_a_file_cut_short_is_refused(name: str, part: float) -> None:
    data = (DATA / name).read_bytes()
    with pytest.raises(Refusal, match=f"{BROKEN_PDF}|{NO_TEXT_LAYER}"):
        read(data[: int(len(data) * part)])


@settings(max_examples=40)
@given(st.integers(0, len(SCANNED)), st.binary(max_size=20))
def test_a_file_changed_anywhere_is_refused(position: int, noise: bytes) -> None:
    with pytest.raises(Refusal, match=f"{BROKEN_PDF}|{NO_TEXT_LAYER}|{PASSWORD}"):
        read(SCANNED[:position] + noise + SCANNED[position + len(noise) :])


def test_nothing_is_logged_or_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    assert read((DATA / "article.pdf").read_bytes())
    assert not caplog.records
