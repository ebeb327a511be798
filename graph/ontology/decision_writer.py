"""Adds lines to a file of decisions, and takes the last ones back."""

import csv
import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import UsageError
from graph.model import Decision
from graph.ontology.decisions import COLUMNS, cells_of, delimiter_of, numbered_rows


@dataclass(frozen=True, slots=True)
class Added:
    """A line that was added: how long the file was before and is now, in bytes."""

    before: int
    after: int


def append_decision(path: Path, decision: Decision) -> Added:
    """Add a line, in the columns that the file has; it is on the disk when this returns.

    Raises:
        UsageError: the file cannot be written, or lacks a column that the decision needs.
    """
    try:
        before = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    delimiter = ","
    columns: Sequence[str] = COLUMNS
    if before.strip():
        delimiter = delimiter_of(before.decode("utf-8", "replace"))
        header = next((cells for _, cells in numbered_rows(path, path.as_posix())), [])
        columns = [cell.casefold() for cell in header]
    cells = cells_of(decision)
    lacking = [name for name, cell in cells.items() if cell and name not in columns]
    if lacking:
        raise UsageError(f"{path}: has no column '{lacking[0]}'; the columns are {', '.join(COLUMNS)}")
    lines = [] if before.strip() else [_line(COLUMNS, delimiter)]
    if before and not before.endswith((b"\n", b"\r")):
        lines.insert(0, "\n")
    lines.append(_line([cells.get(name, "") for name in columns], delimiter))
    written = "".join(lines).encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    return Added(len(before), len(before) + len(written))


def take_back(path: Path, added: Added) -> bool:
    """Cut a file back to what it was before a line was added; False where it was changed since, and is left."""
    if not path.exists() or path.stat().st_size != added.after:
        return False
    os.truncate(path, added.before)
    return True


def _line(cells: Sequence[str], delimiter: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return written.getvalue()
