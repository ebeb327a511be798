"""The IRIs of a graph: readable, under the user's base, never blank nodes."""

from urllib.parse import quote

from pyoxigraph import NamedNode

from graph.model import Span
from graph.ontology.schema import CG_NAMESPACE

DEFAULT_BASE = "https://claimgraph.example/"

# What RFC 3987 forbids in an IRI; everything else stays readable, Arabic and accents included.
FORBIDDEN = frozenset('<>"{}|\\^`[]') | {chr(code) for code in (*range(0x21), *range(0x7F, 0xA0))}
# What would end a path or pass for an escape.
DELIMITERS = frozenset("#?%")


def source_iri(slug: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of an ingested document."""
    return NamedNode(f"{base}source/{local_part(slug)}")


def source_graph_iri(slug: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of the named graph that holds what one source says."""
    return NamedNode(f"{base}source/{local_part(slug)}/graph")


def passage_iri(slug: str, span: Span, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of a stretch of a source, with a fragment after RFC 5147."""
    return NamedNode(f"{base}source/{local_part(slug)}#char={span.start},{span.end}")


def second_mention_iri(passage: NamedNode, number: int) -> NamedNode:
    """Return the IRI of a further mention (`number` from 2) of the same characters."""
    return NamedNode(f"{passage.value};mention={number}")


def claim_iri(claim_id: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of a claim from its id (`claim_ids`)."""
    return NamedNode(f"{base}claim/{claim_id}")


def entity_iri(key: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of an entity from its key (`person/richard-barrett`)."""
    return NamedNode(base + local_part(key))


def relation_iri(name: str) -> NamedNode:
    """Return the predicate of a relation from its name in the ontology (`memberOf`)."""
    return NamedNode(CG_NAMESPACE + name)


def graph_iri(name: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the IRI of a graph that is no source's: `entities`, `view`, `provenance`."""
    return NamedNode(f"{base}graph/{name}")


def local_part(text: str) -> str:
    """Return a slug or key as it stands in an IRI; what comes from `read` and `resolve` stays as it is."""
    return escaped(text, FORBIDDEN | DELIMITERS)


def escaped(text: str, forbidden: frozenset[str] = FORBIDDEN) -> str:
    """Percent-encode what no IRI may hold, and nothing else."""
    if forbidden.isdisjoint(text):
        return text
    return "".join(quote(character, safe="") if character in forbidden else character for character in text)
