"""Reads and writes `rules/confidence.csv`: how often each rule was right on annotated documents."""

import csv
import io
from collections.abc import Iterable, Mapping
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


def load_confidence(folders: OntologyFolders) -> Mapping[str, str]:
    """Return the share of each rule that has one, as it is written; a later folder's line goes before ours.

    Raises:
        OntologyError: a line is wrong.
    """
    found: dict[str, str] = {}
    for path in folders.files(FILE):
        found |= read_confidence(path, folders.label(path))
    return {rule: share for rule, share in found.items() if share}


def read_confidence(path: Path, label: str) -> dict[str, str]:
    """Return the last column of each line by rule, "" where there is none."""
    shares: dict[str, str] = {}
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


def _share(cells: list[str], where: str) -> tuple[str, str]:
    if len(cells) != len(HEADER) or not cells[0]:
        raise OntologyError(
            f"{where}: expected {','.join(HEADER)}; write it with `claimgraph evaluate --confidence`"
        )
    share = cells[3]
    try:
        fits = not share or 0 <= float(share) <= 1
    except ValueError:
        fits = False
    if not fits:
        raise OntologyError(f"{where}: confidence '{share}'; expected a number from 0 to 1, or nothing")
    return cells[0], share


def written_shares(shares: Iterable[Share]) -> str:
    """Return the text of the file, a line a rule."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for share in shares:
        told = "" if share.confidence is None else f"{share.confidence:.2f}"
        writer.writerow([share.rule, share.findings, share.right, told])
    return written.getvalue()
