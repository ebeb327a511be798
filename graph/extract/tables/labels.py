"""The labels of one number: what stands in front of it, over it, beside it in its cell, and over the table."""

import re
from dataclasses import dataclass
from typing import Final

JOIN: Final = " / "

_NUMBER: Final = re.compile(
    r"(?:Table|Tab\.|Chart|Exhibit|Box|Annex table)\s+(?:\d+|[IVXLC]+|[A-Z])\b(?:\.\d+)*\w?\s*[.:–—|-]*\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Labels:
    """What labels one number.

    Attributes:
        section: The label that heads the rows around, "" for most tables.
        row: The labels of its row, left to right.
        column: The headers of its column, from the top down.
        cell: The words in its own cell.
        caption: As it stands, with its number.
        stub: The header over the row labels.
        note: What a note under the table says of the mark behind the number.
    """

    section: str = ""
    row: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    cell: str = ""
    caption: str = ""
    stub: str = ""
    note: str = ""

    @property
    def row_text(self) -> str:
        """Return section and row labels in one."""
        return JOIN.join(label for label in (self.section, *self.row) if label)

    @property
    def column_text(self) -> str:
        """Return the headers of the column in one, the outer first."""
        return JOIN.join(label for label in self.column if label)

    @property
    def title(self) -> str:
        """Return the caption without "Table 3."."""
        return _NUMBER.sub("", self.caption, count=1).strip(" .:") if self.caption else ""

    @property
    def counted(self) -> str:
        """Return all labels in one form: "row, words in the cell: column (title; note)", what is missing left out."""
        before = ", ".join(label for label in (self.row_text, self.cell) if label)
        words = ": ".join(label for label in (before, self.column_text) if label)
        behind = "; ".join(part for part in (self.title, self.note) if part)
        if not words:
            return behind
        return f"{words} ({behind})" if behind else words
