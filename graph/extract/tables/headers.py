"""What the headers say of each column, also where one header spans several columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph.extract.tables.grid import Grid
from graph.model import Cell


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a table's columns.

    Attributes:
        cells: Of each column its header cells, from the top down.
        unsure: Columns over which an upper header may or may not reach.
    """

    cells: Mapping[int, tuple[Cell, ...]]
    unsure: frozenset[int]


def read_headers(grid: Grid) -> Headers:
    """Return the header cells of each column.

    Where the format cannot say how far an upper header reaches (tabs, pipes), it reaches to the next one if all
    of them then span equally many columns, or if it is the only one; else as far as the headers below them repeat
    ("Men, Women" over "n, %, n, %, total"), and the columns behind are unsure.
    """
    columns: dict[int, list[Cell]] = {column: [] for column in range(grid.columns)}
    unsure: set[int] = set()
    for row in range(grid.header_rows):
        above_others = row + 1 < grid.header_rows
        reach, doubtful = _reach(grid, row) if above_others else ({}, set())
        unsure |= doubtful
        for column, cells in columns.items():
            cell = grid.covering.get((row, column)) or reach.get(column)
            if cell is not None and cell not in cells and not _is_repeated(grid, cells, cell):
                cells.append(cell)
    return Headers({column: tuple(cells) for column, cells in columns.items()}, frozenset(unsure))


def _reach(grid: Grid, row: int) -> tuple[dict[int, Cell], set[int]]:
    """Return which header reaches over which column that has none of its own in this row, and those in doubt."""
    own = [cell for cell in grid.cells_of(row) if cell.column > 0]
    if any(cell.column_span > 1 for cell in own) or not own:
        return {}, set()
    starts = [*(cell.column for cell in own), grid.columns]
    gaps = {
        column: cell
        for cell, (start, end) in zip(own, pairwise(starts), strict=True)
        for column in range(start + 1, end)
        if grid.label(row + 1, column)
    }
    groups = [
        [grid.label(row + 1, column) for column in range(start, end)] for start, end in pairwise(starts)
    ]
    shortest = min(groups, key=len)
    if all(len(group) == len(shortest) for group in groups):
        return gaps, set()
    repeats = len(shortest) > 1 and all(group[: len(shortest)] == shortest for group in groups)
    sure = {column: cell for column, cell in gaps.items() if repeats and column - cell.column < len(shortest)}
    return sure, set(gaps) - set(sure)


def _is_repeated(grid: Grid, cells: list[Cell], cell: Cell) -> bool:
    """Tell whether the header above says the same: a cell that was split when the table was flattened."""
    return any(grid.labels[other.span] == grid.labels[cell.span] for other in cells)
