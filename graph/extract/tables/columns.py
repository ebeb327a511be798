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
        if _counts(grid, headers, column, words) or not _is_label_column(grid, column):
            break
        if not _has_values(grid, range(column + 1, grid.columns)):
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
    """Tell whether a column's own header is one of these names.

    Headers over it do not count: "Year" may stand over the columns of 2019 and 2020.
    """
    own = headers.cells[column][-1:]
    return any(grid.labels[cell.span].lower().strip(" :") in names for cell in own)


def _is_label_column(grid: Grid, column: int) -> bool:
    filled = [row for row in grid.body() if not grid.says_nothing(row, column)]
    if not filled or any(grid.has_value(row, column) for row in filled):
        return False
    return all(len(grid.label(row, column).split()) <= LABEL_WORDS for row in filled)


def _has_values(grid: Grid, columns: range) -> bool:
    return any(grid.has_value(row, column) for row in grid.body() for column in columns)


def _all_years(grid: Grid, headers: Headers, column: int, words: Mapping[str, Sequence[str]]) -> bool:
    """Tell a column of years from one of amounts that happen to lie between 1800 and 2099."""
    filled = [grid.label(row, column) for row in grid.body() if not grid.says_nothing(row, column)]
    if not filled or not all(YEAR.fullmatch(text) for text in filled):
        return False
    return not _counts(grid, headers, column, words)


def _counts(grid: Grid, headers: Headers, column: int, words: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a header over a column opens with a word of counting: "Number of boats"."""
    openings = (grid.labels[cell.span].lower().split()[:1] for cell in headers.cells[column])
    return any(word in words["tables_counts"] for opening in openings for word in opening)
