"""`claimgraph verify`: check that a written graph holds what the contract promises."""

from pathlib import Path
from typing import Annotated

import typer

from graph.values.counted import counted


def verify(
    out: Annotated[Path, typer.Argument(help="Folder of a build (graph.nq and texts/).")] = Path("exports"),
) -> None:
    """Check that a build holds what it promises.

    Hashes, offsets, quotes, evidence and graphs; exits 1 and names each node or file that is wrong.
    """
    from graph.errors import UsageError
    from graph.pipeline.files import changed_files
    from graph.pipeline.report import read_report
    from graph.store import load_nquads
    from graph.store import verify as find_problems

    file, texts = out / "graph.nq", out / "texts"
    if not file.is_file() or not texts.is_dir():
        raise UsageError(f"{out}: no graph.nq with texts/ there; give the --out of a build")
    problems: list[str] = []
    report = read_report(out / "report.json")
    if report is None:
        problems.append("report.json: is not there or cannot be read; build again")
    else:
        problems += changed_files(report, out)
    quads = 0
    try:
        store = load_nquads(file)
    except UsageError as error:
        problems.append(str(error))
    else:
        quads = len(store)
        problems += find_problems(store, texts)
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{counted(quads, 'quad')} checked, {len(problems):,} wrong")
    if problems:
        raise typer.Exit(1)
