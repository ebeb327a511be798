"""Opens a store as a command is to show it: as it is, or redacted."""

from collections.abc import Iterable
from pathlib import Path

import typer

from graph.errors import UsageError
from graph.redact import (
    Redaction,
    read_record,
    read_redaction,
    record_folder,
    redact_store,
    write_record,
)
from graph.store import Store, open_store

DEFAULT_OUT = Path("exports")
"""Beside it lies the record of what is only printed."""


def opened_store(store: Path, redact: str | None, *, drop: bool, record: Path | None) -> Store:
    """Open the store that a build made; with `--redact` a redacted copy in memory, its record written.

    Raises:
        UsageError: there is no store, or no such list of names.
    """
    redaction = redaction_of(redact, drop=drop, record=record)
    opened = open_store(store)
    if redaction is None:
        return opened
    folder = record_folder(DEFAULT_OUT, record)
    redacted = redact_store(opened, redaction, read_record(folder))
    write_record(redacted.record, folder)
    tell(redacted.notices, folder)
    return redacted.store


def redaction_of(redact: str | None, *, drop: bool, record: Path | None) -> Redaction | None:
    """Return who is to be redacted, None where nobody is.

    Raises:
        UsageError: there is no such list of names, or one of the other options stands without it.
    """
    if redact is not None:
        return read_redaction(redact, drop=drop)
    if drop or record:
        raise UsageError("--redact-drop and --redact-record say how to redact; give --redact FILE too")
    return None


def tell(notices: Iterable[str], folder: Path) -> None:
    """Say, where it gets into no file, what whoever redacts should know."""
    for notice in notices:
        typer.echo(f"claimgraph: {notice}", err=True)
    typer.echo(f"claimgraph: {folder}/ tells who is behind each stand-in; never give it away", err=True)
