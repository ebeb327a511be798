"""Reads the rows of a sheet that a person filled in: CSV of any spreadsheet, or Excel's own files."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

import openpyxl

from graph.errors import OntologyError
from graph.ontology.decisions import numbered_rows

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
# `claimgraph export claims-csv` writes an apostrophe before what a spreadsheet would take for a formula.
GUARDED = ("'=", "'+", "'-", "'@")


def spreadsheet_rows(path: Path, label: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV file or of a workbook's first sheet as texts, with the number of each.

    White space is collapsed and the apostrophe of our own exports taken away.

    Raises:
        OntologyError: the file is not there, or is neither CSV in UTF-8 nor a workbook.
    """
    rows = _workbook_rows(path, label) if path.suffix.lower() in WORKBOOKS else numbered_rows(path, label)
    for number, cells in rows:
        yield number, [cell[1:] if cell.startswith(GUARDED) else cell for cell in cells]


def _workbook_rows(path: Path, label: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a workbook's first sheet; of a formula its last value."""
    try:
        with warnings.catch_warnings():
            # What openpyxl does not know (checks of input, colours by rule) says nothing of the cells.
            warnings.simplefilter("ignore", UserWarning)
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
            try:
                found = list(book.worksheets[0].iter_rows(values_only=True)) if book.worksheets else []
            finally:
                book.close()
    except (OSError, BadZipFile, KeyError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or "it is no workbook of Excel's"
        raise OntologyError(f"{label}: cannot be read: {reason}") from error
    for number, row in enumerate(found, start=1):
        yield number, [" ".join(cell_text(cell).split()) for cell in row]


def cell_text(cell: object) -> str:
    """Return a cell as a person sees it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)
