"""Reads a person's decisions back from a spreadsheet of claims."""

import re
from pathlib import Path

from graph.errors import OntologyError
from graph.model import Decision
from graph.ontology.decisions import decision_of
from graph.ontology.spreadsheets import spreadsheet_rows

VERDICT_WORDS = {
    "reject": "reject", "rejected": "reject", "wrong": "reject",
    "accept": "accept", "accepted": "accept", "right": "accept", "ok": "accept",
    "correct": "correct", "corrected": "correct",
}  # fmt: skip
CELL = re.compile(r"(?P<verdict>[A-Za-z]+)\s*[:=]?\s*(?P<rest>.*)")
SPEAKER = re.compile(r"speaker\s*[:=]?\s*(?P<name>.+?)\s*\((?P<type>[A-Za-z]+)\)", re.IGNORECASE)


def read_sheet(path: Path, *, who: str = "", when: str = "") -> tuple[Decision, ...]:
    """Return the decisions that a sheet holds, in its order; lines without one are left out.

    Columns needed are `id` (of the claim) and `decision`: `reject`, `accept`, `correct 6500` or
    `correct speaker Dana Weir (Person)`; the value may stand in a column `value` of its own. Columns `why`,
    `who` and `when` are taken over, all others left alone.

    Args:
        path: A CSV file (comma, semicolon or tab) or a workbook (.xlsx), of which the first sheet is read.
        who: Stands for an empty `who`.
        when: Stands for an empty `when`.

    Raises:
        OntologyError: the sheet lacks a column, or a decision cannot be understood; nothing is returned.
    """
    label = path.as_posix()
    header: list[str] = []
    decisions = []
    for number, cells in spreadsheet_rows(path, label):
        where = f"{label} line {number}"
        if not any(cells):
            continue
        if not header:
            header = [cell.casefold() for cell in cells]
            missing = [name for name in ("id", "decision") if name not in header]
            if missing:
                raise OntologyError(
                    f"{where}: no column '{missing[0]}'; a sheet of claims has id and decision"
                )
            continue
        row = dict(zip(header, cells, strict=False))
        if row.get("decision"):
            decisions.append(_decision(row, where, who, when))
    return tuple(decisions)


def _decision(row: dict[str, str], where: str, who: str, when: str) -> Decision:
    match = CELL.fullmatch(row["decision"])
    verdict = VERDICT_WORDS.get(match["verdict"].casefold()) if match else None
    if match is None or verdict is None:
        raise OntologyError(
            f"{where}: decision '{row['decision']}'; write reject, accept, correct and the right value, "
            "or correct speaker and a name with its class in brackets"
        )
    cells = {
        "verdict": verdict,
        "claim": row.get("id", ""),
        "who": row.get("who") or who,
        "when": row.get("when") or when,
        "why": row.get("why", ""),
    }
    if verdict == "correct":
        # The figure's own value stands in a sheet's column "value" too: the word beside "correct" goes first.
        rest = match["rest"] or row.get("correction") or row.get("value", "")
        speaker = SPEAKER.fullmatch(rest)
        cells |= {"name": speaker["name"], "class": speaker["type"]} if speaker else {"value": rest}
    elif match["rest"]:
        raise OntologyError(f"{where}: decision '{row['decision']}'; '{match['rest']}' belongs under why")
    return decision_of(cells, where)
