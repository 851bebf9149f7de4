"""Rebuild the sample articles that are not plain UTF-8 from their sources.

    python tests/sample/make_sample.py

Writes kg/sample/: a GBK text, a UTF-8 text with a byte order mark, a DOCX and a PDF. The PDF is printed by Chromium,
found as `chromium` on the path, with fontTools and the font Noto Serif CJK SC. The texts come out byte for byte the
same; DOCX and PDF hold the time at which they were made.
"""

from __future__ import annotations

import codecs
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from print_font import write_font

SOURCES = Path(__file__).parent / "sources"
SAMPLE = Path(__file__).parents[2] / "kg" / "sample"
PRINT = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def source(name: str) -> str:
    return (SOURCES / name).read_text(encoding="utf-8")


def make_gbk(name: str) -> None:
    (SAMPLE / name).write_bytes(source(name).encode("gbk"))


def make_with_mark(name: str) -> None:
    (SAMPLE / name).write_bytes(codecs.BOM_UTF8 + source(name).encode("utf-8"))


def make_docx(name: str, author: str, published: datetime) -> None:
    """The source's first line is the headline, its second the byline, the rest the body."""
    headline, *paragraphs = [line for line in source(f"{name}.txt").splitlines() if line]
    document = Document()
    document.add_heading(headline, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    properties = document.core_properties
    properties.title, properties.author, properties.language = headline, author, "zh-CN"
    properties.created = properties.modified = published
    properties.comments = ""
    document.save(str(SAMPLE / f"{name}.docx"))


def make_pdf(name: str) -> None:
    """Print a page in the font family `Print`, which holds the page's own characters."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(source(f"{name}.html"), encoding="utf-8")
        write_font(source(f"{name}.html"), "Print", Path(folder) / "print.ttf")
        target = f"--print-to-pdf={SAMPLE / name}.pdf"
        command = ["chromium", *PRINT, f"--user-data-dir={folder}/profile", target, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    make_gbk("sd-zoucheng-points.txt")
    make_with_mark("sc-danling-canteen.txt")
    make_docx("he-guantao-water", "武清源", datetime(2024, 3, 15, 8, tzinfo=UTC))
    make_pdf("sn-liuba-forest")
