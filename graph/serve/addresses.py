"""The graph's IRIs as addresses of this server: what stands behind the base is the path."""

from urllib.parse import quote

from graph.rdf.iris import local_part

SUFFIXES = {
    ".html": "text/html",
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
}
"""Of the documents about a thing; the first is what a client without preference gets."""
# What stays in a path as it is; letters outside ASCII and spaces are written as UTF-8 bytes.
PLAIN = "/%:@!$&'()*+,;=~-._"


def iri_at(path: str, base: str) -> str:
    """Return the IRI whose address this path is, decoded as servers give it."""
    return base + "/".join(map(local_part, path.split("/")))


def address_of(iri: str, base: str, suffix: str = ".html") -> str:
    """Return the address of the document about an IRI, "" where the IRI is not under the base.

    A passage is a place in the document about its source.
    """
    local = iri.removeprefix(base)
    if not iri.startswith(base) or not local or local.startswith("/"):
        return ""
    path, mark, place = local.partition("#")
    return f"/{quote(path, safe=PLAIN)}{suffix}{mark}{place.partition(';')[0]}"


def without_suffix(path: str) -> tuple[str, str]:
    """Return a path without the suffix of a document, and the suffix; "" where it has none."""
    for suffix in SUFFIXES:
        if path.endswith(suffix):
            return path.removesuffix(suffix), suffix
    return path, ""
