"""The pages: each gathers what it shows and hands it to its template."""

import asyncio
import sys
from collections.abc import Callable
from importlib.resources import files
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from graph.errors import UsageError
from graph.export.html import colours
from graph.model import ENTITY_TYPES
from graph.serve.addresses import address_of
from graph.serve.claim_view import claim_views, claims_listed
from graph.serve.entity_page import SHOWN, entity_page
from graph.serve.frames import Asked
from graph.serve.negotiation import best
from graph.serve.protocol import unless_gone
from graph.serve.query_page import SeveralError, Table, sparql_of, table_of
from graph.serve.rendering import page
from graph.serve.site import Site
from graph.serve.source_page import marked_paragraphs
from graph.serve.things import decisions_on, origin_of, page_rows, successor_of
from graph.serve.workers import QueryFailedError
from graph.store.descriptions import classes_of

ASSETS = {"style.css": "text/css", "place.js": "text/javascript", "query.js": "text/javascript"}
EXAMPLE = """SELECT ?name (COUNT(DISTINCT ?source) AS ?sources) {
  ?mention cg:refersTo ?entity ; cg:inSource ?source .
  ?entity a cg:Organisation ; skos:prefLabel ?name
} GROUP BY ?name ORDER BY DESC(?sources) ?name LIMIT 20"""
PAGE = 50
"""Hits that a search shows at once."""


def _site_of(request: Request) -> Site:
    """Return the site as it is now."""
    site: Site = request.app.state.opened.now()
    return site


def front(request: Request) -> Response:
    """Show the viewer, or where it was not built the documents."""
    viewer = _site_of(request).viewer
    if viewer is None:
        return RedirectResponse("/documents", 303)
    headers = {"Content-Security-Policy": viewer.policy, "Cache-Control": "no-cache"}
    return HTMLResponse(viewer.page, headers=headers)


def documents(request: Request) -> Response:
    """List the documents."""
    site = _site_of(request)
    return page(request, site, "documents.html", documents=[*site.documents.values()])


def comparisons(request: Request) -> Response:
    """List conflicts and agreements."""
    site = _site_of(request)
    found = [*site.comparisons.values()]
    start = _start_of(request)
    return page(
        request, site, "comparisons.html", found=found[start : start + PAGE], start=start, count=len(found)
    )


def search(request: Request) -> Response:
    """Show what bears a name, and the claims with words."""
    site = _site_of(request)
    words = request.query_params.get("words", "").strip()
    start = _start_of(request)
    named, claims = site.index.named(words), site.index.claims(words)
    return page(
        request,
        site,
        "search.html",
        words=words,
        named=named[start : start + PAGE],
        names=len(named),
        claims=claims_listed(site, claims[start : start + PAGE]),
        said=len(claims),
        start=start,
        most=PAGE,
    )


def _start_of(request: Request) -> int:
    """Return from which hit on a list is shown."""
    given = request.query_params.get("from", "0")
    return min(int(given), 10**9) if given.isascii() and given.isdigit() else 0


async def query(request: Request) -> Response:
    """Show the questions, a form for the one that was chosen, and the answer."""
    site = _site_of(request)
    given = dict(request.query_params)
    name, sparql = given.get("question", ""), given.get("query", "")
    question = site.questions.get(name)
    complaint, choices, table, status = "", None, None, 200
    asked = "ask" in given or bool(sparql)
    try:
        if name and question is None:
            raise UsageError(f"no question is called '{name}'")
        if question is not None and asked and not sparql:
            sparql = await asyncio.to_thread(sparql_of, site, question, given)
        if sparql and asked:
            table = await answer(request, sparql)
    except SeveralError as error:
        complaint, choices = str(error), error
    except UsageError as error:
        complaint, status = str(error), 400
    except QueryFailedError as error:
        complaint, status = str(error), error.status
    return page(
        request,
        site,
        "query.html",
        status=status,
        questions=[*site.questions.values()],
        question=question,
        given=given,
        sparql=sparql or (question.sparql if question else EXAMPLE),
        complaint=complaint,
        choices=choices,
        table=table,
        download=lambda short: f"/sparql?{urlencode({'query': sparql, 'download': short})}",
        chosen=lambda parameter, iri: f"/query?{urlencode({**given, parameter: iri})}",
    )


async def answer(request: Request, sparql: str) -> Table:
    """Put a query as any other client of the endpoint does."""
    asked = Asked(sparql, "application/sparql-results+json", "text/turtle")
    return table_of(*await unless_gone(request, request.app.state.workers, asked))


def page_about(request: Request, site: Site, iri: str) -> Response:
    """Show the document about a thing, by its class."""
    classes = classes_of(site.store, iri)
    for kind, show in ABOUT.items():
        if kind in classes:
            return show(request, site, iri, kind)
    if after := successor_of(site, iri):
        return RedirectResponse(address_of(after, site.base), 303)
    return page(request, site, "thing.html", iri=iri, classes=sorted(classes), rows=page_rows(site, iri))


def entity(request: Request, site: Site, iri: str, kind: str) -> Response:
    """Show an entity."""
    found = entity_page(site, iri, kind)
    decisions = decisions_on(site, iri)
    return page(
        request, site, "entity.html", iri=iri, entity=found, decisions=decisions, most=_most_of(request)
    )


def claim(request: Request, site: Site, iri: str, _kind: str) -> Response:
    """Show a claim."""
    (view,) = claims_listed(site, [iri])
    return page(
        request,
        site,
        "claim.html",
        iri=iri,
        view=view,
        source=site.documents[view.claim.source],
        compared=[one for one in site.comparisons.values() if any(side.claim == iri for side in one.sides)],
        decisions=decisions_on(site, iri),
        rows=page_rows(site, iri),
    )


def source(request: Request, site: Site, iri: str, _kind: str) -> Response:
    """Show a document with everything marked."""
    paragraphs = list(marked_paragraphs(site, iri))
    return page(request, site, "source.html", iri=iri, source=site.documents[iri], paragraphs=paragraphs)


def comparison(request: Request, site: Site, iri: str, _kind: str) -> Response:
    """Show a conflict or an agreement."""
    one = site.comparisons[iri]
    views = claims_listed(site, [side.claim for side in one.sides])
    return page(request, site, "comparison.html", iri=iri, one=one, views=views)


def origin(request: Request, site: Site, iri: str, _kind: str) -> Response:
    """Show what goes back to one origin."""
    views = claim_views(site, f"?claim cg:origin <{iri}> ; cg:evidence ?any")
    found = origin_of(site, iri)
    return page(request, site, "origin.html", iri=iri, origin=found, views=views, most=_most_of(request))


def _most_of(request: Request) -> int:
    """Return how many claims a list shows: all where all are asked for."""
    return sys.maxsize if "all" in request.query_params else SHOWN


ABOUT: dict[str, Callable[[Request, Site, str, str], Response]] = {
    **dict.fromkeys(ENTITY_TYPES, entity),
    **dict.fromkeys(("Statement", "Figure", "Relation"), claim),
    "Source": source,
    **dict.fromkeys(("Conflict", "Agreement"), comparison),
    "Origin": origin,
}
"""Pages by class; a node with two is shown as the first of them."""


def asset(request: Request) -> Response:
    """Return one of our own style sheets and scripts."""
    name = request.url.path.removeprefix("/")
    if name not in ASSETS:
        raise HTTPException(404)
    text = files(__package__).joinpath("assets", name).read_text("utf-8")
    return Response(colours() + text if name == "style.css" else text, media_type=ASSETS[name])


def missing(request: Request, _error: Exception) -> Response:
    """Say that nothing is here."""
    if best(request.headers.get("accept", ""), ["text/html", "text/plain"]) != "text/html":
        return PlainTextResponse("nothing has this address\n", 404)
    return page(request, _site_of(request), "missing.html", status=404)


def unreadable(_request: Request, error: Exception) -> Response:
    """Say what is wrong with the store or its texts, and what to do."""
    return PlainTextResponse(f"{error}\n", 503)


def broken(_request: Request, _error: Exception) -> Response:
    """Say that something went wrong, without telling what is no one else's business."""
    return PlainTextResponse("the page could not be made; the server's output says why\n", 500)
