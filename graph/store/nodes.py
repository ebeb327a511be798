"""The graph in memory, as the checks read it."""

from collections.abc import Mapping

from pyoxigraph import NamedNode

from graph.rdf.sorted_quads import Node, NodesByGraph
from graph.rdf.vocabulary import RDF

SOURCE_GRAPH_END = "/graph"


class Graphs:
    """Nodes by graph and IRI; of each its values by predicate."""

    def __init__(self, nodes: NodesByGraph) -> None:
        self.nodes = nodes
        self.sources = sorted(
            name for name in nodes if "/source/" in name and name.endswith(SOURCE_GRAPH_END)
        )

    def named(self, name: str) -> Mapping[str, Node]:
        """Return the nodes of `…/graph/<name>`; empty where there is no such graph."""
        return next((nodes for graph, nodes in self.nodes.items() if graph.endswith(f"/graph/{name}")), {})


def source_of(graph: str) -> str:
    """Return the IRI of the source that a source's graph belongs to."""
    return graph.removesuffix(SOURCE_GRAPH_END)


def values(node: Node, predicate: NamedNode) -> list[str]:
    """Return the values of a predicate, IRIs and literals alike, as text."""
    return [str(getattr(value, "value", value)) for value in node.get(predicate.value, ())]


def classes(node: Node) -> list[str]:
    """Return the IRIs of the classes of a node."""
    return values(node, RDF.type)
