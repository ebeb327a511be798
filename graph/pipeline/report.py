"""What a build found, in numbers: `report.json` and the table at the end of a build."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import shorten
from typing import Final

import msgspec

from graph.model import (
    ENTITY_TYPES,
    Document,
    Doubt,
    Extraction,
    Failure,
    Gap,
    OpenName,
    Outcome,
    OutcomeState,
    Span,
)
from graph.resolve import Resolution

LONGEST_WORDS: Final = 60
"""Characters of the words that the reason repeats."""


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


def make_report(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    resolution: Resolution,
    failures: Sequence[Failure],
    problems: Sequence[str],
    *,
    quads: int,
    files: Sequence[str],
    outcomes: Sequence[Outcome] = (),
    notices: Sequence[str] = (),
    sha256: Mapping[str, str] | None = None,
    left_out: int = 0,
) -> Report:
    """Count what was found; documents and extractions go in pairs."""
    lines = tuple(
        _line(document, extraction) for document, extraction in zip(documents, extractions, strict=True)
    )
    by_type = Counter(entity.type for entity in resolution.entities)
    return Report(
        documents=lines,
        failures=tuple(failures),
        problems=tuple(problems),
        entities={entity_type: by_type[entity_type] for entity_type in ENTITY_TYPES},
        claims={
            "Statement": sum(line.statements for line in lines),
            "Figure": sum(line.figures for line in lines),
            "Relation": sum(line.relations for line in lines),
        },
        quads=quads,
        files=tuple(files),
        decisions=sum(outcome.state == "applied" for outcome in outcomes),
        undone=tuple(
            sorted(
                (
                    DecisionReport(outcome.decision.where, outcome.state, outcome.message)
                    for outcome in outcomes
                    if outcome.state != "applied"
                ),
                key=lambda one: (one.where, one.message),
            )
        ),
        notices=tuple(notices),
        sha256=dict(sha256 or {}),
        left_out=left_out,
        open_names=resolution.open_names,
        doubts=resolution.doubts,
    )


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


def _line(document: Document, extraction: Extraction) -> DocumentReport:
    foreign = Counter[str]()
    for section in document.languages:
        if section.language not in {"en", "und"}:
            foreign[section.language] += section.span.end - section.span.start
    return DocumentReport(
        path=document.path,
        slug=document.slug,
        title=document.metadata.title,
        format=document.format,
        language=document.language,
        words=len(document.text.split()),
        mentions=len(extraction.mentions),
        statements=len(extraction.statements),
        figures=len(extraction.figures),
        relations=len(extraction.relations),
        missed=tuple(
            MissedSentence(
                one.span.start,
                one.span.end,
                _reason(document.text, one.gaps),
                _words(document.text, one.span),
                one.partly,
            )
            for one in extraction.missed
        ),
        tables=tuple(TableLine(notice.table, notice.what) for notice in extraction.table_notices),
        not_english=tuple(sorted(foreign.items())),
        notices=document.notices,
    )


def _reason(text: str, gaps: Sequence[Gap]) -> str:
    """Return why a sentence is named: "number: 40, 60; reporting verb: warned"."""
    words: dict[str, list[str]] = {}
    for gap in gaps:
        words.setdefault(gap.reason, []).append(shorten(gap.words.of(text), LONGEST_WORDS, placeholder=" …"))
    return "; ".join(f"{reason}: {', '.join(found)}" for reason, found in words.items())


def _words(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
