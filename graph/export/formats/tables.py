"""Nodes and edges as CSV files, for spreadsheets and for Neo4j's import."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.export.formats.claim_sheets import harmless
from graph.export.formats.flat import flat_graph
from graph.export.formats.format import Exported


def write_tables(exported: Exported, folder: Path) -> None:
    """Write `nodes.csv` and `edges.csv`, UTF-8 with a mark at the beginning, as Excel needs it.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    flat = flat_graph(exported.graph)
    fields = sorted({name for _, attributes in flat.nodes(data=True) for name in attributes})
    first = ["iri", "type", "label"]
    columns = [*first, *(name for name in fields if name not in first)]
    rows = ({"iri": node, **attributes} for node, attributes in flat.nodes(data=True))
    _write_table(folder / "nodes.csv", columns, ([row.get(name, "") for name in columns] for row in rows))
    edges = sorted({name for _, _, attributes in flat.edges(data=True) for name in attributes} - {"property"})
    labels = dict(flat.nodes(data="label"))
    columns = ["from", "property", "to", "from label", "to label", *edges]
    _write_table(
        folder / "edges.csv",
        columns,
        (
            [
                start,
                attributes["property"],
                end,
                labels[start],
                labels[end],
                *(attributes.get(name, "") for name in edges),
            ]
            for start, end, attributes in flat.edges(data=True)
        ),
    )


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int | float]]) -> None:
    """Write one CSV file."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([harmless(value) for value in row] for row in rows)
