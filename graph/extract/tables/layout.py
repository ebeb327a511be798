"""One table with all that was found out about it before its numbers are read."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.extract.tables.columns import Columns
from graph.extract.tables.grid import Grid
from graph.extract.tables.headers import Headers
from graph.extract.tables.labels import JOIN
from graph.extract.tables.rows import Row
from graph.model import Document, Mention, Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A table that is ready to be read.

    Attributes:
        caption: Its words, "" where there is none; `caption_span` is where they stand.
        mentions: Those in the table and its caption, by index.
        legend: What notes under the table say of marks behind numbers, by mark.
        line_names: Whose the lines are, by how many stand under one row label; empty where nothing says it.
    """

    document: Document
    grid: Grid
    headers: Headers
    columns: Columns
    caption: str
    caption_span: Span | None
    mentions: Mapping[int, Mention]
    line_names: Mapping[int, tuple[str, ...]]
    legend: Mapping[str, str]

    def row_label(self, row: Row) -> str:
        """Return the label of a row as people would name it."""
        return JOIN.join(self.grid.labels[cell.span] for cell in row.label_cells)

    def column_label(self, column: int) -> str:
        """Return the headers of a column in one, its number from 1 where it has none."""
        cells = self.headers.cells.get(column, ())
        return JOIN.join(self.grid.labels[cell.span] for cell in cells) or str(column + 1)
