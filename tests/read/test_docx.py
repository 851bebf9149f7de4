"""Word documents give every paragraph's words, in tables and text boxes too, and refuse what is broken."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from kg.read.docx import COMPOUND_FILE, read
from kg.read.reasons import BROKEN_DOCX, NO_TEXT, OLD_OFFICE, PASSWORD, TOO_LARGE, Refusal

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def article() -> Any:
    document = Document()
    document.core_properties.title = "柳河村通了公交"
    document.core_properties.author = "钱小路"
    document.add_heading("柳河村通了公交", level=1)
    document.add_paragraph("3月1日，柳河村通了公交车。").add_run("全村两千人出门不再难。").bold = True
    return document


def packed(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_paragraphs_and_properties() -> None:
    text, said = read(packed(article()))
    assert text == "柳河村通了公交\n3月1日，柳河村通了公交车。全村两千人出门不再难。"
    assert (said.title, said.authors, said.published) == ("柳河村通了公交", ("钱小路",), None)


def test_cells_come_where_their_table_stands() -> None:
    document = article()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "柳河村", "2000人"
    document.add_paragraph("班车每天十二班。")
    assert read(packed(document))[0].splitlines()[2:] == ["柳河村，2000人。", "班车每天十二班。"]


def test_text_boxes_insertions_and_fields_are_read_and_deletions_are_not() -> None:
    document = Document()
    box = "<w:txbxContent><w:p><w:r><w:t>图为首班车。</w:t></w:r></w:p></w:txbxContent>"
    xml = f"""<w:p {WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<w:r><w:t>村里</w:t></w:r>
<w:del><w:r><w:delText>没</w:delText><w:t>没</w:t></w:r></w:del>
<w:ins><w:r><w:t>通了</w:t><w:tab/><w:t>公交</w:t></w:r></w:ins>
<w:sdt><w:sdtContent><w:r><w:t>车</w:t></w:r></w:sdtContent></w:sdt>
<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""
    document.element.body.insert(0, parse_xml(xml))
    assert read(packed(document))[0].splitlines()[:2] == ["村里通了\t公交车", "图为首班车。"]


@pytest.mark.parametrize("title", ["稿件3.doc", "Microsoft Word - 一版", "PowerPoint Presentation"])
def test_titles_and_authors_that_programs_set_are_not_believed(title: str) -> None:
    document = article()
    document.core_properties.title, document.core_properties.author = title, "Administrator"
    said = read(packed(document))[1]
    assert (said.title, said.authors) == ("", ())


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(Refusal, match=NO_TEXT):
        read(packed(Document()))


def test_what_swells_when_unpacked_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(201):
            part.write(bytes(1_000_000))
    assert len(stream.getvalue()) < 1_000_000
    with pytest.raises(Refusal, match=TOO_LARGE.split("{")[0]):
        read(stream.getvalue())


def test_entities_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("秘密", encoding="utf-8")
    declared = f'<!DOCTYPE w:document [<!ENTITY secret SYSTEM "{tmp_path.as_uri()}/secret">]><w:document'
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(article()))) as whole, zipfile.ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            data = whole.read(name).replace("全村".encode(), b"&secret;")
            archive.writestr(name, data.replace(b"<w:document", declared.encode(), 1))
    assert read(stream.getvalue())[0] == "柳河村通了公交\n3月1日，柳河村通了公交车。"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (COMPOUND_FILE + bytes(600), OLD_OFFICE),
        (COMPOUND_FILE + "EncryptedPackage".encode("utf-16-le"), PASSWORD),
        (b"PK\x03\x04", BROKEN_DOCX),
        ("只是文字".encode(), BROKEN_DOCX),
    ],
)
def test_what_is_no_docx_is_told_apart(data: bytes, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        read(data)


@given(st.data())
def test_a_document_cut_or_changed_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    whole = WHOLE
    start = data.draw(st.integers(0, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=8)) + whole[data.draw(st.integers(start, len(whole))) :]
    try:
        text, _ = read(broken)
    except Refusal:
        return
    assert "柳河村" in text


WHOLE = packed(article())
