"""The forms in which an evaluation is written: a table to print, and every finding for a file."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any, Final

from graph.evaluate import Alarms, Evaluation, Finding, Overlap, Tally

Measure = Tally | Overlap | Alarms
JUDGED: Final = frozenset(
    {
        "comparator",
        "figure speaker",
        "unit",
        "upper",
        "statement speaker",
        "certainty",
        "relation speaker",
        "core",
        "conflicts figure",
        "conflicts credit",
        "conflicts opinion",
        "conflicts relation",
    }
)
"""Measures of which only the share of right ones is told: precision says nothing there."""

COLUMNS: Final = ("document", "measure", "precision", "recall", "f1", "right", "wrong", "missed")


def _text_table(evaluation: Evaluation) -> str:
    """Return the totals for the eye."""
    lines = [f"{'':20} {'P':>6} {'R':>6} {'F1':>6}   right  wrong missed"]
    for name, measure in evaluation.total.items():
        match measure:
            case Alarms(raised, listed):
                lines.append(f"{name:20} {'':20}   {raised} of {listed} look-alikes called a conflict")
            case Overlap():
                lines.append(f"{name:20} {_shares(measure)}   over {measure.forms} forms")
            case Tally(right, wrong, missed) if name in JUDGED:
                lines.append(f"{name:20} {'':6} {measure.recall:6.2f} {'':6} {right:7} {'':6} {missed:6}")
            case Tally(right, wrong, missed):
                lines.append(f"{name:20} {_shares(measure)} {right:7} {wrong:6} {missed:6}")
    return "\n".join(lines) + "\n"


def _shares(measure: Tally | Overlap) -> str:
    return f"{measure.precision:6.2f} {measure.recall:6.2f} {measure.f1:6.2f}"


def _csv_table(evaluation: Evaluation) -> str:
    """Return the measures of each document and in total, a row each."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document, measures in [*evaluation.documents.items(), ("", evaluation.total)]:
        for name, measure in measures.items():
            told = _told(measure)
            writer.writerow([document or "TOTAL", name, *(told.get(column, "") for column in COLUMNS[2:])])
    return written.getvalue()


def _json_table(evaluation: Evaluation) -> str:
    """Return the same as JSON."""
    return json.dumps(_measures(evaluation), ensure_ascii=False, indent=1) + "\n"


def _measures(evaluation: Evaluation) -> dict[str, Any]:
    documents = {
        document: {name: _told(measure) for name, measure in measures.items()}
        for document, measures in evaluation.documents.items()
    }
    return {
        "total": {name: _told(measure) for name, measure in evaluation.total.items()},
        "documents": documents,
    }


def _told(measure: Measure) -> dict[str, float]:
    match measure:
        case Alarms(raised, listed):
            return {"wrong": raised, "right": listed - raised}
        case Overlap():
            counts: dict[str, float] = {"forms": measure.forms}
        case Tally(right, wrong, missed):
            counts = {"right": right, "wrong": wrong, "missed": missed}
    shares = {"precision": measure.precision, "recall": measure.recall, "f1": measure.f1}
    return {name: round(share, 4) for name, share in shares.items()} | counts


def _text_findings(evaluation: Evaluation) -> str:
    """Return the table, then every miss and false find with its sentence, grouped by kind."""
    return "\n".join([_text_table(evaluation), *_groups(evaluation)]) + "\n"


def _groups(evaluation: Evaluation) -> Iterator[str]:
    for (part, verdict, kind), group in groupby(
        evaluation.findings, key=lambda finding: (finding.part, finding.verdict, finding.kind)
    ):
        findings = list(group)
        yield f"\n{part}, {verdict}, {kind or 'no kind'}: {len(findings)}"
        for finding in findings:
            yield from _lines(finding)


def _lines(finding: Finding) -> Iterator[str]:
    rule = f" ({finding.rule})" if finding.rule else ""
    yield f"  {finding.document} {finding.start}: {finding.words}{rule}"
    if finding.sentence and finding.sentence != finding.words:
        yield f"      “{finding.sentence}”"


def _csv_findings(evaluation: Evaluation) -> str:
    """Return every miss and false find, a row each."""
    written = io.StringIO()
    fields = list(Finding.__dataclass_fields__)
    writer = csv.DictWriter(written, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(finding) for finding in evaluation.findings)
    return written.getvalue()


def _json_findings(evaluation: Evaluation) -> str:
    """Return the measures and every miss and false find."""
    everything = _measures(evaluation) | {"findings": [asdict(finding) for finding in evaluation.findings]}
    return json.dumps(everything, ensure_ascii=False, indent=1) + "\n"


TABLES: Final[dict[str, Callable[[Evaluation], str]]] = {
    "text": _text_table,
    "csv": _csv_table,
    "json": _json_table,
}
WRITERS: Final[dict[str, Callable[[Evaluation], str]]] = {
    ".txt": _text_findings,
    ".csv": _csv_findings,
    ".json": _json_findings,
}
