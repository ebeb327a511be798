"""The nodes of all graphs as one, with what is said of each: what pictures and property graphs are made from."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from graph.rdf.sorted_quads import NodesByGraph
from graph.store import Literal, NamedNode

Term: TypeAlias = NamedNode | Literal
# Values by the IRI of their property, each once.
Node: TypeAlias = Mapping[str, Sequence[Term]]
Nodes: TypeAlias = Mapping[str, Node]

NOTHING: Node = {}


def nodes_of_all(graphs: NodesByGraph) -> Nodes:
    """Return every node by its IRI, whichever graphs speak of it.

    Made of the quads of a store rather than asked of it: a query takes several times as long.
    """
    found: dict[str, dict[str, list[Term]]] = {}
    for nodes in graphs.values():
        for iri, node in nodes.items():
            told = {
                property_: [value for value in values if isinstance(value, (NamedNode, Literal))]
                for property_, values in node.items()
            }
            if iri in found:
                for property_, values in told.items():
                    found[iri][property_] = [*dict.fromkeys((*found[iri].get(property_, ()), *values))]
            else:
                found[iri] = told
    return found


def rows_of(node: Node, *properties: str) -> Iterator[tuple[Term, ...]]:
    """Yield each combination of values of properties that a node has all of, as a query would its rows."""
    return product(*(node.get(property_, ()) for property_ in properties))
