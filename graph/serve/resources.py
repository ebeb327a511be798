"""The graph's own IRIs: a thing leads to the documents about it (https://www.w3.org/TR/cooluris/)."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from graph.rdf.jsonld import jsonld_text
from graph.serve.addresses import SUFFIXES, address_of, iri_at, without_suffix
from graph.serve.negotiation import best
from graph.serve.pages import page_about
from graph.serve.site import Site
from graph.store.descriptions import described, is_known
from graph.store.results import triples_in

TYPES = {media_type: suffix for suffix, media_type in SUFFIXES.items()}
VARY = {"Vary": "Accept"}


def resource(request: Request) -> Response:
    """Answer for a thing with 303 to a document about it, for a document with the document."""
    site: Site = request.app.state.opened.now()
    path = request.path_params["path"]
    iri = iri_at(path, site.base)
    if is_known(site.store, iri):
        wanted = best(request.headers.get("accept", ""), [*TYPES])
        if not wanted:
            said = f"there are documents in {', '.join(TYPES)} about this\n"
            return PlainTextResponse(said, 406, headers=VARY)
        return RedirectResponse(address_of(iri, site.base, TYPES[wanted]), 303, headers=VARY)
    stem, suffix = without_suffix(path)
    iri = iri_at(stem, site.base)
    if not suffix or not is_known(site.store, iri):
        raise HTTPException(404)
    return page_about(request, site, iri) if suffix == ".html" else _data_about(site, iri, suffix)


def _data_about(site: Site, iri: str, suffix: str) -> Response:
    """Return what the graph says of a thing in one of the forms of RDF."""
    triples = described(site.store, iri)
    media_type = SUFFIXES[suffix]
    if suffix == ".jsonld":
        written = jsonld_text(triples, site.folders).encode("utf-8")
    else:
        written = triples_in(triples, media_type)
    links = [
        f'<{address_of(iri, site.base, other)}>; rel="alternate"; type="{SUFFIXES[other]}"'
        for other in SUFFIXES
        if other != suffix
    ]
    return Response(written, media_type=media_type, headers={"Link": ", ".join(links)})
