"""What a build found, in numbers: what stands in `report.json` and in the table at the end of a build."""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from graph.model import Doubt, Failure, OpenName, OutcomeState


@dataclass(frozen=True, slots=True)
class MissedSentence:
    """A sentence with words that look as if they claimed something, but no claim was made of them.

    Attributes:
        reason: Each of the words with what they are: `number: 40; reporting verb: warned`.
        partly: Other claims rest on the sentence.
    """

    start: int
    end: int
    reason: str
    text: str
    partly: bool = False


@dataclass(frozen=True, slots=True)
class TableLine:
    """What was left out, or left empty, in one table (its caption), and why."""

    table: str
    what: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document: what was read and found.

    Attributes:
        missed: Sentences with a number, quotation or reporting verb of which nothing was made.
        tables: What is not safely readable in its tables.
        not_english: Stretches of text that got no claims because they are not English, as (language, characters).
        notices: What of it, its sidecar or front matter could not be used.
    """

    path: str
    slug: str
    title: str
    format: str
    language: str
    words: int
    mentions: int
    statements: int
    figures: int
    relations: int
    missed: tuple[MissedSentence, ...] = ()
    tables: tuple[TableLine, ...] = ()
    not_english: tuple[tuple[str, int], ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionReport:
    """A line of a file of decisions that was not carried out (`state`), and why.

    Attributes:
        where: File and line.
    """

    where: str
    state: OutcomeState
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole build; no clock time in it, so that the same input gives the same file.

    Attributes:
        problems: Breaches of shapes or of the contract, naming node and document: each is a bug in claimgraph.
        claims: Number by class.
        files: What the build wrote under its folder.
        sha256: Hash, hex, of each of these files but this one and the texts, whose hashes stand in the graph.
        decisions: How many lines of the files of decisions were applied.
        undone: Those that were not.
        notices: Sidecars that belong to no document.
        left_out: Relations that went with an end that a person rejected or gave another class.
        open_names: Linked to nothing, because several known things bear the name.
        doubts: Names joined or kept apart by a hair; `claimgraph review` asks about them.
    """

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...]
    problems: tuple[str, ...]
    entities: dict[str, int]
    claims: dict[str, int]
    quads: int
    files: tuple[str, ...]
    decisions: int = 0
    undone: tuple[DecisionReport, ...] = ()
    notices: tuple[str, ...] = ()
    sha256: dict[str, str] = field(default_factory=dict)
    left_out: int = 0
    open_names: tuple[OpenName, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def all_notices(report: Report) -> tuple[str, ...]:
    """Return a line for each thing in documents and sidecars that could not be used, while the rest was."""
    return (*(line for document in report.documents for line in document.notices), *report.notices)


def write_report(report: Report, path: Path) -> None:
    """Write the report as indented JSON, beside and renamed."""
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
    beside.replace(path)


def read_report(path: Path) -> Report | None:
    """Return the report of an earlier build, None where there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
