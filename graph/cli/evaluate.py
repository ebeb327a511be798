"""`claimgraph evaluate`: how good the graph is, measured on documents that people annotated."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from graph.evaluate import Gold
    from graph.store import Store


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(
            help="Gold files (JSON, see docs/annotation.md), or folders of them.", show_default=False
        ),
    ],
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    build: Annotated[
        bool,
        typer.Option("--build", help="Build the documents that stand beside the gold, and measure that."),
    ] = False,
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            help="With --build: a further folder that holds them; may be repeated.", show_default=False
        ),
    ] = None,
    format: Annotated[Literal["text", "csv", "json"], typer.Option(help="Of the table.")] = "text",
    out: Annotated[
        Path | None,
        typer.Option(
            help="Write every miss and every false find with its sentence: FILE.txt to read, .csv or .json.",
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
    confidence: Annotated[
        Path | None,
        typer.Option(
            help="Write how often each rule is right, as ontology/rules/confidence.csv holds it.",
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
) -> None:
    """Measure a graph against documents that people annotated.

    Of the last build, or with --build of one that is made for it.

    Exits 1 when the graph lacks a document, or words of the gold do not stand in its text (the rest is measured), 2
    on wrong use.
    """
    from graph.cli.writing.evaluation_files import TABLES, WRITERS
    from graph.cli.writing.whole_file import write_whole
    from graph.errors import UsageError
    from graph.evaluate import evaluate as measure
    from graph.evaluate import read_golds, rule_confidence
    from graph.ontology.confidence import written_shares

    if out is not None and out.suffix not in WRITERS:
        raise UsageError(f"--out {out}: end the name in {', '.join(WRITERS)}")
    if documents and not build:
        raise UsageError("--documents says where to find what --build builds; give both, or neither")
    golds = read_golds(gold)
    with _measured_store(store, golds, documents or [], build=build) as opened:
        evaluation = measure(opened, golds)
    typer.echo(TABLES[format](evaluation), nl=False)
    if out is not None:
        write_whole(out, WRITERS[out.suffix](evaluation))
    elif format == "text":
        typer.echo("--out FILE.txt writes every miss and every false find with its sentence.")
    if confidence is not None:
        shares = written_shares(rule_confidence(evaluation.judged))
        write_whole(confidence, shares, option="--confidence")
    for notice in evaluation.notices:
        typer.echo(notice, err=True)
    if evaluation.notices:
        raise typer.Exit(1)


@contextmanager
def _measured_store(
    store: Path, golds: "Sequence[Gold]", folders: Sequence[Path], *, build: bool
) -> "Iterator[Store]":
    """Open the store of the last build, or of one that is made for this and thrown away."""
    from graph.store import open_store

    if not build:
        yield open_store(store)
        return
    from graph.cli.terminal.progress import progress_bar
    from graph.pipeline import BuildOptions
    from graph.pipeline import build as run_build

    paths = [_document(gold, folders) for gold in golds]
    with TemporaryDirectory(prefix="claimgraph-") as folder:
        options = BuildOptions(out=Path(folder, "out"), store=Path(folder, "store"), use_cache=False)
        with progress_bar() as progress:
            run_build(paths, options, on_progress=progress)
        with open_store(options.store) as opened:
            yield opened


def _document(gold: "Gold", folders: Sequence[Path]) -> Path:
    """Return where the document of a gold file lies.

    Raises:
        UsageError: nowhere.
    """
    from graph.errors import UsageError

    places = [gold.path.parent, *folders]
    for place in places:
        if (place / gold.document).is_file():
            return place / gold.document
    looked = ", ".join(map(str, places))
    raise UsageError(f"{gold.path}: doc: no {gold.document} in {looked}; name its folder with --documents")
