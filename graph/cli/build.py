"""`claimgraph build`: documents in, the files of a graph out."""

import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord, Workers, workers_given


def build(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Documents, or folders of them (txt, md, html, pdf, docx).", show_default=False),
    ],
    out: Annotated[Path, typer.Option(help="Folder for the files of the build.")] = Path("exports"),
    store: Annotated[Path, typer.Option(help="Folder for the embedded store and the cache.")] = Path(
        ".claimgraph"
    ),
    workers: Workers = None,
    ontology: Annotated[
        list[Path] | None,
        typer.Option(help="A folder laid over our ontology/; may be repeated.", show_default=False),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            help="A file of decisions besides ontology/decisions.csv.", show_default=False, dir_okay=False
        ),
    ] = None,
    keep_names: Annotated[
        bool,
        typer.Option("--keep-names", help="Add this build's IRIs to names.csv, so that they stay for good."),
    ] = False,
    view: Annotated[
        Literal["stated", "all"],
        typer.Option(
            help="Relations that stand as plain triples: what sources state themselves (or two origins say), or "
            "all that is claimed."
        ),
    ] = "stated",
    model: Annotated[
        str, typer.Option(help="spaCy pipeline: ours, or the name of any that is installed.")
    ] = "en_core_web_md",
    base: Annotated[str, typer.Option(help="Base of the graph's own IRIs.")] = "https://claimgraph.example/",
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read and extract everything anew.")] = False,
) -> None:
    """Build the graph of exactly these documents.

    Exits 1 when a document failed, the graph broke a rule or decisions contradict each other (the rest is built
    and written), 2 on wrong use.
    """
    from graph.cli.arguments.redacting import redaction_of, tell
    from graph.cli.printing.summary import print_summary
    from graph.cli.terminal.progress import progress_bar
    from graph.pipeline import BuildOptions
    from graph.pipeline import build as run_build

    started = time.monotonic()
    options = BuildOptions(
        out=out,
        store=store,
        workers=workers_given(workers),
        overlays=tuple(ontology or ()),
        model=model,
        base=base,
        use_cache=not no_cache,
        decisions=decisions,
        keep_names=keep_names,
        view=view,
        redaction=redaction_of(redact, drop=redact_drop, record=redact_record),
        record=redact_record,
    )
    with progress_bar() as progress:
        result = run_build(paths, options, on_progress=progress)
    print_summary(result, out, store, seconds=time.monotonic() - started)
    if result.record:
        tell(result.notices, result.record)
    if result.failed:
        raise typer.Exit(1)
