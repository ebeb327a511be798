"""The table at the end of a build: what was found, what failed, where to look."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from graph.cli.arguments.called import called_as, store_option
from graph.pipeline.report import all_notices
from graph.values.counted import counted

if TYPE_CHECKING:
    from graph.pipeline.report import Report
    from graph.pipeline.result import BuildResult

SHOWN = 20
"""Lines of a list that are printed; all of them stand in report.json."""


def print_summary(result: "BuildResult", out: Path, store: Path, *, seconds: float) -> None:
    """Print to standard output what a build found, and to standard error what failed."""
    console, errors = (Console(stderr=stderr, highlight=False, soft_wrap=True) for stderr in (False, True))
    report = result.report
    _print_counts(console, report, seconds)
    if result.cached:
        console.print(
            f"{result.cached:,} of {counted(len(report.documents), 'document')} taken from the cache, "
            "extracted before."
        )
    foreign = [
        f"{document.path}: {characters:,} characters in '{language}' are kept as text, without claims."
        for document in report.documents
        for language, characters in document.not_english
    ]
    _print_lines(console, foreign, out)
    missed = sum(len(document.missed) for document in report.documents)
    if missed:
        console.print(
            f"{counted(missed, 'sentence')} with numbers, quotes or reporting verbs of which nothing was made; "
            f"report.json lists {'it' if missed == 1 else 'them'}."
        )
    tables = [
        f"{document.path}, {line.table}: {line.what}"
        for document in report.documents
        for line in document.tables
    ]
    _print_lines(console, tables, out)
    command, option = called_as(), store_option(store)
    if report.open_names:
        console.print(
            f"{counted(len(report.open_names), 'name')} not linked, as the text does not tell which known place or "
            f"body {'it is' if len(report.open_names) == 1 else 'they are'}; report.json lists what may be meant."
        )
    if report.doubts:
        console.print(
            f"{counted(len(report.doubts), 'pair')} of names joined or kept apart by a hair; "
            + escape(f"{command} review{option} asks about {'it' if len(report.doubts) == 1 else 'them'}.")
        )
    console.print(f"\nLook at   {escape(str(out / 'graph.html'))}   (in a browser)")
    console.print(escape(f"Ask with  {command} show NAME{option}   or   {command} query -e 'SPARQL'{option}"))
    console.print(f"All files {escape(', '.join(report.files))} in {escape(str(out))}/")
    if report.decisions:
        console.print(f"{counted(report.decisions, 'decision')} of people applied.")
    if report.left_out:
        console.print(
            f"{counted(report.left_out, 'relation')} left out with names that people rejected or gave another class."
        )
    undone = [line.message for line in report.undone]
    _print_list(errors, undone, "decision not applied" if len(undone) == 1 else "decisions not applied", out)
    _print_list(errors, all_notices(report), "not used, while the rest is", out)
    _print_list(errors, [failure.error for failure in report.failures], "failed", out)
    _print_list(errors, report.problems, "break the contract (a bug in claimgraph)", out)


def _print_counts(console: Console, report: "Report", seconds: float) -> None:
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


def _print_list(console: Console, lines: Sequence[str], what: str, out: Path) -> None:
    if lines:
        console.print(f"\n{len(lines):,} {what}:")
        _print_lines(console, lines, out, indent="  ")


def _print_lines(console: Console, lines: Sequence[str], out: Path, *, indent: str = "") -> None:
    for line in lines[:SHOWN]:
        console.print(f"{indent}{escape(line)}")
    if len(lines) > SHOWN:
        console.print(f"{indent}… and {len(lines) - SHOWN:,} more in {escape(str(out / 'report.json'))}")
