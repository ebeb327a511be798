"""The body of a Word document to blocks of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from graph.model import BlockKind
from graph.read.docx.notes import WordNotes
from graph.read.docx.runs import paragraph_pieces
from graph.read.headings import is_caption, is_table_caption, looks_like_heading
from graph.read.text_builder import CellDraft, Piece, TextBuilder

_STYLE_KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"title$", re.IGNORECASE), "title"),
    (re.compile(r"heading|subtitle", re.IGNORECASE), "heading"),
    (re.compile(r"caption", re.IGNORECASE), "caption"),
    (re.compile(r"quote|block text", re.IGNORECASE), "quote"),
    (re.compile(r"list", re.IGNORECASE), "list_item"),
    (re.compile(r"author|byline|^date$", re.IGNORECASE), "byline"),
)
_TYPED_BULLET = re.compile(r"\s*[•▪◦‣·–-]\s+")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph's style makes of it."""

    kind: BlockKind = "paragraph"
    level: int = 0
    numbering: str = ""


def write_blocks(builder: TextBuilder, document: WordDocument, notes: WordNotes) -> None:
    """Write paragraphs and tables in order; content controls and text boxes are read where they stand."""
    styles = {style.style_id: style for style in document.styles}
    counts: dict[tuple[str, int], int] = {}
    titled = False
    for element in _blocks(document.element.body):
        if element.tag == qn("w:tbl"):
            _write_table(builder, element, notes)
            continue
        pieces = list(paragraph_pieces(element, notes.mark_of))
        words = "".join(piece.text for piece in pieces).strip()
        if not any(character.isalnum() for character in words):
            continue
        style = _style(element, styles)
        kind = style.kind
        if kind == "title":
            kind = "heading" if titled else "title"
            titled = True
        if kind == "paragraph":
            kind = _kind_of_plain(element, words)
        label = ""
        if style.numbering and kind == "list_item":
            counts = {
                key: count
                for key, count in counts.items()
                if key[0] != style.numbering or key[1] <= style.level
            }
            counts[style.numbering, style.level] = counts.get((style.numbering, style.level), 0) + 1
            label = str(counts[style.numbering, style.level])
        level = style.level or (2 if kind == "heading" else 0)
        builder.add_block(kind, pieces, level=level if kind in ("heading", "list_item") else 0, label=label)


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield child
            for box in child.iter(qn("w:txbxContent")):
                if not any(ancestor.tag == _FALLBACK for ancestor in box.iterancestors()):
                    yield from _blocks(box)
        elif child.tag == qn("w:tbl"):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
            yield from _blocks(child)


def _style(paragraph: etree._Element, styles: dict[str, object]) -> _Style:
    """Read kind and level from the paragraph's style, or the style that this one is based on."""
    own = paragraph.find(qn("w:pPr"))
    reference = own.find(qn("w:pStyle")) if own is not None else None
    style = styles.get(reference.get(qn("w:val"), "")) if reference is not None else None
    found = _Style()
    while style is not None and found.kind == "paragraph":
        name = str(getattr(style, "name", "") or "")
        kind: BlockKind = next((kind for pattern, kind in _STYLE_KINDS if pattern.search(name)), "paragraph")
        digit = re.search(r"\d", name)
        level = min(6, int(digit.group())) if digit else 1
        found = _Style(
            kind, level if kind in ("heading", "list_item") else 0, name if "umber" in name else ""
        )
        style = getattr(style, "base_style", None)
    numbered = own.find(qn("w:numPr")) if own is not None else None
    if numbered is not None and found.kind in ("paragraph", "list_item"):
        depth, number = numbered.find(qn("w:ilvl")), numbered.find(qn("w:numId"))
        if number is not None and number.get(qn("w:val")) != "0":
            level = int(depth.get(qn("w:val"), "0")) if depth is not None else 0
            return _Style("list_item", min(level + 1, 6), f"list {number.get(qn('w:val'))}")
    outline = own.find(qn("w:outlineLvl")) if own is not None else None
    if outline is not None and found.kind == "paragraph" and int(outline.get(qn("w:val"), "9")) < 6:
        return _Style("heading", int(outline.get(qn("w:val"), "0")) + 1)
    return found


def _kind_of_plain(paragraph: etree._Element, words: str) -> BlockKind:
    """Judge a paragraph without a telling style by its words and by whether all of it is bold."""
    if is_caption(words):
        return "caption"
    if _TYPED_BULLET.match(words):
        return "list_item"
    runs = [
        run for run in paragraph.iter(qn("w:r")) if "".join(t.text or "" for t in run.iter(qn("w:t"))).strip()
    ]
    if runs and all(_is_bold(run) for run in runs) and looks_like_heading(words):
        return "heading"
    return "paragraph"


def _is_bold(run: etree._Element) -> bool:
    bold = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return bold is not None and bold.get(qn("w:val"), "true") not in ("0", "false", "off")


def _write_table(builder: TextBuilder, table: etree._Element, notes: WordNotes) -> None:
    rows = list(_rows(table))
    if max((len(_cells(row)) for row in rows), default=0) < 2:
        for row in rows:  # a frame around running text
            for cell in _cells(row):
                for paragraph in cell.iter(qn("w:p")):
                    builder.add_block("paragraph", paragraph_pieces(paragraph, notes.mark_of))
        return
    last = builder.drafts[-1] if builder.drafts else None
    caption = None
    if last and (last.kind == "caption" or is_table_caption(last.span.of(builder.text))):
        caption = last.span
    builder.add_table(_grid(rows, notes), caption)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == qn("w:tr"):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")):
            yield from _rows(child)


def _cells(row: etree._Element) -> list[etree._Element]:
    return [
        cell
        for cell in row.iter(qn("w:tc"))
        if next(a for a in cell.iterancestors() if a.tag == qn("w:tr")) is row
    ]


def _grid(rows: list[etree._Element], notes: WordNotes) -> list[CellDraft]:
    """Lay out the cells; one merged downwards stands where it begins and counts its rows."""
    drafts: list[CellDraft] = []
    above: dict[int, int] = {}  # column → index in drafts of the cell that is being merged downwards
    for number, row in enumerate(rows):
        header = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
        column = int(skipped.get(qn("w:val"), "0")) if skipped is not None else 0
        for cell in _cells(row):
            wide = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            across = int(wide.get(qn("w:val"), "1")) if wide is not None else 1
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if merge is not None and merge.get(qn("w:val")) != "restart" and column in above:
                first = drafts[above[column]]
                grown = number - first.row + 1
                drafts[above[column]] = CellDraft(
                    first.row, first.column, first.pieces, first.header, grown, first.column_span
                )
            else:
                drafts.append(CellDraft(number, column, _cell_pieces(cell, notes), header, 1, across))
                above[column] = len(drafts) - 1
            column += across
    return drafts


def _cell_pieces(cell: etree._Element, notes: WordNotes) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for paragraph in cell.iter(qn("w:p")):
        pieces.extend(paragraph_pieces(paragraph, notes.mark_of))
        pieces.append(Piece(" "))
    return tuple(pieces)
