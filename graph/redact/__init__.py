"""The store → a store in memory in which people have stand-ins, to be shared."""

from graph.redact.folder import read_record, record_folder, write_record
from graph.redact.record import Record
from graph.redact.redaction import Redaction, read_redaction
from graph.redact.sharing import DEFAULT_OUT, Sharing, open_redacted
from graph.redact.store import Redacted, redact_store

__all__ = [
    "DEFAULT_OUT",
    "Record",
    "Redacted",
    "Redaction",
    "Sharing",
    "open_redacted",
    "read_record",
    "read_redaction",
    "record_folder",
    "redact_store",
    "write_record",
]
