"""Reads and writes `rules/confidence.csv`: how often each rule was right on annotated documents."""

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, Protocol

from graph.errors import OntologyError
from graph.ontology.decisions import numbered_rows
from graph.ontology.files import OntologyFolders

FILE: Final = "rules/confidence.csv"
HEADER: Final = ("rule", "findings", "right", "confidence")
"""The last is empty where there are too few findings to tell."""


class Share(Protocol):
    """Of a rule's findings, how many are right."""

    @property
    def rule(self) -> str:
        """Return the rule's id."""

    @property
    def findings(self) -> int:
        """Return how many there are."""

    @property
    def right(self) -> int:
        """Return how many are right."""

    @property
    def confidence(self) -> float | None:
        """Return the share, None where there are too few to tell."""


def load_confidence(folders: OntologyFolders) -> Mapping[str, Decimal]:
    """Return the share of each rule that has one; a later folder's line goes before ours.

    Raises:
        OntologyError: a line is wrong.
    """
    found: dict[str, Decimal | None] = {}
    for path in folders.files(FILE):
        found |= read_confidence(path, folders.label(path))
    return {rule: share for rule, share in found.items() if share is not None}


def read_confidence(path: Path, label: str) -> dict[str, Decimal | None]:
    """Return the last column of each line by rule, None where it is empty."""
    shares: dict[str, Decimal | None] = {}
    for number, cells in numbered_rows(path, label):
        if number == 1:
            if tuple(cells) != HEADER:
                raise OntologyError(
                    f"{label} line 1: header '{','.join(cells)}'; expected '{','.join(HEADER)}'"
                )
        elif any(cells):
            rule, share = _share(cells, f"{label} line {number}")
            shares[rule] = share
    return shares


def _share(cells: list[str], where: str) -> tuple[str, Decimal | None]:
    if len(cells) != len(HEADER) or not cells[0]:
        expected = ",".join(HEADER)
        raise OntologyError(
            f"{where}: expected {expected}; write the file with `claimgraph evaluate --confidence`"
        )
    rule, written = cells[0], cells[3]
    if not written:
        return rule, None
    try:
        share = Decimal(written)
        fits = 0 <= share <= 1
    except InvalidOperation:  # Also of "NaN", which is a number and compares with none.
        fits = False
    if not fits:
        raise OntologyError(f"{where}: confidence '{written}'; expected a number from 0 to 1, or nothing")
    return rule, share


def written_shares(shares: Iterable[Share]) -> str:
    """Return the text of the file, a line a rule."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for share in shares:
        told = "" if share.confidence is None else f"{share.confidence:.2f}"
        writer.writerow([share.rule, share.findings, share.right, told])
    return written.getvalue()
