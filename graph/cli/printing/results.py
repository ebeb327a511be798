"""Prints the answer to a query: a table for the eye, CSV or JSON for other tools, Turtle for CONSTRUCT."""

import csv
import sys
from typing import TYPE_CHECKING, Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.values.counted import counted

if TYPE_CHECKING:
    from graph.store import Rows
    from graph.store.results import Answer

Format = Literal["table", "csv", "json"]


def print_results(answer: "Answer", form: Format) -> None:
    """Print rows, a truth value or triples to standard output.

    CSV and JSON are those of SPARQL 1.1 (https://www.w3.org/TR/sparql11-results-csv-tsv/, …-json/).
    """
    from graph.store import Rows
    from graph.store.results import results_json, turtle

    if isinstance(answer, tuple):
        sys.stdout.write(turtle(answer))
    elif form == "json":
        sys.stdout.write(results_json(answer) + "\n")
    elif isinstance(answer, Rows):
        _print_csv(answer) if form == "csv" else _print_table(answer)
    else:
        sys.stdout.write(f"{str(answer).lower()}\n")


def _print_csv(rows: "Rows") -> None:
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(rows.variables)
    for row in rows:
        writer.writerow("" if row[name] is None else row[name].value for name in rows.variables)


def _print_table(rows: "Rows") -> None:
    from graph.store.results import short

    console = Console(highlight=False)
    table = Table(header_style="bold")
    for name in rows.variables:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(short(row[name])) for name in rows.variables))
    console.print(table)
    console.print(counted(len(rows), "row"))
