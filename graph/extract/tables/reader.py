"""Reads the figures of a document's tables; what is not safely readable is reported, never guessed."""

from collections.abc import Mapping, Sequence

from graph.extract.figures.rules import load_figure_rules
from graph.extract.tables.captions import with_caption
from graph.extract.tables.cell_figures import CellFigures
from graph.extract.tables.cell_text import label_text
from graph.extract.tables.columns import sort_columns
from graph.extract.tables.contents import is_list_of_contents
from graph.extract.tables.grid import Grid, lay_out
from graph.extract.tables.headers import read_headers
from graph.extract.tables.language import is_in_english
from graph.extract.tables.layout import Layout
from graph.extract.tables.legend import read_legend
from graph.extract.tables.line_names import LineNames
from graph.extract.tables.meanings import Meanings
from graph.extract.tables.notices import Notices
from graph.extract.tables.parts import parts_of
from graph.extract.tables.rows import Rows, read_rows
from graph.model import Document, Figure, Mention, Table, TableNotice
from graph.ontology import Ontology


class TableReader:
    """Holds rules and words; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology) -> None:
        rules = load_figure_rules(ontology)
        self._words = ontology.words
        self._cells = CellFigures(rules, Meanings(rules, ontology.words))
        self._lines = LineNames(ontology.words)

    def read(
        self, document: Document, mentions: Sequence[Mention]
    ) -> tuple[tuple[Figure, ...], tuple[TableNotice, ...]]:
        """Return the figures of all tables in text order, without speaker, and what is to be reported of them.

        Tables without numbers, and those in parts of the text that are not English, yield neither.
        """
        figures: list[Figure] = []
        notices: list[TableNotice] = []
        for number, own in enumerate(document.tables, 1):
            table = with_caption(document, own)
            if not is_in_english(document, table):
                continue
            caption = label_text(document, table.caption) if table.caption else ""
            noted = Notices(caption or f"table {number} (no caption)", table.span)
            legend = read_legend(document, table)
            for part in parts_of(table):
                figures += self._read_part(document, part, caption, mentions, noted, legend)
            notices += noted.found
        return tuple(sorted(figures, key=lambda figure: figure.number)), tuple(notices)

    def _read_part(
        self,
        document: Document,
        table: Table,
        caption: str,
        mentions: Sequence[Mention],
        notices: Notices,
        legend: Mapping[str, str],
    ) -> list[Figure]:
        grid = lay_out(document, table, self._words["tables_empty"])
        headers = read_headers(grid)
        columns = sort_columns(grid, headers, self._words)
        rows = read_rows(grid, columns, self._words)
        if not rows.read:
            return []
        if is_list_of_contents(grid, columns):
            notices.whole(
                "not read: it has no header and its numbers rise, as the pages of a list of contents do"
            )
            return []
        names = {
            lines: self._lines.of(document, table, lines)
            for lines in sorted({row.lines for row in rows.read} - {1})
        }
        layout = Layout(
            document,
            grid,
            headers,
            columns,
            caption,
            table.caption,
            _mentions_in(table, mentions),
            names,
            legend,
        )
        figures = [figure for row in rows.read for figure in self._cells.of_row(row, layout, notices)]
        _report(rows, layout, notices)
        return figures


def read_tables(
    document: Document, mentions: Sequence[Mention], ontology: Ontology
) -> tuple[tuple[Figure, ...], tuple[TableNotice, ...]]:
    """Return the figures and notices of one document; build a `TableReader` once where there are many."""
    return TableReader(ontology).read(document, mentions)


def _report(rows: Rows, layout: Layout, notices: Notices) -> None:
    grid = layout.grid
    for lines, names in layout.line_names.items():
        if not names:
            labels = [layout.row_label(row) for row in rows.read if row.lines == lines]
            notices.rows(
                f"{lines} lines under one row label, and no caption, header or sentence says whose they are; "
                "cg:group does not tell them apart", labels
            )  # fmt: skip
    if layout.headers.unsure:
        unsure = [layout.column_label(column) for column in sorted(layout.headers.unsure)]
        notices.rows(
            "a header over others may or may not reach over these columns, and is left out of them", unsure
        )
    notices.rows(
        "a list of numbers is all that these rows hold; the header over it is not taken for theirs, cg:column is empty",
        notices.listing,
    )
    notices.listing = []
    notices.rows(
        "percentages in brackets in these columns; nothing says what they are of, cg:base is empty",
        notices.shares,
    )
    notices.shares = []
    others = [
        column
        for column in range(layout.columns.labels[-1] + 1, grid.columns)
        if column not in layout.columns.values and _holds_digits(grid, column)
    ]
    notices.rows(
        "numbers in these columns are taken for names, dates or references, and not read",
        [layout.column_label(column) for column in others],
    )
    notices.rows("no number in these rows", [grid.labels[cell.span] for cell in rows.without_value])
    if rows.unlabelled:
        notices.whole(f"rows without a label: {len(rows.unlabelled)}")
    if not grid.header_rows and not layout.caption:
        notices.whole("neither header nor caption says what its numbers count")


def _holds_digits(grid: Grid, column: int) -> bool:
    return any(char.isdigit() for row in grid.body() for char in grid.label(row, column))


def _mentions_in(table: Table, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Return the mentions in a table and its caption, by index."""
    spans = [table.span, table.caption] if table.caption else [table.span]
    return {
        index: mention
        for index, mention in enumerate(mentions)
        if any(span.contains(mention.span) for span in spans)
    }
