"""Cuts a table in two where headers stand again further down: they name the columns of the rows below them."""

from dataclasses import replace

from graph.extract.tables.grid import is_header_row
from graph.model import Cell, Span, Table


def parts_of(table: Table) -> tuple[Table, ...]:
    """Return the parts of a table, each with its own headers at the top; most tables are one part.

    Only rows that the file marks as headers all through count, and only where cells from above do not reach over
    the cut. The rows of each part count from 0.
    """
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    starts: list[int] = []
    above_is_header = False
    for number in sorted(rows):
        is_header = is_header_row(rows[number]) and len(rows[number]) > 1
        is_clear = not any(cell.row < number < cell.row + cell.row_span for cell in table.cells)
        if not starts or (is_header and not above_is_header and is_clear):
            starts.append(number)
        above_is_header = is_header_row(rows[number])
    ends = [*starts[1:], max(rows, default=0) + 1]
    return tuple(_part(table, start, end) for start, end in zip(starts, ends, strict=True))


def _part(table: Table, start: int, end: int) -> Table:
    cells = tuple(replace(cell, row=cell.row - start) for cell in table.cells if start <= cell.row < end)
    span = Span(min(cell.span.start for cell in cells), max(cell.span.end for cell in cells))
    return Table(span, cells, table.caption)
