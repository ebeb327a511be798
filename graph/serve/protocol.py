"""The read-only endpoint of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/)."""

import asyncio
from collections.abc import Sequence
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from graph.serve.frames import Asked
from graph.serve.negotiation import best
from graph.serve.site import Site
from graph.serve.workers import QueryFailedError, Workers
from graph.store.results import GRAPH_FORMATS, RESULT_FORMATS
from graph.store.service import service_description

# What the parameter `download` may say in place of the header Accept, for links; clients send `format` with words of
# their own beside the header, which goes before them.
SHORT = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
# Also understood, as many clients send them.
PLAIN = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
}
PLAIN_TRIPLES = {"application/json": "application/ld+json", "application/xml": "application/rdf+xml"}
FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
READ_ONLY = "this endpoint only reads: no SPARQL Update here; build again to change the graph"

Parameters = list[tuple[str, str]]


class WrongRequestError(Exception):
    """A request that cannot be carried out; one line says why."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status = status


async def endpoint(request: Request) -> Response:
    """Answer a query, or say what this endpoint is."""
    site: Site = request.app.state.opened.now()
    try:
        parameters = await parameters_of(request)
        if request.method != "POST" and not parameters:
            return describe(request, site)
        asked = _asked_by(parameters, request.headers.get("accept", ""))
        answered = await unless_gone(request, request.app.state.workers, asked)
    except (WrongRequestError, QueryFailedError) as error:
        return PlainTextResponse(f"{error}\n", error.status, headers={"Vary": "Accept"})
    media_type, written = answered
    headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
    short = next((name for key, name in parameters if key == "download"), "")
    if short:
        headers["Content-Disposition"] = f'attachment; filename="answer.{short}"'
    return Response(written, media_type=media_type, headers=headers)


async def parameters_of(request: Request) -> Parameters:
    """Return the parameters of a request in any of the protocol's three forms.

    Raises:
        WrongRequestError: it is in none of them.
    """
    in_address = pairs(request.url.query)
    if request.method != "POST":
        return in_address
    media_type, _, rest = request.headers.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    charset = rest.partition("charset=")[2].strip(" \"'").lower()
    if charset not in ("", "utf-8", "utf8"):
        raise WrongRequestError(415, f"charset {charset} is not read here; send UTF-8")
    if media_type == UPDATE:
        raise WrongRequestError(403, READ_ONLY)
    if media_type not in (FORM, QUERY):
        raise WrongRequestError(
            415, f"a body of type '{media_type}' is not read here; send {FORM} or {QUERY}"
        )
    try:
        body = (await request.body()).decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongRequestError(400, f"the body is not UTF-8 at byte {error.start}") from error
    if media_type == FORM:
        return pairs(body)
    if any(name in ("query", "update") for name, _ in in_address):
        raise WrongRequestError(400, "a query in the body and another in the address; send one")
    return [("query", body), *in_address]


def pairs(encoded: str) -> Parameters:
    """Read `name=value&…`.

    Raises:
        WrongRequestError: it is not UTF-8.
    """
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise WrongRequestError(400, f"the parameters cannot be read: {error}") from error


def _asked_by(parameters: Parameters, accept: str) -> Asked:
    """Return what a request asks.

    Raises:
        WrongRequestError: it asks nothing, more than one thing, or to change something.
    """

    def values(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in parameters if key == name)

    if values("update") or values("using-graph-uri") or values("using-named-graph-uri"):
        raise WrongRequestError(403, READ_ONLY)
    queries = values("query")
    if len(queries) != 1:
        raise WrongRequestError(400, f"{len(queries) or 'no'} parameters 'query'; give one")
    default, named = values("default-graph-uri"), values("named-graph-uri")
    for short in values("download"):
        if short not in SHORT:
            raise WrongRequestError(400, f"download '{short}' is none of {', '.join(SHORT)}")
        accept = SHORT[short]
    given = bool(default or named)
    return Asked(
        sparql=queries[0],
        rows_as=preferred(accept, [*RESULT_FORMATS], PLAIN),
        triples_as=preferred(accept, [*GRAPH_FORMATS], PLAIN_TRIPLES),
        default=default if given else None,
        named=named if given else None,
    )


def preferred(accept: str, offered: Sequence[str], plain: dict[str, str]) -> str:
    """Return the format that a client wants; a plain name like `application/json` counts as the exact one."""
    found = best(accept, [*offered, *plain])
    return plain.get(found, found)


async def unless_gone(request: Request, workers: Workers, asked: Asked) -> tuple[str, bytes]:
    """Put a query, and end it when the client hangs up.

    Raises:
        QueryFailedError: there is no answer.
    """
    answer = asyncio.ensure_future(workers.answer(asked))
    gone = asyncio.ensure_future(hung_up(request))
    try:
        await asyncio.wait((answer, gone), return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise QueryFailedError(499, "the client is gone")
        return answer.result()
    finally:
        for task in (answer, gone):
            task.cancel()
        await asyncio.gather(answer, gone, return_exceptions=True)


async def hung_up(request: Request) -> None:
    """Return when the client is gone."""
    await request.body()
    while (await request.receive())["type"] != "http.disconnect":
        pass


def describe(request: Request, site: Site) -> Response:
    """Return the service description (https://www.w3.org/TR/sparql11-service-description/), or lead people to the page."""
    wanted = best(request.headers.get("accept", ""), [*GRAPH_FORMATS, "text/html"])
    if wanted == "text/html":
        return RedirectResponse("/query", 303, headers={"Vary": "Accept"})
    if not wanted:
        return PlainTextResponse(f"the service description is {', '.join(GRAPH_FORMATS)}\n", 406)
    address = str(request.url.replace(query="", fragment=""))
    written = service_description(site.store, address, wanted)
    return Response(written, media_type=wanted, headers={"Vary": "Accept"})
