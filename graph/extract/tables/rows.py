"""The rows under the headers: their labels, the section that they stand in, lines under one label."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.extract.tables.columns import Columns
from graph.extract.tables.grid import Grid
from graph.model import Cell, Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line with values.

    Attributes:
        number: Which row of the table it is.
        span: From its first cell to its last; a cell that reaches down from a row above is not in it.
        labels: The cells that label it, left to right.
        section: The cell that heads it and the rows around it, if one spans the table.
        line: Which line under its label it is, from 0, and `lines` how many there are.
        is_bracketed: All its values stand in brackets.
    """

    number: int
    span: Span
    labels: tuple[Cell, ...]
    section: Cell | None = None
    line: int = 0
    lines: int = 1
    is_bracketed: bool = False

    @property
    def label_cells(self) -> tuple[Cell, ...]:
        """Return section and labels."""
        return (self.section, *self.labels) if self.section else self.labels


@dataclass(slots=True)
class Rows:
    """The rows of a table; `without_value` are those with a label and no value, `unlabelled` those without label."""

    read: list[Row] = field(default_factory=list)
    without_value: list[Cell] = field(default_factory=list)
    unlabelled: list[Span] = field(default_factory=list)


def read_rows(grid: Grid, columns: Columns, words: Mapping[str, Sequence[str]]) -> Rows:
    """Return the rows; a header that is repeated further down, and a closing note, are none of them.

    A row without label is a further line under the label above it. A label alone in its row heads a section only
    where the file says so: its cell spans the values.
    """
    rows = Rows()
    section: Cell | None = None
    label_above: tuple[Cell, ...] = ()
    header = [grid.label(0, column) for column in range(grid.columns)] if grid.header_rows else None
    for number in grid.body():
        cells = grid.cells_of(number)
        if not cells or [grid.label(number, column) for column in range(grid.columns)] == header:
            continue
        labels = _labels(grid, number, columns)
        if _is_note(grid, cells, words["tables_notes"]):
            continue
        if not _holds_values(grid, number, columns):
            if len(cells) == 1 and cells[0].column_span > 1:
                section = cells[0]
            elif labels:
                rows.without_value.append(labels[0])
                label_above = labels
            continue
        span = Span(cells[0].span.start, max(cell.span.end for cell in cells))
        labels = labels or label_above
        if not labels:
            rows.unlabelled.append(span)
        values = [grid.labels[cell.span] for cell in cells if cell.column > columns.labels[-1]]
        is_bracketed = all(value.startswith(("(", "[")) and value.endswith((")", "]")) for value in values)
        rows.read.append(Row(number, span, labels, section, is_bracketed=is_bracketed))
        label_above = labels
    rows.read = _with_lines(_without_section(rows.read, grid, words["tables_totals"]))
    rows.without_value = [
        cell for cell in rows.without_value if not any(cell in row.labels for row in rows.read)
    ]
    return rows


def _labels(grid: Grid, row: int, columns: Columns) -> tuple[Cell, ...]:
    """Return the label cells; a first one left empty above others is the last that stood there."""
    found: list[Cell] = []
    for column in columns.labels:
        cell = grid.covering.get((row, column))
        if cell is not None and cell not in found:
            found.append(cell)
    if not found or found[0].column == columns.labels[0] or len(columns.labels) == 1:
        return tuple(found)
    for above in range(row - 1, grid.header_rows - 1, -1):
        cell = grid.covering.get((above, columns.labels[0]))
        if cell is not None:
            return (cell, *found)
    return tuple(found)


def _holds_values(grid: Grid, row: int, columns: Columns) -> bool:
    """Tell whether a cell right of the labels begins in this row and holds a digit."""
    return any(
        cell.column > columns.labels[-1] and any(char.isdigit() for char in grid.labels[cell.span])
        for cell in grid.cells_of(row)
    )


def _is_note(grid: Grid, cells: Sequence[Cell], openings: Sequence[str]) -> bool:
    text = grid.labels[cells[0].span].lower()
    return len(cells) == 1 and text.startswith(tuple(openings))


def _without_section(rows: Sequence[Row], grid: Grid, totals: Sequence[str]) -> list[Row]:
    """Take a total at the end of a table out of the last section, unless another section ends with one too."""
    last_of = {row.section: row for row in rows}
    if not rows or len(last_of) < 2 or not _is_total(rows[-1], grid, totals):
        return list(rows)
    if any(_is_total(row, grid, totals) for section, row in last_of.items() if section != rows[-1].section):
        return list(rows)
    return [*rows[:-1], replace(rows[-1], section=None)]


def _is_total(row: Row, grid: Grid, totals: Sequence[str]) -> bool:
    return bool(row.labels) and grid.labels[row.labels[0].span].lower() in totals


def _with_lines(rows: Sequence[Row]) -> list[Row]:
    """Number the lines under each label: rows in a run that share all their label cells."""
    numbered: list[Row] = []
    index = 0
    while index < len(rows):
        end = index + 1
        while end < len(rows) and rows[index].labels and rows[end].labels == rows[index].labels:
            end += 1
        run = rows[index:end]
        # A line in brackets, as percentages stand under numbers, goes with the line above it.
        own = [line == 0 or not row.is_bracketed for line, row in enumerate(run)]
        numbered += [
            replace(row, line=sum(own[: line + 1]) - 1, lines=sum(own)) for line, row in enumerate(run)
        ]
        index = end
    return numbered
