"""The running words of a Word paragraph."""

from collections.abc import Callable, Iterator

from docx.oxml.ns import qn
from lxml import etree

from graph.read.text_builder import Piece, superscript

# What a reader does not see, or sees twice: deletions, field codes, the drawn copy of a text box.
_UNSEEN = {
    qn(name)
    for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rPr", "w:pPr", "w:rt", "w:txbxContent")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SPACES = {qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:ptab")}
_REFERENCES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_OFF = {"0", "false", "off", "none"}

MarkOf = Callable[[str], str]


def paragraph_pieces(paragraph: etree._Element, mark_of: MarkOf) -> Iterator[Piece]:
    """Yield the words of a paragraph and its note marks.

    Args:
        paragraph: The `w:p`, or anything that holds runs.
        mark_of: Gives the mark of the note under a key (`footnote-2`), "" where there is no such note.
    """
    yield from _pieces(paragraph, mark_of, raised=False, italic=False)


def _pieces(element: etree._Element, mark_of: MarkOf, *, raised: bool, italic: bool) -> Iterator[Piece]:
    for child in element:
        tag = child.tag
        if tag in _UNSEEN or not isinstance(tag, str):
            continue
        if tag == qn("w:t"):
            words = child.text or ""
            yield Piece(superscript(words) if raised else words, emphasised=italic)
        elif tag in _SPACES:
            yield Piece(" ")
        elif tag == qn("w:noBreakHyphen"):
            yield Piece("-")
        elif tag in _REFERENCES:
            key = f"{_REFERENCES[tag]}-{child.get(qn('w:id'))}"
            mark = mark_of(key)
            if mark:
                yield Piece(superscript(mark), note=key)
        elif tag == qn("w:r"):
            yield from _pieces(child, mark_of, raised=_is_raised(child), italic=_is_italic(child))
        else:
            yield from _pieces(child, mark_of, raised=raised, italic=italic)


def _is_raised(run: etree._Element) -> bool:
    align = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    return align is not None and align.get(qn("w:val")) == "superscript"


def _is_italic(run: etree._Element) -> bool:
    """Tell whether a run is in italics by its own setting or by the style "Emphasis"."""
    setting = run.find(f"{qn('w:rPr')}/{qn('w:i')}")
    if setting is not None:
        return setting.get(qn("w:val"), "1") not in _OFF
    style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return style is not None and style.get(qn("w:val")) == "Emphasis"
