"""A dossier as one page of HTML that loads nothing and runs nothing."""

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.export.dossier.dates import date_words
from graph.export.dossier.material import gather
from graph.export.dossier.page import dossier
from graph.export.dossier.wording import is_described
from graph.store import Store

TEMPLATE = "dossier.html.jinja"
STYLE = files(__package__).joinpath("assets", "dossier.css").read_text("utf-8")
POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
"""Content security policy of the page: nothing but its own style."""


def dossier_html(store: Store, iri: str, *, viewer: str = "") -> str:
    """Return the dossier on an entity; the same store gives the same bytes.

    Args:
        store: Any store with the graph, also a redacted one.
        iri: Of the entity.
        viewer: Address of `graph.html` as seen from the page; "" leaves out the links to it.

    Raises:
        UsageError: no entity has this IRI.
    """
    page = dossier(gather(store, iri), viewer)
    return (
        environment().get_template(TEMPLATE).render(page=page, style=Markup(STYLE), policy=Markup(POLICY))
        + "\n"
    )


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of the templates: everything that is put in is escaped."""
    made = Environment(
        loader=PackageLoader("graph.export.dossier", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["date"] = date_words
    made.tests["described"] = is_described
    return made
