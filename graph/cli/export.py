"""`claimgraph export`: the graph for other tools."""

from pathlib import Path
from typing import Annotated

import typer


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
) -> None:
    """Write the graph for other tools.

    Gephi, Cytoscape, Neo4j, spreadsheets and more; without a format all are listed.
    """
    from graph.export.formats import FORMATS

    if not formats:
        for name, form in FORMATS.items():
            typer.echo(f"{name:<14} {', '.join(form.files)}  ({form.tools})")
        return
    from graph.cli.export_files import write_formats
    from graph.errors import UsageError

    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(f"no format is called '{unknown[0]}'; there are {', '.join(FORMATS)}")
    empty = [name for name in formats if entities_only and FORMATS[name].needs_claims]
    if empty:
        raise UsageError(f"'{empty[0]}' is a format of claims; leave out --entities-only")
    for path in write_formats(tuple(dict.fromkeys(formats)), out, store, entities_only=entities_only):
        typer.echo(path)
