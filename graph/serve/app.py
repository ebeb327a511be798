"""The web app: which address is answered by what."""

import tempfile
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from graph.errors import ClaimgraphError
from graph.serve import pages, resources
from graph.serve.dossier_page import dossier
from graph.serve.frames import Limits
from graph.serve.guard import BodyTooLargeError, Guard, too_large
from graph.serve.protocol import endpoint
from graph.serve.site import Site
from graph.serve.workers import Workers, stamp
from graph.store import write_store

READ = ["GET"]
ROUTES = [
    Route("/sparql", endpoint, methods=["GET", "POST"]),
    # Addresses of one part are ours, of two or more those of the graph's own IRIs.
    Route("/", pages.front, methods=READ),
    Route("/search", pages.search, methods=READ),
    Route("/documents", pages.documents, methods=READ),
    Route("/comparisons", pages.comparisons, methods=READ),
    Route("/query", pages.query, methods=READ),
    Route("/dossier", dossier, methods=READ),
    Route("/{name:str}.css", pages.asset, methods=READ),
    Route("/{name:str}.js", pages.asset, methods=READ),
    Route("/{path:path}", resources.resource, methods=READ),
]


def make_app(
    open_site: Callable[[], Site],
    *,
    limits: Limits | None = None,
    places: int = 2,
    names: Collection[str] = (),
    origins: Collection[str] = (),
) -> ASGIApp:
    """Return the app.

    Args:
        open_site: Opens what is shown: at the start, and again when a build has put a new store in its place.
        limits: Of one query.
        places: Queries that are answered at once.
        names: Host names by which this server may be called, besides `localhost`.
        origins: Of pages of other servers that may read the graph (CORS).
    """
    opened = Opened(open_site)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with tempfile.TemporaryDirectory(prefix="claimgraph-") as beside:
            app.state.workers = Workers(folder_of(opened.site, Path(beside)), limits or Limits(), places)
            yield
            await app.state.workers.stop()

    app = Starlette(
        routes=ROUTES,
        lifespan=lifespan,
        exception_handlers={
            BodyTooLargeError: say_too_large,
            ClaimgraphError: pages.unreadable,
            404: pages.missing,
            500: pages.broken,
        },
    )
    app.state.opened = opened
    shared: ASGIApp = app
    if origins:
        shared = CORSMiddleware(app, allow_origins=list(origins), allow_methods=["GET", "POST"])
    return Guard(shared, names, shared=bool(origins))


class Opened:
    """The site as it is now."""

    def __init__(self, open_site: Callable[[], Site]) -> None:
        self.open_site = open_site
        self.site = open_site()
        self.stamp = self.stamp_now()

    def now(self) -> Site:
        """Return the site, opened anew where a build has replaced its store."""
        if self.stamp_now() != self.stamp:
            self.site = self.open_site()
            self.stamp = self.stamp_now()
        return self.site

    def stamp_now(self) -> object:
        """Return what tells this build's store from the next one's."""
        folder = self.site.store.folder
        return None if folder is None else stamp(folder)


def folder_of(site: Site, beside: Path) -> Path:
    """Return a folder that other processes can open: the store's own, or a copy of one in memory."""
    if site.store.folder is not None:
        return site.store.folder
    write_store(beside / "graph", site.store)
    return beside / "graph"


async def say_too_large(_request: Request, _error: Exception) -> Response:
    """Turn a large body away."""
    return too_large()
