"""The folder with the record of a redaction: beside the one that is shared, never inside it."""

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from graph.errors import UsageError
from graph.redact.record import Record

ENDING = ".redaction"
PEOPLE, CLAIMS, DOCUMENTS, FILES = "people.csv", "ids.csv", "documents.csv", "files.csv"
README = """This folder tells who stands behind each stand-in. Never give it away with what was redacted.

people.csv     stand-in, entity in the unredacted graph, its names
ids.csv        new and old ids of claims, comparisons and decisions
documents.csv  new and old slugs of documents
files.csv      files that were written redacted, and by which list of names

The next command with --redact gives the same people the same stand-ins, and the same claims the same ids, as long as
this folder is here. Remove it where nobody is ever to find back; what is redacted later gets others then.
"""
OWN_PAGE = "README.md"
"""Of `exports/`, which says how to open each file; no build writes it."""
NAMED = 3
"""Files that a message names."""


def record_folder(out: Path, told: Path | None = None) -> Path:
    """Return the folder of the record: the one that was told, or `OUT.redaction` beside `out`.

    Raises:
        UsageError: it lies inside `out`, or `out` in it.
    """
    folder = told or out.resolve().with_name(out.resolve().name + ENDING)
    inner, outer = folder.resolve(), out.resolve()
    if inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise UsageError(
            f"{folder}: the record of a redaction must not lie in the folder that is shared ({out}); "
            "give another --redact-record"
        )
    return folder


def read_record(folder: Path) -> Record:
    """Return the record that an earlier redaction left; an empty one where there is none.

    Raises:
        UsageError: a file of it cannot be read.
    """
    try:
        people = list(_rows(folder / PEOPLE))
        return Record(
            stand_ins={key: stand_in for stand_in, key, _ in people},
            names={key: tuple(names.split(" | ")) for _, key, names in people},
            ids={old: new for new, old in _rows(folder / CLAIMS)},
            sources={old: new for new, old in _rows(folder / DOCUMENTS)},
            files=dict(_pairs(folder / FILES)),
        )
    except (OSError, UnicodeDecodeError, ValueError, csv.Error) as error:
        raise UsageError(
            f"{folder}: the record of the redaction before cannot be read ({error}); "
            "put it right, or remove the folder: all stand-ins are new then"
        ) from error


def write_record(record: Record, folder: Path) -> None:
    """Write the record, for its owner alone.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        people = [
            (stand_in, key, " | ".join(record.names.get(key, ())))
            for key, stand_in in sorted(record.stand_ins.items(), key=lambda item: (len(item[1]), item[1]))
        ]
        _write(folder / PEOPLE, ("stand_in", "entity", "names"), people)
        _write(folder / CLAIMS, ("new", "old"), sorted((new, old) for old, new in record.ids.items()))
        _write(folder / DOCUMENTS, ("new", "old"), sorted((new, old) for old, new in record.sources.items()))
        _write(folder / FILES, ("file", "redaction"), sorted(record.files.items()))
        (folder / "README.txt").write_text(README, "utf-8")
    except OSError as error:
        raise UsageError(
            f"{folder}: the record of the redaction cannot be written ({error.strerror}); "
            "give another --redact-record"
        ) from error


def guard_folder(out: Path, *, redacted: Record | None) -> None:
    """Make sure that a folder does not come to hold redacted and unredacted files side by side.

    Args:
        out: Where something is about to be written.
        redacted: The record, where what is written is redacted; None where it is not.

    Raises:
        UsageError: files of the other kind are there.
    """
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} - {OWN_PAGE}
    if redacted is not None:
        strange = sorted(there - redacted.files.keys())
        if strange:
            raise UsageError(
                f"{out}: holds files that were not written with --redact ({_some(strange)}); "
                "give an empty folder as --out"
            )
        return
    beside = record_folder(out)
    shared = sorted(there & read_record(beside).files.keys()) if beside.is_dir() else []
    if shared:
        raise UsageError(
            f"{out}: holds redacted files ({_some(shared)}); give --redact too, or another --out"
        )


def guard_mark(out: Path, record: Record, mark: str, files: Collection[str]) -> None:
    """Make sure that no file stays that another list of names redacted: it may name who is on this one alone.

    Args:
        out: Where `files` are about to be written.
        record: What is known of the files there.
        mark: Of the redaction.
        files: By path under the folder.

    Raises:
        UsageError: there is one.
    """
    other = sorted(
        path
        for path, own in record.files.items()
        if own != mark and path not in files and (out / path).exists()
    )
    if other:
        raise UsageError(
            f"{out}: holds files redacted by another list of names ({_some(other)}); "
            "remove them and write them anew, or give an empty folder as --out"
        )


def _pairs(file: Path) -> Iterator[tuple[str, str]]:
    return ((first, second) for first, second in _rows(file))


def _some(files: Sequence[str]) -> str:
    return ", ".join(files[:NAMED]) + (" …" if len(files) > NAMED else "")


def _rows(file: Path) -> list[list[str]]:
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def _write(file: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    beside = file.with_name(file.name + ".new")
    with beside.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(header)
        writer.writerows(rows)
    beside.chmod(0o600)
    beside.replace(file)
