"""Finds places and camps that label rows and columns: cells are no sentences, so the mentions of prose miss them."""

from collections.abc import Iterator, Mapping, Sequence

from graph.extract.tables.captions import with_caption
from graph.extract.tables.cell_text import label_text
from graph.extract.tables.grid import Grid, lay_out
from graph.extract.tables.label_sites import Site, SiteNames
from graph.extract.tables.language import is_in_english
from graph.model import Cell, Document, Mention, Span, Table
from graph.ontology import Ontology

RULE = "table-label"
MOST_UNSURE = 2
"""One label in so many must surely be a place where no header says that all are."""


def find_label_places(
    document: Document, ontology: Ontology, mentions: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Return a mention for each label that is the name of a place or a camp; in text order.

    A label alone says little ("Chad" may be a person): its column must be headed as one of places ("Country", "Camp"),
    the caption must say so ("Deaths by camp"), or half of the labels be countries, names of our own files, camps by
    their own words ("Tel Marash camp") or names of places in the running text. Cities count only under such a header,
    and so do names that nobody knows.

    Args:
        document: As read.
        ontology: Its gazetteer and words.
        mentions: Those of the running text.
    """
    names = SiteNames(ontology, mentions)
    found = {
        mention.span: mention
        for table in document.tables
        if is_in_english(document, table)
        for mention in _in_table(document, with_caption(document, table), names, ontology.words)
    }
    return tuple(found[span] for span in sorted(found))


def _in_table(
    document: Document, table: Table, names: SiteNames, words: Mapping[str, Sequence[str]]
) -> Iterator[Mention]:
    grid = lay_out(document, table, words["tables_empty"])
    caption = names.kind_in_caption(label_text(document, table.caption)) if table.caption else ""
    for column in range(grid.columns):
        kind = next(
            (
                kind
                for row in range(grid.header_rows)
                if (kind := names.kind_of_header(grid.label(row, column)))
            ),
            "",
        )
        if kind or column == 0:
            yield from _under(document, grid, column, kind, caption, names)
    header = [cell for cell in table.cells if cell.column > 0 and cell.row < grid.header_rows]
    yield from _mentions(document, grid, header, names, "", caption)


def _under(
    document: Document, grid: Grid, column: int, kind: str, caption: str, names: SiteNames
) -> Iterator[Mention]:
    """Yield the mentions in a column; a label that spans the table heads those under it ("Northern camps")."""
    sections: dict[str, list[Cell]] = {}
    section = ""
    for cell in (cell for cell in grid.table.cells if cell.column == column and cell.row >= grid.header_rows):
        if cell.column_span > 1 and len(grid.cells_of(cell.row)) == 1:
            section = names.kind_of_section(grid.labels[cell.span])
        else:
            sections.setdefault(section, []).append(cell)
    for section, cells in sections.items():
        yield from _mentions(document, grid, cells, names, section or kind, caption)


def _mentions(
    document: Document, grid: Grid, cells: Sequence[Cell], names: SiteNames, kind: str, caption: str
) -> Iterator[Mention]:
    labels = {cell.span: grid.labels[cell.span] for cell in cells}
    asked = {span: label for span, label in labels.items() if not names.is_no_name(label)}
    known = {span: site for span, label in asked.items() if (site := names.known(label, kind))}
    sure = {span for span, site in known.items() if site.sure}
    if not kind and caption and len(known) * MOST_UNSURE >= len(asked) > 0:
        kind = caption
    if kind == "place" and known and len(known) * MOST_UNSURE >= len(asked):
        kind = "local"  # Under "Place" may stand anything, but not among places.
    if not kind and (not sure or len(sure) * MOST_UNSURE < len(asked)):
        return
    for span, label in asked.items():
        site = known.get(span) if kind or span in sure else None
        site = site or (names.new(label, kind) if kind else None)
        if site:
            yield Mention(_where(document, span, site), site.type, RULE, site.name, gazetteer=site.key)


def _where(document: Document, span: Span, site: Site) -> Span:
    at = span.of(document.text).find(site.name)
    return Span(span.start + at, span.start + at + len(site.name)) if at >= 0 else span
