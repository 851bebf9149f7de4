"""A TrueType font of just the characters of one text, cut from Noto Serif CJK SC.

Chromium prints the whole of Noto's OpenType outlines as Type 3 fonts, three times the size, and labels a glyph that a
character shares with a Kangxi radical as the radical: 山 would read as U+2F2D. A font that holds the text's own
characters and nothing else, with TrueType outlines, has neither fault.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

NOTO = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
TOLERANCE = 1.0  # of a cubic curve against the quadratic one that replaces it, in font units of 1/1000 em


def noto() -> TTFont:
    fonts = TTCollection(str(NOTO), lazy=True).fonts
    return next(font for font in fonts if font["name"].getDebugName(1) == "Noto Serif CJK SC")


def outline(glyphs, name: str):  # type: ignore[no-untyped-def]
    pen = TTGlyphPen(None)
    glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
    return pen.glyph()


def write_font(text: str, family: str, target: Path) -> None:
    font, glyphs = noto(), noto().getGlyphSet()
    names = {ord(char): font.getBestCmap()[ord(char)] for char in sorted(set(text)) if char.isprintable()}
    order = [".notdef", *sorted(set(names.values()))]
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: outline(glyphs, name) for name in order})
    builder.setupHorizontalMetrics({name: font["hmtx"][name] for name in order})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=font["hhea"].ascent, sTypoDescender=font["hhea"].descent, usWeightClass=400)
    builder.setupPost()
    builder.save(str(target))
