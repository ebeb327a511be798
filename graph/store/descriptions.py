"""What the graph says of one thing, as triples."""

from pyoxigraph import NamedNode, Triple

from graph.rdf.sorted_quads import triple_key
from graph.store.store import Store

GRAPH_END = "/graph"
KNOWN = "ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} UNION {{ GRAPH <{iri}> {{ ?s ?p ?o }} }} }}"
ABOUT = """CONSTRUCT {{ <{iri}> ?p ?o . ?s ?q <{iri}> . ?passage ?r ?v }} WHERE {{
  {{ <{iri}> ?p ?o }} UNION {{ ?s ?q <{iri}> }}
  UNION {{ <{iri}> ?leads ?passage . ?passage cg:inSource ?source ; ?r ?v }}
}}"""
CLASSES = "SELECT DISTINCT ?class {{ <{iri}> a ?class }}"


def is_known(store: Store, iri: str) -> bool:
    """Tell whether an IRI stands in the graph, or names a graph."""
    return store.ask(KNOWN.format(iri=iri))


def classes_of(store: Store, iri: str) -> frozenset[str]:
    """Return the local names of the classes of a thing; a graph has `Graph`."""
    found = {row["class"].value for row in store.select(CLASSES.format(iri=iri))}
    if not found and store.quads(NamedNode(iri)):
        return frozenset({"Graph"})
    return frozenset(name.rpartition("#")[2].rpartition("/")[2] for name in found)


def described(store: Store, iri: str) -> tuple[Triple, ...]:
    """Return the triples in which a thing stands, sorted.

    With the passages that it rests on; of a source, all that its graph says; of a graph, all of it.
    """
    for graph in (iri, iri + GRAPH_END):
        if quads := store.quads(NamedNode(graph)):
            return tuple(quad.triple for quad in quads)
    return tuple(sorted(store.construct(ABOUT.format(iri=iri)), key=triple_key))
