"""Opens a store as a command is to show it: as it is, or redacted."""

from collections.abc import Iterable
from pathlib import Path

import typer

from graph.errors import UsageError
from graph.redact import DEFAULT_OUT, Redaction, open_redacted, read_redaction, record_folder
from graph.store import Store, open_store


def opened_store(store: Path, redact: str | None, *, drop: bool, record: Path | None) -> Store:
    """Open the store that a build made; with `--redact` a redacted copy in memory, its record written.

    Raises:
        UsageError: there is no store, or no such list of names.
    """
    redaction = redaction_of(redact, drop=drop, record=record)
    if redaction is None:
        return open_store(store)
    redacted = open_redacted(store, redaction, record)
    tell(redacted.notices, record_folder(DEFAULT_OUT, record))
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
