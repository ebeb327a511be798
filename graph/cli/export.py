"""`claimgraph export`: the graph for other tools."""

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord


def export(
    formats: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FORMAT",
            help="One or more formats; without one, all are listed.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path("exports"),
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    entities_only: Annotated[
        bool, typer.Option("--entities-only", help="Leave out claims and documents.")
    ] = False,
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Write the graph for other tools.

    Gephi, Cytoscape, Neo4j, spreadsheets and more; without a format all are listed.
    """
    from graph.export.formats import FORMATS

    if not formats:
        for name, form in FORMATS.items():
            typer.echo(f"{name:<14} {', '.join(form.files)}  ({form.tools})")
        return
    from graph.cli.arguments.redacting import redaction_of, tell
    from graph.cli.writing.export_files import write_formats
    from graph.errors import UsageError
    from graph.redact import Sharing
    from graph.store import open_store

    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(f"no format is called '{unknown[0]}'; there are {', '.join(FORMATS)}")
    empty = [name for name in formats if entities_only and FORMATS[name].needs_claims]
    if empty:
        raise UsageError(f"'{empty[0]}' is a format of claims; leave out --entities-only")
    sharing = Sharing.begin(out, redaction_of(redact, drop=redact_drop, record=redact_record), redact_record)
    opened = open_store(store)
    redacted = sharing.redact(opened)
    for path in write_formats(
        tuple(dict.fromkeys(formats)),
        out,
        redacted.store if redacted else opened,
        entities_only=entities_only,
        before_placing=lambda files: sharing.finish(redacted, files),
    ):
        typer.echo(path)
    if redacted and sharing.record:
        tell(redacted.notices, sharing.record)
