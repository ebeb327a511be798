"""What is the same in tables of every format."""

import re
from collections.abc import Sequence

_NUMERIC = re.compile(
    r"[<>~≈≤≥±+\-−–$€£(\s]*\d[\d\s.,:/%()–−-]*(?:%|percent|per cent|[a-z]{1,3})?\s*[*†)\d]*$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[–/-]\s*\d{2,4})?[*†]?$")


def count_header_rows(grid: Sequence[Sequence[str]]) -> int:
    """Count the rows at the top that only name columns: 0, 1, or 2 where the first spans groups of them.

    `grid` holds the words of each cell, "" where a cell is empty. Years name columns.
    """
    if len(grid) < 2 or _has_values(grid[0]):
        return 0
    filled = [sum(bool(cell) for cell in row) for row in grid]
    grouped = filled[0] < filled[1] and len(grid) > 2 and not _has_values(grid[1])
    return 2 if grouped and any(_has_values(row) for row in grid[2:]) else 1


def _has_values(row: Sequence[str]) -> bool:
    return any(_NUMERIC.match(cell) and not _YEAR.match(cell) for cell in row if cell)
