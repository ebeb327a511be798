"""One page of a PDF to lines and tables in reading order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pdfplumber.page import Page as PlumberPage

from graph.read.pdf.columns import in_columns
from graph.read.pdf.words import PdfWord, line_words, page_words, typeset

_WIDE_GAP = 1.6  # times the type size: between cells, not words


@dataclass(frozen=True, slots=True)
class PdfElement:
    """A line of words, or a table.

    Attributes:
        region: Column of text that it stands in, counted over the page from 0.
        left: Left edge of the region.
        right: Right edge of the region.
        segments: The line cut at gaps as wide as between cells: left edge, right edge, words.
        rows: Of a table the words of its cells; None where a merged cell goes on.
    """

    page: int
    region: int
    left: float
    right: float
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    text: str
    segments: tuple[tuple[float, float, str], ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = field(default=())


def read_page(page: PlumberPage) -> list[PdfElement]:
    """Return the page's lines and ruled tables; columns are read one after the other."""
    number = int(page.page_number)
    upright = page.filter(
        lambda thing: thing["object_type"] != "char" or thing.get("upright", True)
    ).dedupe_chars()
    words = page_words(upright)
    tables = {}
    for table in _ruled_tables(upright, words):
        inside, element = table
        words = [word for word in words if word not in inside]
        stand_in = PdfWord("\ufffc", element.x0, element.x1, element.top, element.bottom, 0.0, False)
        tables[stand_in] = (number, element)
        words.append(stand_in)
    elements = []
    for region, group in enumerate(in_columns(words)):
        left, right = min(word.x0 for word in group), max(word.x1 for word in group)
        for line in line_words(group):
            if line[0] in tables:
                elements.append(_placed(tables[line[0]][1], number, region, left, right))
            else:
                elements.append(_line(line, number, region, left, right))
    page.close()
    return elements


def _line(words: Sequence[PdfWord], page: int, region: int, left: float, right: float) -> PdfElement:
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
    size = max(sizes, key=lambda key: (sizes[key], key))
    text = typeset(words, size)
    segments: list[list[PdfWord]] = [[words[0]]]
    for before, word in pairwise(words):
        if word.x0 - before.x1 > _WIDE_GAP * size:
            segments.append([])
        segments[-1].append(word)
    cells = tuple((group[0].x0, group[-1].x1, typeset(group, size)) for group in segments)
    lettered = [word for word in words if re.search(r"\w", word.text)]
    return PdfElement(
        page, region, left, right, words[0].x0, max(word.x1 for word in words),
        min(word.top for word in words), max(word.bottom for word in words if word.size == size),
        size, bool(lettered) and all(word.bold for word in lettered), text, cells,
    )  # fmt: skip


def _ruled_tables(page: PlumberPage, words: Sequence[PdfWord]) -> list[tuple[set[PdfWord], PdfElement]]:
    """Return tables drawn with lines, and the words in each; a frame or a single column is none."""
    found = []
    for table in page.find_tables():
        x0, top, x1, bottom = table.bbox
        inside = {word for word in words if x0 <= word.middle <= x1 and top <= word.height_middle <= bottom}
        rows = tuple(tuple(_cell(cell, inside) for cell in row.cells) for row in table.rows)
        rows = tuple(row for row in rows if any(row))
        columns = {index for row in rows for index, cell in enumerate(row) if cell}
        if len(rows) < 2 or len(columns) < 2:
            continue
        text = " ".join(cell for row in rows for cell in row if cell)
        found.append((inside, PdfElement(0, 0, x0, x1, x0, x1, top, bottom, 0.0, False, text, (), rows)))
    return found


def _cell(box: tuple[float, float, float, float] | None, words: set[PdfWord]) -> str | None:
    if box is None:
        return None
    x0, top, x1, bottom = box
    inside = [word for word in words if x0 <= word.middle <= x1 and top <= word.height_middle <= bottom]
    lines = line_words(inside)
    return " ".join(typeset(line, max(word.size for word in line)) for line in lines)


def _placed(table: PdfElement, page: int, region: int, left: float, right: float) -> PdfElement:
    return PdfElement(
        page,
        region,
        left,
        right,
        table.x0,
        table.x1,
        table.top,
        table.bottom,
        0.0,
        False,
        table.text,
        (),
        table.rows,
    )
