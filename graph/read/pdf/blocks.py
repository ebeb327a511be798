"""Lines of a PDF to blocks: what size, weight, distance and indentation say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.model import BlockKind
from graph.read.headings import MARKS, ends_sentence, is_caption, is_table_caption
from graph.read.pdf.hyphens import Hyphens
from graph.read.pdf.layout import PdfElement
from graph.read.pdf.measures import Measures, measure
from graph.read.pdf.tables import gapped_tables, table_drafts
from graph.read.text_builder import Piece, TextBuilder

_BULLET = re.compile(r"(?:[•▪◦‣·●○■-]|–|\uf0b7|(?P<label>\d{1,3}|[a-z])[.)]|\([a-z0-9]{1,3}\))\s+(?=\S)")
_NOTE = re.compile(rf"[{MARKS}]+\s|(\d{{1,3}})\s+(?=\S)")
_SMALL = 0.93  # times the body's size, at most: a note, not the text
_INDENT = 6.0  # points; a first line set in by more opens a paragraph
_MOST_HEADING_WORDS = 25


@dataclass(slots=True)
class _Block:
    """Lines that belong together so far."""

    kind: BlockKind
    lines: list[PdfElement] = field(default_factory=list)
    level: int = 0
    label: str = ""

    @property
    def last(self) -> PdfElement:
        """Return the line that was added last."""
        return self.lines[-1]


def write_blocks(builder: TextBuilder, elements: Sequence[PdfElement]) -> None:
    """Write all pages; a paragraph that runs over a page is one block, and the notes between come first."""
    elements = gapped_tables(elements)
    measures = measure(elements)
    hyphens = Hyphens(elements)
    blocks: list[_Block] = []
    for element in elements:
        if element.rows:
            blocks.append(_Block("table", [element]))
            continue
        open_block = _open_block(blocks, element, measures)
        if open_block is None:
            blocks.append(_new_block(element, measures))
        else:
            open_block.lines.append(element)
    _write(builder, _settled(blocks, measures), hyphens)


def _open_block(blocks: list[_Block], line: PdfElement, measures: Measures) -> _Block | None:
    """Return the block that a line carries on: the last one, or one before notes at the foot of its page."""
    if not blocks:
        return None
    last = blocks[-1]
    if last.kind != "table" and (last.last.page, last.last.region) == (line.page, line.region):
        return last if _goes_on(last, line, measures) else None
    if _NOTE.match(line.text) and line.size <= measures.body * _SMALL:
        return None
    # Over the page: notes and captions may stand between a paragraph and its rest.
    for block in reversed(blocks[-8:]):
        if block.kind in ("paragraph", "list_item") and block.last.size == line.size:
            unfinished = not ends_sentence(block.last.text) and not block.last.text.endswith(":")
            if unfinished and not _opens(line, measures) and (line.text[0].islower() or _is_full(block.last)):
                _move_last(blocks, block)
                return block
            return None
        if block.kind not in ("note", "caption", "table"):
            return None
    return None


def _move_last(blocks: list[_Block], block: _Block) -> None:
    blocks.remove(block)
    blocks.append(block)


def _goes_on(block: _Block, line: PdfElement, measures: Measures) -> bool:
    """Tell whether a line carries on the block above it in the same column."""
    last = block.last
    pitch = line.bottom - last.bottom
    if abs(last.size - line.size) > 0.6 or pitch > measures.pitch(line.size) * 1.3 or pitch < 0:
        return False
    if block.kind == "heading":
        return measures.level(line) == block.level and last.bold == line.bold
    if _opens(line, measures):
        return False
    if block.kind == "note":
        return True
    if block.kind == "list_item":
        hanging = line.x0 > block.lines[0].x0 + 2
        return hanging or not ends_sentence(last.text)
    set_in = line.x0 - line.left > _INDENT and line.x0 - last.x0 > _INDENT
    if set_in and not (last.x0 - last.left <= 2 and len(block.lines) == 1 and not _is_full(last)):
        return False
    return _is_full(last) or not ends_sentence(last.text)


def _is_full(line: PdfElement) -> bool:
    """Tell whether a line reaches about as far right as its column does."""
    return line.x1 >= line.right - 0.15 * (line.right - line.left)


def _opens(line: PdfElement, measures: Measures) -> bool:
    """Tell whether a line begins a block of its own, whatever stands above it."""
    small_note = line.size <= measures.body * _SMALL and _NOTE.match(line.text)
    return bool(small_note or _BULLET.match(line.text) or measures.level(line) or is_caption(line.text))


def _new_block(line: PdfElement, measures: Measures) -> _Block:
    if line.size <= measures.body * _SMALL and _NOTE.match(line.text):
        return _Block("note", [line])
    level = measures.level(line)
    if is_caption(line.text):
        return _Block("caption", [line])
    if level:
        return _Block("heading", [line], level)
    match = _BULLET.match(line.text)
    if match:
        depth = 1 + int(max(0.0, line.x0 - line.left) // 36)
        return _Block("list_item", [line], min(depth, 6), match["label"] or "")
    return _Block("paragraph", [line])


def _settled(blocks: list[_Block], measures: Measures) -> list[_Block]:
    """Make the largest heading of the first page the title, and long or punctuated headings paragraphs."""
    settled = []
    for block in blocks:
        words = " ".join(line.text for line in block.lines)
        sentence = ends_sentence(words) and not words.rstrip().endswith(("?", "!"))
        if block.kind == "heading" and (len(words.split()) > _MOST_HEADING_WORDS or sentence):
            large = block.last.size > measures.body * 1.25
            block = block if large and not sentence else _Block("paragraph", block.lines)
        settled.append(block)
    first = [
        block for block in settled if block.kind == "heading" and block.last.page == settled[0].last.page
    ]
    if first:
        largest = max(first, key=lambda block: block.last.size)
        opens = settled.index(largest) <= 4
        if opens and largest.last.size >= measures.body * 1.2 and largest.last.size == measures.largest:
            largest.kind, largest.level = "title", 0
    return settled


def _write(builder: TextBuilder, blocks: Sequence[_Block], hyphens: Hyphens) -> None:
    captions = {}
    for number, block in enumerate(blocks):
        if block.kind == "table":
            before = blocks[number - 1] if number else None
            caption = (
                builder.drafts[-1].span if before and number - 1 in captions and builder.drafts else None
            )
            drafted = len(builder.tables)
            builder.add_table(table_drafts(block.lines), caption)
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if (
                caption is None
                and following
                and following.kind == "caption"
                and len(builder.tables) > drafted
            ):
                span = builder.add_block("caption", hyphens.joined(following.lines))
                builder.tables[-1] = replace(builder.tables[-1], caption=span)
                following.lines = []
            continue
        if not block.lines:
            continue
        pieces = hyphens.joined(block.lines)
        if block.kind == "caption" and is_table_caption(block.lines[0].text):
            captions[number] = True
        if block.kind == "list_item":
            match = _BULLET.match(pieces[0].text)
            pieces[0] = replace(pieces[0], text=pieces[0].text[match.end() :] if match else pieces[0].text)
        if block.kind == "note":
            _write_note(builder, pieces)
            continue
        builder.add_block(block.kind, pieces, level=block.level, label=block.label)


def _write_note(builder: TextBuilder, pieces: list[Piece]) -> None:
    """Write a note at the page's foot with its mark raised, by which it is known from other small print."""
    match = _NOTE.match(pieces[0].text)
    if match and match.group(1):
        raised = match.group(1).translate(str.maketrans("0123456789", MARKS))
        pieces[0] = replace(pieces[0], text=f"{raised} {pieces[0].text[match.end() :]}")
    builder.add_block("paragraph", pieces)
