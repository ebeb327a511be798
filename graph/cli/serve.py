"""`claimgraph serve`: the graph in a browser, and as a SPARQL endpoint."""

import ipaddress
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord

if TYPE_CHECKING:
    import socket

    from graph.store import Store

MOST_REQUESTS = 64
"""At once; more are told to come back."""


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen at; by default nobody else can connect.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="Port to listen at; 0 for any that is free.", min=0, max=65535)
    ] = 8420,
    name: Annotated[
        list[str] | None,
        typer.Option(
            help="A host name by which this server may be called, besides localhost and addresses of digits; "
            "may be repeated.",
            show_default=False,
        ),
    ] = None,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            help="Origin (https://site.example) whose pages may read the graph (CORS); may be repeated.",
            show_default=False,
        ),
    ] = None,
    seconds: Annotated[float, typer.Option(help="Time that a SPARQL query may take.", min=0.1)] = 30,
    rows: Annotated[int, typer.Option(help="Rows that its answer may have.", min=1)] = 100_000,
    megabytes: Annotated[int, typer.Option(help="Size that its answer may have.", min=1)] = 50,
    memory: Annotated[int, typer.Option(help="Memory that it may use, in megabytes.", min=50)] = 1000,
    workers: Annotated[int, typer.Option(help="Processes, and so queries answered at once.", min=1)] = 2,
    out: Annotated[Path, typer.Option(help="Folder with the files of the build, for the viewer.")] = Path(
        "exports"
    ),
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    ontology: Annotated[
        list[Path] | None,
        typer.Option(help="A folder laid over our ontology/, with questions of your own; may be repeated."),
    ] = None,
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Show the graph in a browser, and answer SPARQL.

    The viewer, a page for everything in the graph, the questions, and a SPARQL 1.1 endpoint.
    Nothing can be changed over it. Stop it with Ctrl-C. A new build is shown without starting it again.
    """
    import uvicorn

    from graph.cli.arguments.redacting import opened_store
    from graph.ontology.files import ontology_folders
    from graph.serve.app import make_app
    from graph.serve.frames import Limits
    from graph.serve.site import Site
    from graph.store import open_store

    folders = ontology_folders(ontology or ())
    if not _is_loopback(host):
        typer.echo(
            f"claimgraph: --host {host}: everybody who reaches this machine can read the whole graph; there is no password",
            err=True,
        )
    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    viewers = ExitStack()
    if redact is not None:
        out = viewers.enter_context(own_viewer(opened))
    app = make_app(
        # A redacted store stays as it is; of others a new build is opened.
        lambda: Site(opened if redact is not None else open_store(store), folders, out),
        limits=Limits(seconds=seconds, rows=rows, size=megabytes * 1_000_000, memory=memory * 1_000_000),
        places=workers,
        names=[*(name or ()), host],
        origins=origin or (),
    )
    config = uvicorn.Config(
        app,
        log_level="warning",
        limit_concurrency=MOST_REQUESTS,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=3,
    )
    with viewers, listener(host, port) as listening:
        at = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"
        typer.echo(f"Look at  {at}/   (Ctrl-C to stop)")
        typer.echo(f"Ask at   {at}/sparql")
        # Ctrl-C is how it is stopped, and nothing is lost by it.
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def own_viewer(store: "Store") -> Iterator[Path]:
    """Give a folder with the viewer of a redacted store; that of the build names everybody."""
    from graph.export.html import write_html
    from graph.pipeline.files import write_texts

    with TemporaryDirectory(prefix="claimgraph-") as folder:
        texts = store.texts if isinstance(store.texts, Mapping) else {}
        write_texts(texts, Path(folder, "texts"))
        write_html(store, Path(folder))
        yield Path(folder)


def _is_loopback(host: str) -> bool:
    """Tell whether only this machine can connect."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def listener(host: str, port: int) -> "socket.socket":
    """Return a socket that listens.

    Raises:
        UsageError: it cannot: the port is taken, or the address is not this machine's.
    """
    import socket

    from graph.errors import UsageError

    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        raise UsageError(
            f"cannot listen at {host} port {port}: {error.strerror}; give another --port or --host"
        ) from error
