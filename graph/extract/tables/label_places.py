"""Finds places that label rows and columns: cells are no sentences, so the mentions of prose miss them."""

from collections.abc import Iterator

from graph.extract.tables.cell_text import label_text
from graph.extract.tables.grid import lay_out
from graph.extract.tables.language import is_in_english
from graph.model import Document, Mention, Span, Table
from graph.ontology import GazetteerEntry, Ontology

RULE = "table-label"


def find_label_places(document: Document, ontology: Ontology) -> tuple[Mention, ...]:
    """Return a mention for each label that is, as a whole, the name of a known place; in text order.

    A label alone says little ("Chad" may be a person): its column must be headed as one of places ("Country"),
    or half of its labels be countries or names of our own files. Cities count only under such a header.
    """
    found = {
        mention.span: mention
        for table in document.tables
        if is_in_english(document, table)
        for mention in _in_table(document, table, ontology)
    }
    return tuple(found[span] for span in sorted(found))


def _in_table(document: Document, table: Table, ontology: Ontology) -> Iterator[Mention]:
    grid = lay_out(document, table, ontology.words["tables_empty"])
    for column in range(grid.columns):
        headers = [grid.label(row, column).lower() for row in range(grid.header_rows)]
        headed = not set(headers).isdisjoint(ontology.words["tables_place_headers"])
        if headed or column == 0:
            cells = [cell for cell in table.cells if cell.column == column and cell.row >= grid.header_rows]
            yield from _mentions(document, [cell.span for cell in cells], ontology, headed=headed)
    header = [cell.span for cell in table.cells if cell.column > 0 and cell.row < grid.header_rows]
    yield from _mentions(document, header, ontology, headed=False)


def _mentions(
    document: Document, spans: list[Span], ontology: Ontology, *, headed: bool
) -> Iterator[Mention]:
    names = {span: label_text(document, span) for span in spans}
    places = {span: place for span, name in names.items() if (place := _place(name, ontology)) is not None}
    sure = {span for span, place in places.items() if place.ours or len(place.iso3166) == 2}
    if not headed and len(sure) * 2 < len(spans):
        return
    for span, place in places.items():
        if headed or span in sure:
            own = Span(span.start, span.end)
            at = own.of(document.text).find(names[span])
            if at >= 0:
                own = Span(span.start + at, span.start + at + len(names[span]))
            yield Mention(own, "Place", RULE, names[span], gazetteer=place.key)


def _place(name: str, ontology: Ontology) -> GazetteerEntry | None:
    if not name[:1].isupper() or (name.isupper() and len(name) < 4):
        return None
    return ontology.gazetteer.choose(name)
