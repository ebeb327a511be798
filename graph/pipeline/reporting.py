"""Counts what a build found, for its report."""

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Final

from graph.model import ENTITY_TYPES, Document, Extraction, Failure, Gap, Span
from graph.pipeline.findings import Findings
from graph.pipeline.report import DecisionReport, DocumentReport, MissedSentence, Report, TableLine

LONGEST_WORDS: Final = 60
"""Characters of the words that the reason repeats."""


def make_report(
    findings: Findings,
    failures: Sequence[Failure],
    problems: Sequence[str],
    *,
    quads: int,
    files: Sequence[str],
    notices: Sequence[str],
    sha256: Mapping[str, str],
) -> Report:
    """Count what was found."""
    lines = tuple(
        _line(document, one.extraction)
        for document, one in zip(findings.documents, findings.claims, strict=True)
    )
    resolution, outcomes = findings.resolution, findings.outcomes
    found = sum(len(one.relations) for one in findings.extractions)
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
        sha256=dict(sha256),
        left_out=found - sum(line.relations for line in lines),
        open_names=resolution.open_names,
        doubts=resolution.doubts,
    )


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
