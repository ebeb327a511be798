"""`claimgraph query`: ask the graph in SPARQL 1.1."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord
from graph.errors import UsageError


def query(
    file: Annotated[
        Path | None, typer.Argument(help="A file with a SPARQL query.", show_default=False)
    ] = None,
    expression: Annotated[
        str | None, typer.Option("-e", "--expression", help="The query itself.", show_default=False)
    ] = None,
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    format: Annotated[
        Literal["table", "csv", "json"], typer.Option(help="Of SELECT and ASK; CONSTRUCT gives Turtle.")
    ] = "table",
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Run a SPARQL query over all named graphs as one.

    GRAPH ?g asks for one of them. The prefixes cg:, unit:, skos:, schema:, dcterms:, prov: and so on need no
    declaration.
    """
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.printing.results import print_results

    if (file is None) == (expression is None):
        raise UsageError("give a query file or -e 'SPARQL', one of the two")
    if file is not None:
        try:
            expression = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{file}: cannot be read as a query: {error}") from error
    print_results(
        opened_store(store, redact, drop=redact_drop, record=redact_record).query(expression or ""), format
    )
