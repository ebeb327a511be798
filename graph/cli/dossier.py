"""`claimgraph dossier NAME`: one page for print with everything that the documents say of an entity."""

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord


def dossier(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="A name or alias of an entity, a part of one, or its address (camp/harran-camp); of several, "
            "each gets a page.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            help="The file to write; for several names a folder. By default dossiers/ beside the graph.html of the build.",
            show_default=False,
        ),
    ] = None,
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Write what is said of an entity as a page for print.

    Agreed, disputed, changed over time, denied, relations, who says what, figures, unconfirmed: each line with a
    numbered note to its sentence.
    """
    from graph.cli.arguments.entity_called import entity_called
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.writing.dossier_files import build_folder, file_for, viewer_from
    from graph.cli.writing.whole_file import write_whole
    from graph.errors import UsageError
    from graph.export.dossier import dossier_html

    if redact is not None and out is None:
        raise UsageError("dossier --redact: give --out, apart from the unredacted files of the build")
    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    # All are found before any is written: a wrong name writes nothing.
    entities = {entity.iri: entity for entity in (entity_called(opened, name) for name in names)}
    built = build_folder(store)
    for iri in entities:
        file = file_for(iri, out, built, several=len(names) > 1)
        # The build's own viewer may name whom this page does not.
        viewer = "" if redact is not None else viewer_from(file, built)
        write_whole(file, dossier_html(opened, iri, viewer=viewer))
        typer.echo(file)
