"""What a table does not say safely enough to be read; a line for the report."""

from dataclasses import dataclass

from graph.model import Span


@dataclass(frozen=True, slots=True, order=True)
class TableNotice:
    """One thing that was left out, or left empty, in one table.

    Attributes:
        span: The row that it is about, or the whole table.
        table: The caption as it stands, else "table 3 (no caption)", counted from 1 in the document.
        what: What is not readable and why, for a person.
    """

    span: Span
    table: str
    what: str
