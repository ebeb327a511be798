"""Collects what is to be reported of one table."""

from dataclasses import dataclass, field

from graph.model import Span, TableNotice

MOST_WORDS = 12
"""Of a cell that is quoted in a notice."""


@dataclass(slots=True)
class Notices:
    """The notices of one table so far.

    Attributes:
        listing: Labels of rows that hold nothing but a list of numbers.
        shares: Labels of columns with percentages beside numbers, of which nothing says what they are of.
    """

    table: str
    span: Span
    found: list[TableNotice] = field(default_factory=list)
    listing: list[str] = field(default_factory=list)
    shares: list[str] = field(default_factory=list)

    def whole(self, what: str) -> None:
        """Note something that concerns the whole table."""
        self.found.append(TableNotice(self.span, self.table, what))

    def cell(self, row: Span, where: str, text: str, problem: str, *, partly: bool) -> None:
        """Note a cell that is not read, or not all of it."""
        words = text.split()
        quoted = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
        read = "read only in part" if partly else "not read"
        self.found.append(TableNotice(row, self.table, f"{where}: “{quoted}” is {read}: {problem}"))

    def rows(self, what: str, labels: list[str]) -> None:
        """Note something about several rows, once, with their labels."""
        if labels:
            self.whole(f"{what}: {'; '.join(dict.fromkeys(labels))}")
