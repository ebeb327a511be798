"""A folder of files for others, all redacted or none, with the record of the redaction beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from graph.redact.folder import guard_folder, guard_mark, read_record, record_folder, write_record
from graph.redact.record import Record
from graph.redact.redaction import Redaction
from graph.redact.store import Redacted, redact_store
from graph.store import Store, open_store

DEFAULT_OUT = Path("exports")
"""Beside it lies the record of what gets into no folder."""


def open_redacted(store: Path, redaction: Redaction, record: Path | None) -> Redacted:
    """Open a redacted copy of a store in memory, and write who is behind each stand-in.

    Raises:
        UsageError: there is no store, or the record cannot be read or written.
    """
    folder = record_folder(DEFAULT_OUT, record)
    opened = open_store(store)
    redacted = redact_store(opened, redaction, read_record(folder))
    opened.close()
    write_record(redacted.record, folder)
    return redacted


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a folder is written.

    Attributes:
        out: The folder.
        redaction: None where nothing is redacted.
        record: Folder of the record, None where nothing is redacted.
        before: What the record held.
    """

    out: Path
    redaction: Redaction | None
    record: Path | None
    before: Record

    @classmethod
    def begin(cls, out: Path, redaction: Redaction | None, record: Path | None) -> "Sharing":
        """Look, before anything is read, whether `out` may be written to.

        Raises:
            UsageError: it holds files of the other kind, or the record lies in it or cannot be read.
        """
        if redaction is None:
            guard_folder(out, redacted=None)
            return cls(out, None, None, Record())
        folder = record_folder(out, record)
        before = read_record(folder)
        guard_folder(out, redacted=before)
        return cls(out, redaction, folder, before)

    def redact(self, store: Store) -> Redacted | None:
        """Return a redacted copy of a store, None where nothing is redacted."""
        return None if self.redaction is None else redact_store(store, self.redaction, self.before)

    def finish(self, redacted: Redacted | None, files: Iterable[str]) -> None:
        """Write the record, before the files (by path under the folder) that it is about take their place.

        Raises:
            UsageError: another list of names redacted what stays beside them.
        """
        if redacted is None or self.redaction is None or self.record is None:
            return
        written = dict.fromkeys(files, self.redaction.mark)
        guard_mark(self.out, self.before, self.redaction.mark, written)
        write_record(replace(redacted.record, files={**self.before.files, **written}), self.record)
