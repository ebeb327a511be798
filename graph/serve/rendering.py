"""Templates, and the few words that they need a function for. Everything in them is escaped unless it is markup of ours."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from graph.rdf.vocabulary import in_words
from graph.serve.addresses import SUFFIXES, address_of
from graph.serve.site import Site
from graph.values.counted import counted

CLASS_WORDS = {"Source": "Document"}
"""A class's word for readers, where it is another than the ontology's."""
SAFE = ("https://", "http://")
"""What a reader may follow; `javascript:` and the like stay words."""

ENVIRONMENT = Environment(
    loader=PackageLoader("graph.serve"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(
    request: Request, site: Site, template: str, *, iri: str = "", status: int = 200, **content: Any
) -> HTMLResponse:
    """Return a page; with an IRI, it names that and the other documents about it."""
    alternates = [(media_type, address_of(iri, site.base, suffix)) for suffix, media_type in SUFFIXES.items()]
    written = ENVIRONMENT.get_template(template).render(
        iri=iri,
        alternates=alternates[1:] if iri and alternates[0][1] else [],
        here=request.url.path,
        href=lambda other: address_of(other, site.base),
        **content,
    )
    return HTMLResponse(written, status)


def _class_word(name: str) -> str:
    """Return a class's word for readers."""
    return CLASS_WORDS.get(name, name)


def exact(text: str) -> Markup:
    """Return text so that a browser has the very characters: it would read a carriage return as a line feed."""
    return Markup(escape(text).replace("\r", Markup("&#13;")))


def _followable(address: str) -> bool:
    """Tell whether an address of another server may be a link."""
    return address.startswith(SAFE)


def one_line(text: str) -> str:
    """Return text with its white space collapsed."""
    return " ".join(text.split())


FILTERS: Mapping[str, Any] = {
    "in_words": in_words,
    "counted": counted,
    "class_word": _class_word,
    "exact": exact,
    "one_line": one_line,
}
ENVIRONMENT.filters.update(FILTERS)
ENVIRONMENT.tests["followable"] = _followable
