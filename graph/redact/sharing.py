"""A folder of files for others, all redacted or none, with the record of the redaction beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from graph.redact.folder import guard_folder, read_record, record_folder, write_record
from graph.redact.record import Record
from graph.redact.redaction import Redaction
from graph.redact.store import Redacted, redact_store
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a folder is written.

    Attributes:
        redaction: None where nothing is redacted.
        record: Folder of the record, None where nothing is redacted.
        before: What the record held.
    """

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
            return cls(None, None, Record())
        folder = record_folder(out, record)
        before = read_record(folder)
        guard_folder(out, redacted=before)
        return cls(redaction, folder, before)

    def redact(self, store: Store) -> Redacted | None:
        """Return a redacted copy of a store, None where nothing is redacted."""
        return None if self.redaction is None else redact_store(store, self.redaction, self.before)

    def finish(self, redacted: Redacted | None, files: Iterable[str]) -> None:
        """Write the record, before the files (by path under the folder) that it is about take their place."""
        if redacted is not None and self.record is not None:
            known = self.before.files | frozenset(files)
            write_record(replace(redacted.record, files=known), self.record)
