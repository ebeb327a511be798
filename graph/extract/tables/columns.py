"""What each column is for: labels of rows, values, or words and dates that are no figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.tables.grid import YEAR, Grid
from graph.extract.tables.headers import Headers

LABEL_WORDS: Final = 6
"""A column whose cells run longer holds remarks, not labels."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they are for."""

    labels: tuple[int, ...]
    values: tuple[int, ...]


def sort_columns(grid: Grid, headers: Headers, words: Mapping[str, Sequence[str]]) -> Columns:
    """Tell label columns from value columns.

    The first column labels its rows, whatever it holds; one of running numbers hands that on to the next. So do
    the columns of words or years right beside it ("Country, Year, Boats"). Numbers under a header that names a
    date, an address or a reference are no values.
    """
    first = 0
    while first + 2 < grid.columns and _is_headed(grid, headers, first, words["tables_running_numbers"]):
        first += 1
    labels = [first]
    for column in range(first + 1, grid.columns - 1):
        if not _is_label_column(grid, column) or not _has_values(grid, range(column + 1, grid.columns)):
            break
        labels.append(column)
    never = (*words["tables_no_figures"], *words["tables_dates"])
    values = [
        column
        for column in range(labels[-1] + 1, grid.columns)
        if not _is_headed(grid, headers, column, never) and not _all_years(grid, headers, column, words)
    ]
    return Columns(tuple(labels), tuple(values))


def _is_headed(grid: Grid, headers: Headers, column: int, names: Sequence[str]) -> bool:
    """Tell whether a header is one of these names, or begins with one and "of"."""
    texts = (grid.labels[cell.span].lower().strip(" :.") for cell in headers.cells[column])
    return any(text in names or text.partition(" of ")[0] in names for text in texts)


def _is_label_column(grid: Grid, column: int) -> bool:
    filled = [row for row in grid.body() if not grid.says_nothing(row, column)]
    if not filled or any(grid.has_value(row, column) for row in filled):
        return False
    return all(len(grid.label(row, column).split()) <= LABEL_WORDS for row in filled)


def _has_values(grid: Grid, columns: range) -> bool:
    return any(grid.has_value(row, column) for row in grid.body() for column in columns)


def _all_years(
    grid: Grid, headers: Headers, column: int, words: Mapping[str, Sequence[str]]
) -> bool:
    """Tell a column of years from one of amounts that happen to lie between 1800 and 2099."""
    filled = [grid.label(row, column) for row in grid.body() if not grid.says_nothing(row, column)]
    if not filled or not all(YEAR.fullmatch(text) for text in filled):
        return False
    return not any(
        grid.labels[cell.span].lower().startswith(tuple(words["tables_counts"]))
        for cell in headers.cells[column]
    )
