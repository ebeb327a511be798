"""Tables in plain text: lines whose cells are kept apart by tabs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Cell, Span, Table
from graph.read.lines import Line, trimmed
from graph.read.tables import count_header_rows

_LISTED = re.compile(r"\s*(?:[-*•–▪◦‣·]|\(?\w{1,3}[.)])\t[^\t]*$")
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class TabbedTable:
    """A table, and the first and last of the lines that it takes up."""

    first: int
    last: int
    table: Table


def find_tabbed_tables(text: str, lines: Sequence[Line]) -> tuple[TabbedTable, ...]:
    """Find runs of two or more lines with tabs inside; blank lines between them do not end a table.

    Empty cells are left out, but count: the cells after one keep their column. Tabs that only indent a line,
    or stand after a bullet, make no table.
    """
    found, index = [], 0
    while index < len(lines):
        rows = _rows_from(lines, index)
        if len(rows) >= _FEWEST_ROWS:
            found.append(TabbedTable(rows[0], rows[-1], _table(text, [lines[row] for row in rows])))
        index = rows[-1] + 1 if rows else index + 1
    return tuple(found)


def _rows_from(lines: Sequence[Line], index: int) -> list[int]:
    """Return the numbers of the lines that are rows of one table beginning at `index`."""
    if not _is_row(lines[index]):
        return []
    rows, after_blank = [index], False
    for number in range(index + 1, len(lines)):
        line = lines[number]
        if line.blank:
            after_blank = True
            continue
        if not _is_row(line) and (after_blank or not _is_lone_cell(line)):
            break
        if after_blank and _begins_anew(lines[rows[0]], line):
            break
        rows.append(number)
        after_blank = False
    return rows


def _is_row(line: Line) -> bool:
    if _LISTED.match(line.text):
        return False
    return "\t" in line.text.strip() or (
        line.text.startswith("\t") and line.text.rstrip(" ").endswith("\t") and not line.blank
    )


def _is_lone_cell(line: Line) -> bool:
    """Tell whether a line under a row has but one cell, moved to its column by tabs."""
    return line.text.startswith("\t") and len(line.text.split()) <= 6


def _begins_anew(header: Line, line: Line) -> bool:
    """Tell whether a row after a blank line is another table's header: other columns, and no values."""
    cells, other = header.text.rstrip().split("\t"), line.text.rstrip().split("\t")
    valueless = count_header_rows([other, other]) == 1 and count_header_rows([cells, cells]) == 1
    return valueless and len(cells) != len(other)


def _table(text: str, rows: Sequence[Line]) -> Table:
    headers = count_header_rows([[cell.strip() for cell in row.text.split("\t")] for row in rows])
    cells = []
    for number, row in enumerate(rows):
        start = row.start
        for column, words in enumerate(row.text.split("\t")):
            span = trimmed(text, start, start + len(words))
            if span.start < span.end:
                cells.append(Cell(number, column, span, header=number < headers))
            start += len(words) + 1
    return Table(Span(cells[0].span.start, cells[-1].span.end), tuple(cells))
