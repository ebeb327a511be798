"""Tables of a page: which are tables, and the grid of their cells."""

from collections.abc import Callable

from lxml import etree

from graph.read.text_builder import CellDraft, Piece

_MOST_SPAN = 100  # rows or columns; more is a slip of the page's author
_BLOCKS = ("h1", "h2", "h3", "h4", "table", "article", "section", "form")
_MOST_PARAGRAPHS = 3  # in one cell; more is running text


def is_layout_table(table: etree._Element) -> bool:
    """Tell whether a table only lays out text: it holds headings or tables, or has a single column."""
    if table.get("role") in ("presentation", "none"):
        return True
    if any(table.find(f".//{tag}") is not None for tag in _BLOCKS):
        return True
    cells = [*table.iter("td"), *table.iter("th")]
    if any(len(list(cell.iter("p"))) > _MOST_PARAGRAPHS for cell in cells):
        return True
    return max((len(_row_cells(row)) for row in table.iter("tr")), default=0) < 2


def table_cells(
    table: etree._Element, pieces_of: Callable[[etree._Element], tuple[Piece, ...]]
) -> tuple[CellDraft, ...]:
    """Lay the cells out on a grid, each at the row and column where its span begins."""
    cells = []
    taken: set[tuple[int, int]] = set()
    for row, element in enumerate(table.iter("tr")):
        headed = any(parent.tag == "thead" for parent in element.iterancestors())
        column = 0
        for cell in _row_cells(element):
            while (row, column) in taken:
                column += 1
            row_span, column_span = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update(
                (row + down, column + across) for down in range(row_span) for across in range(column_span)
            )
            header = headed or (
                cell.tag == "th" and cell.get("scope") not in ("row", "rowgroup") and (row == 0 or column > 0)
            )
            cells.append(CellDraft(row, column, pieces_of(cell), header, row_span, column_span))
            column += column_span
    return tuple(cells)


def _row_cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() else 1
