"""The table at the end of a build: what was found, what failed, where to look."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from graph.pipeline.build import BuildResult

SHOWN = 20
"""Lines of a list that are printed; all of them stand in report.json."""


def print_summary(result: "BuildResult", out: Path, *, seconds: float) -> None:
    """Print to standard output what a build found, and to standard error what failed."""
    from graph.pipeline.report import unused_metadata

    console, errors = Console(highlight=False), Console(stderr=True, highlight=False)
    report = result.report
    table = Table(
        title="What was found", title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 0)
    )
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_row("documents", f"{len(report.documents):,}")
    for name, count in [*report.entities.items(), *report.claims.items()]:
        table.add_row(name, f"{count:,}")
    table.add_row("quads", f"{report.quads:,}")
    table.add_row("failures", f"{len(report.failures):,}")
    table.add_row("seconds", f"{seconds:.1f}")
    console.print(table)
    if result.cached:
        console.print(
            f"{result.cached} of {len(report.documents)} documents were extracted before and taken from the cache."
        )
    for document in report.documents[:SHOWN]:
        for language, characters in document.not_english:
            console.print(
                f"{escape(document.path)}: {characters:,} characters in '{language}' are kept as text, without claims."
            )
    missed = sum(len(document.missed) for document in report.documents)
    if missed:
        console.print(
            f"{missed:,} sentences with numbers, quotes or reporting verbs gave no claim; report.json lists them."
        )
    for document in report.documents:
        for line in document.tables[:SHOWN]:
            console.print(f"{escape(document.path)}, {escape(line.table)}: {escape(line.what)}")
    console.print(f"\nLook at   {escape(str(out / 'graph.html'))}   (in a browser)")
    console.print("Ask with  claimgraph show NAME   or   claimgraph query -e 'SPARQL'")
    console.print(f"All files {escape(', '.join(report.files))} in {escape(str(out))}/")
    if report.decisions:
        console.print(
            f"{report.decisions:,} decision{'' if report.decisions == 1 else 's'} of people applied."
        )
    if report.left_out:
        console.print(
            f"{report.left_out:,} relation{'' if report.left_out == 1 else 's'} left out with names that people "
            "rejected or gave another class."
        )
    _print_list(errors, [line.message for line in report.undone], "decisions not applied", out)
    _print_list(errors, list(unused_metadata(report)), "fields of metadata not used (the rest is)", out)
    _print_list(errors, [failure.error for failure in report.failures], "failed", out)
    _print_list(errors, list(report.problems), "break the contract (a bug in claimgraph)", out)


def _print_list(console: Console, lines: list[str], what: str, out: Path) -> None:
    if not lines:
        return
    console.print(f"\n{len(lines)} {what}:")
    for line in lines[:SHOWN]:
        console.print(f"  {escape(line)}", soft_wrap=True)
    if len(lines) > SHOWN:
        console.print(
            f"  … and {len(lines) - SHOWN} more; all of them stand in {escape(str(out / 'report.json'))}"
        )
