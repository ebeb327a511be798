"""The dossier on an entity, as `claimgraph dossier` writes it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.errors import UsageError
from graph.export.dossier import POLICY, dossier_html
from graph.serve.site import Site


def dossier(request: Request) -> Response:
    """Show the dossier on the entity whose IRI stands behind `of`."""
    site: Site = request.app.state.opened.now()
    try:
        page = dossier_html(
            site.store, request.query_params.get("of", ""), viewer="" if site.viewer is None else "/"
        )
    except UsageError as error:
        raise HTTPException(404) from error
    # Its style stands in it, and is allowed by its hash.
    return HTMLResponse(page, headers={"Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'"})
