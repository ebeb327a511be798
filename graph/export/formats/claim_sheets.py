"""One row a claim, for spreadsheets; a person's decisions in it are read back by `claimgraph decide --from`."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import networkx as nx
import xlsxwriter

from graph.export.formats.claim_facts import (
    claim_id_of,
    claims_in_order,
    names_at,
    one_end,
    pages_of,
    says,
    title_of,
    words_of,
)
from graph.export.formats.flat import SEPARATOR, clean
from graph.export.formats.format import Exported

COLUMNS = (
    "id", "kind", "says", "passed on by", "words", "number", "value", "upper", "comparator", "low", "high",
    "unit", "per", "counted", "group", "base", "subject", "predicate", "object", "role", "place", "time",
    "from", "to", "said on", "stance", "certainty", "status", "source", "date", "page", "sentence", "link",
    "decision", "why", "who",
)  # fmt: skip
# For a person to fill in.
TO_FILL = frozenset({"decision", "why", "who"})
# By column the property of the claim.
PROPERTIES = {
    "kind": "type", "number": "numberText", "value": "value", "upper": "upperValue",
    "comparator": "comparator", "low": "low", "high": "high", "unit": "unit", "per": "per",
    "counted": "counted", "group": "group", "base": "base", "predicate": "predicate", "role": "role",
    "time": "timeText", "from": "startTime", "to": "endTime", "said on": "saidOn", "stance": "stance",
    "certainty": "certainty", "status": "status", "sentence": "evidence",
}  # fmt: skip
ENDS = {"passed on by": "reportedBy", "subject": "subject", "object": "object", "place": "place"}
NUMBERS = frozenset({"value", "upper", "low", "high", "page"})
# A spreadsheet would take such a cell for a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDE = {"sentence": 70, "words": 50, "counted": 30, "says": 24, "source": 30}

# Excel's limit, in UTF-16 units; our texts are cut well below it.
LONGEST_CELL = 32_000
CUT = " […]"
FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)

Cell = str | int | float


def write_claims_csv(exported: Exported, folder: Path) -> None:
    """Write `claims.csv`, UTF-8 with a mark at its beginning, as Excel needs it.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    with (folder / "claims.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in claim_rows(exported):
            writer.writerow([harmless(row.get(column, "")) for column in COLUMNS])


def write_claims_xlsx(exported: Exported, folder: Path) -> None:
    """Write `claims.xlsx`: texts as texts, numbers as numbers, the header kept in sight."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(folder / "claims.xlsx", options) as workbook:
        # The day on which it was made would change the bytes.
        workbook.set_properties({"created": FIRST_DAY})
        sheet = workbook.add_worksheet("claims")
        head = workbook.add_format({"bold": True, "bottom": 1})
        sheet.write_row(0, 0, COLUMNS, head)
        sheet.freeze_panes(1, 1)
        rows = list(claim_rows(exported))
        for number, row in enumerate(rows, start=1):
            for place, column in enumerate(COLUMNS):
                value = row.get(column, "")
                if isinstance(value, str):
                    if value:
                        sheet.write_string(number, place, fitting(clean(value)))
                else:
                    sheet.write_number(number, place, value)
        sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, WIDE.get(column, 14))


def claim_rows(exported: Exported) -> Iterator[dict[str, Cell]]:
    """Yield each claim's cells by column, by document and place in it; empty ones are left out."""
    graph, pages = exported.graph, pages_of(exported.store)
    for claim in claims_in_order(graph):
        row = _claim_row(graph, claim)
        if claim in pages:
            row["page"] = pages[claim]
        yield {column: value for column, value in row.items() if value != ""}


def _claim_row(graph: nx.MultiDiGraph, claim: str) -> dict[str, Cell]:
    """Return one claim's cells."""
    attributes = graph.nodes[claim]
    row: dict[str, Cell] = {
        column: cell(column, attributes[key]) for column, key in PROPERTIES.items() if key in attributes
    }
    row.update({column: names_at(graph, claim, key) for column, key in ENDS.items()})
    source = graph.nodes.get(one_end(graph, claim, "inSource"), {})
    claim_id = claim_id_of(claim)
    return row | {
        "id": claim_id,
        "says": says(graph, claim),
        "words": words_of(graph, claim),
        "source": title_of(source),
        "date": str(source.get("issued", "")),
        "link": f"graph.html#claim={claim_id}",
    }


def cell(column: str, value: object) -> Cell:
    """Return a property as a cell: numbers in the columns of numbers, else text."""
    if isinstance(value, tuple):
        return SEPARATOR.join(map(str, value))
    if column in NUMBERS and isinstance(value, int | float):
        return int(value) if float(value).is_integer() else value
    return str(value)


def fitting(text: str) -> str:
    """Return a text as long as a cell may be; one that is cut ends with a mark."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - len(CUT)]}{CUT}"


def harmless(value: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
