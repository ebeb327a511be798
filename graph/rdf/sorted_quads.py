"""Quads in their order, with what stands in each graph of each node: sorted once for all that read a whole graph."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Protocol, Self, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Node: TypeAlias = Mapping[str, Sequence[Term]]
"""Values by the IRI of their property, sorted, each once."""
NodesByGraph: TypeAlias = Mapping[str, Mapping[str, Node]]
"""Nodes by graph and IRI; a blank node's text is that of its label."""


class SortedQuads(tuple[Quad, ...]):
    """Quads as `sorted_quads` gives them.

    Attributes:
        graphs: What they say, in the same order.
    """

    graphs: NodesByGraph

    def __new__(cls, quads: Iterable[Quad], graphs: NodesByGraph) -> Self:
        """Take what is sorted, on every level."""
        found = super().__new__(cls, quads)
        found.graphs = graphs
        return found


class HasQuads(Protocol):
    """A graph that gives its quads: a store, or what is to go into one."""

    def quads(self) -> SortedQuads:
        """Return all quads in their order."""


def sorted_quads(quads: Iterable[Quad]) -> SortedQuads:
    """Return quads by graph, subject, predicate and object, each once."""
    if isinstance(quads, SortedQuads):
        return quads
    found: dict[str, dict[str, dict[str, list[Quad]]]] = {}
    for quad in quads:
        by_property = found.setdefault(graph_name(quad), {}).setdefault(term_text(quad.subject), {})
        by_property.setdefault(quad.predicate.value, []).append(quad)
    ordered: list[Quad] = []
    graphs: dict[str, dict[str, dict[str, list[Term]]]] = {}
    # Sorted level by level: most properties have one value, and need no look at it.
    for graph, nodes in sorted(found.items()):
        graphs[graph] = {}
        for subject in sorted(nodes):
            by_property = nodes[subject]
            node = graphs[graph][subject] = {}
            for predicate in sorted(by_property):
                several = by_property[predicate]
                if len(several) > 1:
                    several = sorted(set(several), key=triple_key)
                node[predicate] = [quad.object for quad in several]
                ordered += several
    return SortedQuads(ordered, graphs)


def joined(parts: Iterable[SortedQuads]) -> SortedQuads:
    """Return the quads of several graphs as one; each part is to be one graph, and no other the same."""
    of_graph = {graph: part for part in parts for graph in part.graphs}
    names = sorted(of_graph)
    return SortedQuads(
        chain.from_iterable(of_graph[name] for name in names),
        {name: of_graph[name].graphs[name] for name in names},
    )


def graph_name(quad: Quad) -> str:
    """Return the IRI of the graph that a quad stands in, "" of the default graph."""
    return "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value


def triple_key(quad: Quad | Triple) -> tuple[str, str, str, str]:
    """Return what triples are sorted by."""
    value = quad.object
    return (term_text(quad.subject), quad.predicate.value, term_text(value), str(value))


def term_text(term: Term) -> str:
    """Return a term's IRI or words."""
    return str(term) if isinstance(term, Triple) else term.value
