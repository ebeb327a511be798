"""`claimgraph verify`: check that a written graph holds what the contract promises."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    out: Annotated[Path, typer.Argument(help="Folder of a build (graph.nq and texts/).")] = Path("exports"),
) -> None:
    """Check hashes, offsets, quotes, evidence and graphs of a build; exit 1 naming each node that is wrong."""
    from graph.errors import UsageError
    from graph.store import load_nquads
    from graph.store import verify as find_problems

    file, texts = out / "graph.nq", out / "texts"
    if not file.is_file() or not texts.is_dir():
        raise UsageError(f"{out}: no graph.nq with texts/ there; give the --out of a build")
    store = load_nquads(file)
    problems = find_problems(store, texts)
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{len(store):,} quads checked, {len(problems):,} wrong")
    if problems:
        raise typer.Exit(1)
