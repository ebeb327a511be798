"""The command `claimgraph`: puts the commands together and turns errors into one line and an exit code."""

import io
import sys
from importlib import metadata
from typing import Annotated

import typer
from typer.exceptions import TyperException

from graph.cli.arguments.called import NAME, runnable
from graph.cli.arguments.options import joined_redaction
from graph.cli.ask import ask
from graph.cli.build import build
from graph.cli.compare import compare
from graph.cli.decide import decide
from graph.cli.diff import diff
from graph.cli.dossier import dossier
from graph.cli.evaluate import evaluate
from graph.cli.export import export
from graph.cli.names import names
from graph.cli.query import query
from graph.cli.remove import remove
from graph.cli.review import review
from graph.cli.rules import rules
from graph.cli.serve import serve
from graph.cli.show import show
from graph.cli.timeline import timeline
from graph.cli.verify import verify
from graph.errors import ClaimgraphError, ModelError, OntologyError, UsageError

STOPPED = 130
"""Exit code of a command that Ctrl-C ended, as shells have it."""

app = typer.Typer(
    name=NAME,
    help="Read a folder of documents into a graph of entities and claims, and ask it who says what.",
    epilog="Exit codes: 0 all done; 1 something failed, the rest is done and written; 2 wrong use, nothing written; "
    "130 stopped by Ctrl-C. docs/commands.md tells each command with examples.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    build,
    ask,
    query,
    serve,
    show,
    compare,
    timeline,
    dossier,
    review,
    decide,
    remove,
    diff,
    verify,
    export,
    names,
    evaluate,
):
    app.command()(command)
app.add_typer(rules, name="rules")


def main() -> None:
    """Run the command line; exit code 0 all done, 1 something failed, 2 wrong use, 130 stopped by Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows its number; nothing is lost over it.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = (
            app(joined_redaction(sys.argv[1:]), prog_name=NAME, standalone_mode=False) or 0
        )  # without its own handling of errors, but of Ctrl-C
        if code == STOPPED:
            typer.echo("claimgraph: stopped; what earlier builds wrote is as it was", err=True)
        sys.exit(code)
    except (UsageError, OntologyError, ModelError) as error:
        sys.exit(_say(error, 2))
    except ClaimgraphError as error:
        sys.exit(_say(error, 1))
    except TyperException as error:
        said = str(getattr(error, "format_message", error.__str__)()).rstrip(".").replace("Value error, ", "")
        sys.exit(_say(f"{said}; see `claimgraph {' '.join([*_command(error), '--help'])}`", 2))
    except BrokenPipeError:
        # `claimgraph query … | head`: the reader has seen enough.
        sys.stderr.close()
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.exit(_say(f"{where}{error.strerror or error}; what earlier builds wrote is as it was", 1))


def _command(error: TyperException) -> list[str]:
    """Return the words of the command that was called, without our own name."""
    context = getattr(error, "ctx", None)
    return context.command_path.split()[1:] if context else []


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


def _say(error: ClaimgraphError | str, code: int) -> int:
    typer.echo(f"claimgraph: {runnable(str(error))}", err=True)
    return code
