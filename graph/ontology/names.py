"""Reads and writes `names.csv`: the IRIs that entities keep from one build to the next."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from graph.errors import OntologyError, UsageError
from graph.model import ENTITY_TYPES, KeptName
from graph.ontology.decisions import numbered_rows
from graph.ontology.files import OntologyFolders

FILE = "names.csv"
HEADER = ("class", "name", "IRI", "documents")
"""The last may be missing: it tells bearers of one name apart by the documents they stand in."""


def load_names(folders: OntologyFolders, base: str) -> tuple[KeptName, ...]:
    """Return the lines of every `names.csv` in reading order, the highest first.

    Raises:
        OntologyError: a line is wrong, or its IRI does not lie under `base`.
    """
    found: dict[str, KeptName] = {}
    for path in folders.written_files(FILE):
        for name in read_names(path, folders.label(path), base):
            found.setdefault(name.key, name)
    return tuple(found.values())


def read_names(path: Path, label: str, base: str) -> tuple[KeptName, ...]:
    """Return the lines of one file."""
    names = []
    for number, cells in numbered_rows(path, label):
        where = f"{label} line {number}"
        if number == 1:
            header = tuple(cell.casefold() for cell in cells)
            if header not in {tuple(name.casefold() for name in HEADER[:count]) for count in (3, 4)}:
                raise OntologyError(f"{where}: header '{','.join(cells)}'; expected '{','.join(HEADER)}'")
        elif any(cells):
            names.append(_name(cells, where, base))
    return tuple(names)


def write_names(path: Path, names: Iterable[KeptName], base: str) -> None:
    """Write a file anew, beside and renamed.

    Raises:
        UsageError: it cannot be written.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for name in names:
        writer.writerow([name.type, name.name, base + name.key, " ".join(name.documents)])
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(written.getvalue(), "utf-8")
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def _name(cells: list[str], where: str, base: str) -> KeptName:
    if len(cells) not in {3, 4}:
        raise OntologyError(f"{where}: {len(cells)} cells, not 3 or 4; quote a cell that holds a comma")
    kind, name, iri = cells[:3]
    entity_type = next((one for one in ENTITY_TYPES if one == kind), None)
    if entity_type is None:
        raise OntologyError(f"{where}: class '{kind}'; use one of {', '.join(ENTITY_TYPES)}")
    key = iri.removeprefix(base)
    if not name or not key.startswith(f"{entity_type.casefold()}/") or key.endswith("/"):
        raise OntologyError(
            f"{where}: '{name}' has the IRI '{iri}'; expected {base}{entity_type.casefold()}/…, "
            "or build with the --base that the file was written with"
        )
    return KeptName(entity_type, name, key, tuple(cells[3].split()) if len(cells) == 4 else ())
