"""One input, its documents: what becomes of paths, bytes and failures, whatever the format."""

from __future__ import annotations

import io
import pickle
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Document
from kg.read import documents
from kg.read.document import SUFFIXES

TEXT = "柳河村通了公交车，\r\n村民出门方便了。\r\n"
PAGE = "<html><head><title>柳河村通了公交</title></head><body><p>柳河村通了公交车。</p></body></html>"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, data: bytes | str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read(path: str) -> Document:
    (document,) = documents(path)
    assert isinstance(document, Document), document
    return document


def reason(path: str) -> str:
    (error,) = documents(path)
    assert isinstance(error, ReadError)
    assert str(error).startswith(f"{path}: ")
    return str(error).removeprefix(f"{path}: ")


def test_plain_utf8_is_its_own_text() -> None:
    document = read(write("./村/一.txt", TEXT))
    assert (document.path, document.text_path) == ("./村/一.txt", "./村/一.txt")
    assert document.text == TEXT
    assert document.digest == sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_keep_their_text_apart(codec: str) -> None:
    document = read(write("村/一 (2).txt", TEXT.encode(codec)))
    assert document.text == TEXT
    name = sha256("村/一 (2).txt".encode()).hexdigest()[:12]
    assert document.text_path == f"text/一-2-{name}.txt"


def test_text_paths_are_short_safe_and_apart() -> None:
    data = TEXT.encode("gb18030")
    paths = [
        read(write(path, data)).text_path for path in ["a/报.txt", "b/报.txt", f"{'长' * 60}.txt", "!?.txt", "..md"]
    ]
    assert len(set(paths)) == len(paths)
    assert all(path.startswith("text/") and len(path) <= 62 for path in paths)
    assert paths[3].startswith("text/input-")


def test_a_file_of_an_unknown_suffix_is_tried() -> None:
    assert read(write("稿件", TEXT)).text_path == "稿件"
    assert read(write("稿件.asp", PAGE)).metadata.title == "柳河村通了公交"
    assert reason(write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")) == "binary file"


@pytest.mark.parametrize(("data", "text"), [(TEXT, TEXT), (PAGE, "柳河村通了公交车。")])
def test_standard_input_is_text_or_html(data: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    document = read("-")
    assert (document.path, document.text) == ("-", text)
    assert document.text_path.startswith("text/input-")


def test_every_failure_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason("nowhere.txt") == "no such file"
    assert reason(write("empty.txt", "")) == "empty file"
    assert reason(write("blank.txt", " \r\n\u3000")) == "empty file"
    assert reason(write("mark.txt", b"\xef\xbb\xbf")) == "empty file"
    assert reason(write("bytes.txt", b"\x7fELF\x02\x01\x01\0\0")) == "binary file"
    assert reason(write("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9)) == "old Office format: save it as .docx"
    Path("folder.txt").mkdir()
    assert reason("folder.txt") == "a folder without files of a known kind"
    monkeypatch.setattr("kg.read.document.LIMIT", 10)
    assert reason(write("large.txt", TEXT)) == "larger than 0 MB"


def test_a_path_that_no_file_can_have_is_an_error_like_any() -> None:
    assert reason("no\0name.txt") == "cannot be opened"


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is() -> None:
    name = b"\xb4\xe5.txt".decode("utf-8", "surrogateescape")
    document = read(write(name, TEXT))
    assert document.path == "\ufffd\ufffd.txt"
    assert document.text_path.startswith("text/")


def test_an_error_survives_the_way_between_processes() -> None:
    error = ReadError("一.txt", "larger than {size} MB", {"size": 200})
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "一.txt: larger than 200 MB"


def test_markdown_says_what_it_is_and_stays_as_it_stands() -> None:
    text = "---\ntitle: 柳河村通了公交\ndate: 2024-03-05\n作者: 钱小路\nsource: '青禾日报'\n---\n# 小标题\n\n柳河村。\n"
    document = read(write("一.md", text))
    assert (document.text, document.text_path) == (text, "一.md")
    said = document.metadata
    assert (said.title, said.authors, said.paper, str(said.published)) == (
        "柳河村通了公交",
        ("钱小路",),
        "青禾日报",
        "2024-03-05",
    )


def test_markdown_without_front_matter_is_headed_by_its_heading() -> None:
    assert (
        read(write("一.md", "\n# 柳河村通了公交 #\n\n柳河村通了公交车。\n## 又\n")).metadata.title == "柳河村通了公交"
    )


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@given(
    data=st.binary(max_size=200),
    head=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"text,a\n", b'{"text":']),
)
def test_no_bytes_bring_a_traceback(suffix: str, data: bytes, head: bytes) -> None:
    path = write(f"noise{suffix}", head + data)
    for found in documents(path):
        assert found.path.startswith(path)
        if isinstance(found, Document):
            assert found.text.strip()
            assert found.text.encode().decode() == found.text
