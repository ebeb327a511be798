"""The command `claimgraph`: puts the commands together and turns errors into one line and an exit code."""

import sys
from importlib import metadata
from typing import Annotated

import typer

from graph.cli.build import build
from graph.cli.compare import compare
from graph.cli.decide import decide
from graph.cli.diff import diff
from graph.cli.names import names
from graph.cli.query import query
from graph.cli.remove import remove
from graph.cli.review import review
from graph.cli.rules import rules
from graph.cli.show import show
from graph.cli.timeline import timeline
from graph.cli.verify import verify
from graph.errors import ClaimgraphError, ModelError, OntologyError, UsageError

app = typer.Typer(
    name="claimgraph",
    help="Read a folder of documents into a graph of entities and claims, and ask it who says what.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (build, query, show, compare, timeline, review, decide, remove, diff, verify, names):
    app.command()(command)
app.add_typer(rules, name="rules")


def main() -> None:
    """Run the command line; exit code 0 all done, 1 something failed, 2 wrong use."""
    try:
        app()
    except (UsageError, OntologyError, ModelError) as error:
        sys.exit(_say(error, 2))
    except ClaimgraphError as error:
        sys.exit(_say(error, 1))
    except BrokenPipeError:
        # `claimgraph query … | head`: the reader has seen enough.
        sys.stderr.close()


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimgraph {metadata.version('claimgraph')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    pass


def _say(error: ClaimgraphError, code: int) -> int:
    typer.echo(f"claimgraph: {error}", err=True)
    return code
