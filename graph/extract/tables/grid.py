"""A table's cells on a grid: which cell covers a place, what it says, where the headers end."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.tables.cell_text import label_text, number_text
from graph.model import Cell, Document, Span, Table

VALUE: Final = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥₪]|[A-Z]{3}(?= ?\d))?[<>~≈≤≥±+\-−–(\s]*[$€£¥₪]?\s*(?:[nN]\s*=\s*)?\.?\d"
)
"""How a cell with a value begins."""

YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d))?")
BAND: Final = re.compile(
    r"[<>≤≥]?\s*\d{1,3}(?:\s*(?:[–-]|to)\s*\d{1,3}|\s*\+|\s*(?:and|or) (?:over|older|under|more))?"
)
_IS_RANGE: Final = re.compile(r"\d\s*(?:[–-]|to)\s*\d|\+|[<>≤≥]|\b(?:and|or)\b")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table laid out.

    Attributes:
        rows: How many; `columns` likewise.
        covering: The cell that covers a row and column; one that spans several covers each.
        labels: What each cell says, white space collapsed, note marks left out.
        numbers: The same for reading numbers: one character for one of the text.
        header_rows: So many rows at the top name columns.
        empty: Words that say that a cell holds nothing ("n/a"), in lower case.
    """

    table: Table
    rows: int
    columns: int
    covering: Mapping[tuple[int, int], Cell]
    labels: Mapping[Span, str]
    numbers: Mapping[Span, str]
    header_rows: int
    empty: frozenset[str]

    def label(self, row: int, column: int) -> str:
        """Return what stands at a place, "" where nothing does."""
        cell = self.covering.get((row, column))
        return self.labels[cell.span] if cell else ""

    def says_nothing(self, row: int, column: int) -> bool:
        """Tell whether a place is empty, or says that it is."""
        words = self.label(row, column)
        return words.lower() in self.empty or not any(character.isalnum() for character in words)

    def has_value(self, row: int, column: int) -> bool:
        """Tell whether what stands at a place begins like a value; years do not."""
        return _is_value(self.label(row, column))

    def cells_of(self, row: int) -> tuple[Cell, ...]:
        """Return the cells that begin in a row, left to right."""
        return tuple(cell for cell in self.table.cells if cell.row == row)

    def body(self) -> range:
        """Return the numbers of the rows under the headers."""
        return range(self.header_rows, self.rows)


def lay_out(document: Document, table: Table, empty: Sequence[str]) -> Grid:
    """Lay out a table."""
    covering: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                covering.setdefault((row, column), cell)
    rows = max((cell.row for cell in table.cells), default=-1) + 1
    grid = Grid(
        table=table,
        rows=rows,
        columns=max((column for _, column in covering), default=-1) + 1,
        covering={place: cell for place, cell in covering.items() if place[0] < rows},
        labels={cell.span: label_text(document, cell.span) for cell in table.cells},
        numbers={cell.span: number_text(document, cell.span) for cell in table.cells},
        header_rows=0,
        empty=frozenset(empty),
    )
    return Grid(
        grid.table, grid.rows, grid.columns, grid.covering, grid.labels, grid.numbers,
        _header_rows(grid), grid.empty,
    )  # fmt: skip


def is_header_row(cells: Sequence[Cell]) -> bool:
    """Tell whether the file marks a row as headers; its first cell may count as a row label all the same."""
    right = [cell for cell in cells if cell.column > 0]
    return bool(cells) and all(cell.header for cell in right or cells)


def _is_value(words: str) -> bool:
    """Tell whether words begin like a value ("12%", "<5", "$3m"); a year alone does not."""
    return bool(VALUE.match(words)) and not YEAR.fullmatch(words)


def _header_rows(grid: Grid) -> int:
    """Count the rows at the top that name columns.

    The reader marked them where the file does; a row of age bands ("18-25", "26-40") over plain numbers is one
    also, and so is the second row where the first spans groups of columns and the second names them one by one.
    """
    count = 0
    while count < grid.rows and is_header_row(grid.cells_of(count)):
        count += 1
    if count == 0:
        return 1 if _is_band_row(grid, 0) else 0
    if count == 1 and grid.rows > 2 and _spans_groups(grid) and not any(_values(grid, 1)):
        return 2
    return count if count < grid.rows else 1


def _is_band_row(grid: Grid, row: int) -> bool:
    words = [grid.label(row, column) for column in range(1, grid.columns)]
    below = [
        grid.label(other, column) for other in range(row + 1, grid.rows) for column in range(1, grid.columns)
    ]
    bands = all(BAND.fullmatch(band) for band in words) and len(set(words)) == len(words) > 1
    return bands and any(map(_IS_RANGE.search, words)) and not any(map(_IS_RANGE.search, below))


def _spans_groups(grid: Grid) -> bool:
    """Tell whether the first row leaves columns unnamed that the second names."""
    named = {cell.column for cell in grid.cells_of(0)}
    spanned = any(cell.column_span > 1 and cell.column for cell in grid.cells_of(0))
    second = [cell for cell in grid.cells_of(1) if cell.column]
    stub = grid.covering.get((1, 0))
    stub_is_free = stub is None or stub.row == 0
    gaps = any(cell.column not in named for cell in second)
    below = range(2, grid.rows)
    return (
        len(second) > 1
        and (spanned or (gaps and (stub_is_free or 0 not in named)))
        and any(any(_values(grid, row)) for row in below)
    )


def _values(grid: Grid, row: int) -> list[bool]:
    return [grid.has_value(row, column) for column in range(1, grid.columns)]
