"""Tells a list of contents from a table: its numbers are pages."""

from itertools import pairwise

from graph.extract.tables.columns import Columns
from graph.extract.tables.grid import Grid

FEWEST_ROWS = 3


def is_list_of_contents(grid: Grid, columns: Columns) -> bool:
    """Tell whether a table without header and caption has one column of whole numbers that never fall."""
    if grid.header_rows or grid.table.caption or len(columns.values) != 1:
        return False
    texts = [grid.label(row, columns.values[0]) for row in grid.body()]
    pages = [int(text) for text in texts if text.isdecimal()]
    filled = [text for text in texts if text]
    return len(pages) == len(filled) >= FEWEST_ROWS and all(one <= other for one, other in pairwise(pages))
