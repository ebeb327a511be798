"""The nodes of all graphs as one, with what is said of each: what pictures and property graphs are made from."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Protocol, TypeAlias

from graph.store import Literal, NamedNode, Quad

Term: TypeAlias = NamedNode | Literal
# Values by the IRI of their property, each once; a dict for its order.
Node: TypeAlias = Mapping[str, Mapping[Term, None]]
Nodes: TypeAlias = Mapping[str, Node]

NOTHING: Node = {}


class HasQuads(Protocol):
    """A graph that gives its quads: a store, or what another process was handed of one."""

    def quads(self) -> Iterable[Quad]:
        """Return all quads in their order."""


def nodes_of_all(quads: Iterable[Quad]) -> Nodes:
    """Return every node by its IRI, whichever graphs speak of it.

    Read from the quads of a store rather than asked of it: a query takes several times as long as going over
    them once, and quads may be handed to another process.
    """
    found: dict[str, dict[str, dict[Term, None]]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
            node = found.setdefault(quad.subject.value, {})
            node.setdefault(quad.predicate.value, {})[quad.object] = None
    return found


def rows_of(node: Node, *properties: str) -> Iterator[tuple[Term, ...]]:
    """Yield each combination of values of properties that a node has all of, as a query would its rows."""
    return product(*(node.get(property_, ()) for property_ in properties))
