"""Reads and checks the lines of `ontology/gazetteer/*.csv`."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import OntologyError
from graph.model import ENTITY_TYPES, EntityType
from graph.ontology.files import OntologyFolders

HEADER = ("name", "type", "aliases", "located_in", "same_as", "latitude", "longitude", "source")
DEMONYM_HEADER = ("adjective", "people", "place", "source")
DEMONYMS = "demonyms.csv"


@dataclass(frozen=True, slots=True)
class NameLine:
    """A line of ours: a name and what it stands for.

    Attributes:
        located_in: As written, not yet looked up.
        where: `ontology/gazetteer/places.csv line 12`, for messages.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    located_in: str
    same_as: str
    latitude: float | None
    longitude: float | None
    source: str
    where: str


@dataclass(frozen=True, slots=True)
class DemonymLine:
    """A line of `demonyms.csv`: words for the people of a place; `place` as written."""

    words: tuple[str, ...]
    place: str
    where: str


def name_lines(folders: OntologyFolders) -> tuple[NameLine, ...]:
    """Return the lines of all folders in reading order; of equal name and type the later folder's.

    Raises:
        OntologyError: a header, type or number is wrong, a name is missing or stands twice in one folder.
    """
    lines: dict[tuple[str, str], NameLine] = {}
    for folder in folders.folders:
        here: dict[tuple[str, str], NameLine] = {}
        for path in OntologyFolders((folder,)).files("gazetteer/*.csv"):
            if path.name == DEMONYMS:
                continue
            for where, row in _rows(path, folders.label(path), HEADER):
                line = _name_line(row, where)
                first = here.setdefault((line.name, line.type), line)
                if first is not line:
                    raise OntologyError(
                        f"{where}: '{line.name}' ({line.type}) is already at {first.where}; join the two, "
                        f"or tell the things apart in brackets: '{line.name} (…)'"
                    )
        lines.update(here)
    return tuple(lines.values())


def demonym_lines(folders: OntologyFolders) -> tuple[DemonymLine, ...]:
    """Return the lines of every `demonyms.csv` in reading order.

    Raises:
        OntologyError: a header is wrong, or a line lacks its place or its words.
    """
    lines = []
    for path in folders.files(f"gazetteer/{DEMONYMS}"):
        for where, row in _rows(path, folders.label(path), DEMONYM_HEADER):
            adjective, people, place, _ = row
            words = _parts(adjective) + _parts(people)
            if not words or not place:
                raise OntologyError(f"{where}: expected an adjective or a people, and their place")
            lines.append(DemonymLine(words, place, where))
    return tuple(lines)


def _rows(path: Path, label: str, header: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{label}: cannot be read as UTF-8: {error}") from error
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        for row in reader:
            where = f"{label} line {reader.line_num}"
            cells = [" ".join(cell.split()) for cell in row]
            if reader.line_num == 1:
                if tuple(cells) != tuple(header):
                    raise OntologyError(f"{where}: header '{','.join(cells)}'; expected '{','.join(header)}'")
            elif any(cells):
                if len(cells) != len(header):
                    raise OntologyError(
                        f"{where}: {len(cells)} cells, not {len(header)}; quote a cell that holds a comma"
                    )
                yield where, cells
    except csv.Error as error:
        raise OntologyError(f"{label} line {reader.line_num}: {error}; quotes must come in pairs") from error


def _name_line(row: Sequence[str], where: str) -> NameLine:
    name, kind, aliases, located_in, same_as, latitude, longitude, source = row
    if not name:
        raise OntologyError(f"{where}: the name is missing")
    if kind not in ENTITY_TYPES:
        raise OntologyError(f"{where}: type '{kind}'; use one of {', '.join(ENTITY_TYPES)}")
    return NameLine(
        name=name,
        type=kind,
        aliases=_parts(aliases),
        located_in=located_in,
        same_as=same_as,
        latitude=_degrees(latitude, 90, "latitude", where),
        longitude=_degrees(longitude, 180, "longitude", where),
        source=source,
        where=where,
    )


def _degrees(cell: str, limit: int, column: str, where: str) -> float | None:
    if not cell:
        return None
    try:
        degrees = float(cell)
    except ValueError as error:
        raise OntologyError(f"{where}: {column} '{cell}' is no number; write degrees like 36.37") from error
    if not -limit <= degrees <= limit:  # also catches nan
        raise OntologyError(f"{where}: {column} {cell}; expected a number between -{limit} and {limit}")
    return degrees


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split("|") if part.strip()))
