"""Tables in a PDF: those without rules, and those that run over a page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.read.headings import is_table_caption
from graph.read.pdf.layout import PdfElement
from graph.read.text_builder import CellDraft, Piece

_FEWEST_ROWS = 3  # without rules around them; two under a caption
_NUMBER = re.compile(r"\d")


def gapped_tables(elements: Sequence[PdfElement]) -> list[PdfElement]:
    """Make one table of each run of lines whose words stand in columns with wide gaps between."""
    result: list[PdfElement] = []
    index = 0
    while index < len(elements):
        run = _run(elements, index)
        captioned = bool(result) and is_table_caption(result[-1].text)
        if len(run) >= (2 if captioned else _FEWEST_ROWS) and _is_tabular(run):
            result.append(_table(run))
            index += len(run)
        else:
            result.append(elements[index])
            index += 1
    return _continued(result)


def table_drafts(parts: Sequence[PdfElement]) -> list[CellDraft]:
    """Draft the cells of a table, given with its parts on further pages."""
    cells = []
    row = 0
    for part in parts:
        for words in part.rows:
            for column, cell in enumerate(words):
                if cell:
                    cells.append(CellDraft(row, column, (Piece(cell, page=part.page),)))
            row += 1
    return cells


def _run(elements: Sequence[PdfElement], index: int) -> list[PdfElement]:
    """Return the lines from here on that have at least two segments, in one column of one page."""
    first = elements[index]
    run: list[PdfElement] = []
    for element in elements[index:]:
        same = (element.page, element.region) == (first.page, first.region)
        if not same or element.rows or len(element.segments) < 2:
            break
        if run and element.top - run[-1].bottom > 2.5 * element.size:
            break
        run.append(element)
    return run


def _is_tabular(run: Sequence[PdfElement]) -> bool:
    """Tell whether the segments line up in columns, and most rows hold a number."""
    columns = _columns(run)
    numbered = sum(any(_NUMBER.search(words) for _, _, words in line.segments[1:]) for line in run)
    return 2 <= len(columns) <= 12 and numbered * 2 >= len(run) - 1


def _columns(run: Sequence[PdfElement]) -> list[tuple[float, float]]:
    """Return the left and right edges of the columns: segments that overlap from row to row are one."""
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((x0, x1) for line in run for x0, x1, _ in line.segments):
        if columns and x0 < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _table(run: Sequence[PdfElement]) -> PdfElement:
    columns = _columns(run)
    rows = []
    for line in run:
        row = [""] * len(columns)
        for x0, _, words in line.segments:
            column = next(number for number, (left, right) in enumerate(columns) if left <= x0 <= right)
            row[column] = f"{row[column]} {words}".strip()
        rows.append(tuple(row))
    text = " ".join(line.text for line in run)
    return replace(run[0], bottom=run[-1].bottom, text=text, segments=(), rows=tuple(rows))


def _continued(elements: list[PdfElement]) -> list[PdfElement]:
    """Join a table with its rest at the top of the next page; a repeated header counts once."""
    joined: list[PdfElement] = []
    for element in elements:
        last = joined[-1] if joined else None
        if (
            last
            and last.rows
            and element.rows
            and element.page == last.page + 1
            and _same_columns(last, element)
        ):
            rows = element.rows[1:] if element.rows[0] == last.rows[0] else element.rows
            joined[-1] = replace(
                last, rows=last.rows + rows, text=f"{last.text} {element.text}", page=element.page
            )
        else:
            joined.append(element)
    return joined


def _same_columns(table: PdfElement, other: PdfElement) -> bool:
    return (
        len(table.rows[0]) == len(other.rows[0])
        and abs(table.x0 - other.x0) < 3
        and abs(table.x1 - other.x1) < 3
    )
