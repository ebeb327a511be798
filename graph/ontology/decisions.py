"""Reads and checks the files of decisions: what a person said goes before what any rule finds."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from graph.errors import OntologyError, UsageError
from graph.model import ENTITY_TYPES, VERDICTS, Decision
from graph.ontology.files import OntologyFolders
from graph.values.corrected_figures import parse_corrected

COLUMNS = (
    "verdict", "class", "name", "other", "document", "other_document", "quote", "claim", "value",
    "who", "when", "why",
)  # fmt: skip
"""Of a file that we begin; in a file that is read they may stand in any order, and those not needed be missing."""

CLAIM_ID = re.compile(r"(statement|figure|relation)-[0-9a-f]{16}")


def load_decisions(folders: OntologyFolders, file: Path | None = None) -> tuple[Decision, ...]:
    """Return the decisions of every `decisions.csv` and then of `file`, in reading order.

    Raises:
        UsageError: `file` is not there.
        OntologyError: a file cannot be read, or a line says nothing that can be done.
    """
    if file is not None and not file.is_file():
        raise UsageError(f"--decisions {file}: no such file; `claimgraph decide` makes one")
    paths = [(path, folders.label(path)) for path in folders.written_files("decisions.csv")]
    known = {path.resolve() for path, _ in paths}
    if file is not None and file.resolve() not in known:
        paths.append((file, file.as_posix()))
    return tuple(decision for path, label in paths for decision in read_decisions(path, label))


def read_decisions(path: Path, label: str = "") -> tuple[Decision, ...]:
    """Return the decisions of one file."""
    label = label or path.as_posix()
    return tuple(decision_of(row, where) for where, row in _rows(path, label))


def decision_of(row: dict[str, str], where: str) -> Decision:
    """Return the decision of one line, given by column.

    Raises:
        OntologyError: the line says nothing that can be done.
    """
    verdict = next((one for one in VERDICTS if one == row.get("verdict", "").casefold()), None)
    if verdict is None:
        raise OntologyError(f"{where}: verdict '{row.get('verdict', '')}'; use one of {', '.join(VERDICTS)}")
    wanted = row.get("class", "")
    kind = next((one for one in ENTITY_TYPES if one.casefold() == wanted.casefold()), None)
    if wanted and kind is None:
        raise OntologyError(f"{where}: class '{wanted}'; use one of {', '.join(ENTITY_TYPES)}")
    decision = Decision(
        verdict,
        type=kind or "",
        name=row.get("name", ""),
        other=row.get("other", ""),
        document=row.get("document", ""),
        other_document=row.get("other_document", ""),
        quote=row.get("quote", ""),
        claim=row.get("claim", "").rstrip("/").rpartition("/")[2],
        value=row.get("value", ""),
        who=row.get("who", ""),
        when=row.get("when", ""),
        why=row.get("why", ""),
        where=where,
    )
    fault = _fault(decision)
    if fault:
        raise OntologyError(f"{where}: {fault}")
    return decision


def cells_of(decision: Decision) -> dict[str, str]:
    """Return a decision as the cells of its line, by column."""
    return {
        "verdict": decision.verdict,
        "class": decision.type,
        "name": decision.name,
        "other": decision.other,
        "document": decision.document,
        "other_document": decision.other_document,
        "quote": decision.quote,
        "claim": decision.claim,
        "value": decision.value,
        "who": decision.who,
        "when": decision.when,
        "why": decision.why,
    }


def _fault(decision: Decision) -> str:
    """Return what is wrong with a decision and what to do, "" where it can be carried out."""
    if decision.when:
        try:
            date.fromisoformat(decision.when)
        except ValueError:
            return f"when '{decision.when}'; write the day as 2031-05-17"
    if decision.claim and not CLAIM_ID.fullmatch(decision.claim):
        return f"claim '{decision.claim}'; copy the id as the graph has it, like figure-0123456789abcdef"
    if decision.other_document and decision.verdict not in {"same", "different"}:
        return f"other_document says nothing with '{decision.verdict}'; leave it empty"
    if decision.quote and not decision.document:
        return "a quote without a document; say in which document these words stand"
    match decision.verdict:
        case "accept" | "correct":
            return _claim_fault(decision)
        case "reject" if decision.claim:
            return ""
        case "reject" if decision.other or decision.value:
            complete = decision.type and decision.name and decision.other and decision.value
            return "" if complete else "a relation needs class and name, value (its name) and other"
    if not decision.type or not decision.name:
        return f"'{decision.verdict}' needs class and name" + (
            ", or a claim" if decision.verdict == "reject" else ""
        )
    return _name_fault(decision)


def _claim_fault(decision: Decision) -> str:
    if not decision.claim:
        return f"'{decision.verdict}' needs a claim, by its id"
    if decision.verdict == "accept":
        return ""
    if decision.name:
        return "" if decision.type else "the speaker's class is missing; give class and name"
    if not decision.value:
        return "'correct' needs value (a figure) or class and name (the speaker)"
    if not decision.claim.startswith("figure-"):
        return "only a figure has a value; correct a speaker by class and name"
    if parse_corrected(decision.value) is None:
        return f"value '{decision.value}'; write 6500, >5000, ~300, 10-20, or with a unit 6500 household"
    return ""


def _name_fault(decision: Decision) -> str:
    match decision.verdict:
        case "same" if not decision.other:
            return "'same' needs name and other"
        case "different" if not decision.other and not decision.document:
            return "'different' needs other, or the document in which the name means something else"
        case "rename" if not decision.value:
            return "'rename' needs the new name as value"
        case "retype" if decision.value not in ENTITY_TYPES:
            return f"value '{decision.value}'; 'retype' needs one of {', '.join(ENTITY_TYPES)}"
        case "retype" if decision.value == decision.type:
            return f"'retype' from {decision.type} to {decision.value} changes nothing; remove the line"
    same_name = decision.other.casefold() == decision.name.casefold()
    if decision.verdict in {"same", "different"} and same_name and not decision.document:
        return f"'{decision.name}' twice; say in which document the first of them stands"
    return ""


def _rows(path: Path, label: str) -> Iterator[tuple[str, dict[str, str]]]:
    header: Sequence[str] = ()
    for number, cells in numbered_rows(path, label):
        where = f"{label} line {number}"
        if not header:
            header = [cell.casefold() for cell in cells]
            unknown = sorted(set(header) - set(COLUMNS))
            if "verdict" not in header or unknown:
                found = f"unknown column '{unknown[0]}'" if unknown else "no column 'verdict'"
                raise OntologyError(f"{where}: {found}; the columns are {', '.join(COLUMNS)}")
        elif any(cells):
            if len(cells) > len(header):
                raise OntologyError(
                    f"{where}: {len(cells)} cells, not {len(header)}; quote a cell that holds a comma"
                )
            yield where, dict(zip(header, cells, strict=False))


def numbered_rows(path: Path, label: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a CSV file, white space collapsed, with the number of each.

    Raises:
        OntologyError: the file is not there or is no CSV in UTF-8.
    """
    try:
        read = path.read_bytes()
        text = read.decode("utf-8-sig")
    except OSError as error:
        raise OntologyError(f"{label}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = read.count(b"\n", 0, error.start) + 1
        raise OntologyError(f"{label} line {line}: not UTF-8; save it as `CSV UTF-8`") from error
    # Not splitlines: it would also part lines at form feeds and U+2028, which stand in sentences.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        for row in reader:
            yield reader.line_num, [" ".join(cell.split()) for cell in row]
    except csv.Error as error:
        raise OntologyError(f"{label} line {reader.line_num}: {error}; quotes must come in pairs") from error


def delimiter_of(text: str) -> str:
    """Return what stands between the cells of a file's first line; spreadsheets of some countries write `;`."""
    return max(",;\t", key=text.partition("\n")[0].count)
