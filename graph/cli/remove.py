"""`claimgraph remove SOURCE`: drop one document from the graph."""

import time
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.arguments.options import Workers, workers_given


def remove(
    source: Annotated[
        str, typer.Argument(help="File name, path or slug of the document.", show_default=False)
    ],
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    out: Annotated[
        Path | None,
        typer.Option(help="Folder for the files; that of the build by default.", show_default=False),
    ] = None,
    workers: Workers = None,
) -> None:
    """Build the graph again without one document.

    The file itself is not touched.
    """
    from graph.cli.arguments.redacting import tell
    from graph.cli.printing.summary import print_summary
    from graph.cli.terminal.progress import progress_bar
    from graph.pipeline.remove import remove as run_remove

    started = time.monotonic()
    with progress_bar() as progress:
        gone, result = run_remove(
            source, store, out=out, workers=workers_given(workers), on_progress=progress
        )
    typer.echo(f"Removed {gone.relative} ({gone.path} itself is left as it is).")
    print_summary(result, result.out, store, seconds=time.monotonic() - started)
    if result.record:
        tell(result.notices, result.record)
    if result.failed:
        raise typer.Exit(1)
