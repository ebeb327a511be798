"""Check a whole graph against what the contract promises, and against the texts that it was made from."""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode

from graph.rdf.serialize import graph_name
from graph.store.checks.claims import claim_problems
from graph.store.checks.graphs import content_problems, entity_problems, reference_problems, view_problems
from graph.store.checks.passages import passage_problems
from graph.store.nodes import Graphs
from graph.store.store import Store


def verify(store: Store, texts: Path) -> tuple[str, ...]:
    """Return what is wrong, one line each, naming the node; empty where all is as promised.

    What a single node must have (how many values, of which type) the shapes check; here is what takes
    several nodes, the texts or the borders of graphs: offsets and characters, numbers and content inside
    their evidence, one source a claim, nothing in a graph that belongs elsewhere, no blank nodes, one class
    and one preferred label an entity, no reference to a node that is not there, no plain triple without a
    claim.

    Args:
        store: A whole build.
        texts: The folder with `<slug>.txt`, the text as read of each source.
    """
    graphs, blank = _read_graphs(store)
    return tuple(sorted({*blank, *problems(graphs, texts)}))


def problems(graphs: Graphs, texts: Path) -> Iterator[str]:
    """Run all checks."""
    for graph in graphs.sources:
        yield from passage_problems(graphs, graph, texts)
        yield from claim_problems(graphs, graph)
    yield from content_problems(graphs)
    yield from entity_problems(graphs)
    yield from reference_problems(graphs)
    yield from view_problems(graphs)


def _read_graphs(store: Store) -> tuple[Graphs, list[str]]:
    """Read the store once; blank nodes are told apart, as problems."""
    quads = store.quads()  # sorted before for the files of a build
    nodes = {
        name: {
            subject: {predicate: [quad.object for quad in several] for predicate, several in node.items()}
            for subject, node in of_graph.items()
        }
        for name, of_graph in quads.graphs.items()
    }
    blank = [
        f"{term}: a blank node in {graph_name(quad)}; give it an IRI"
        for quad in quads
        for term in (quad.subject, quad.object)
        if isinstance(term, BlankNode)
    ]
    return Graphs(nodes), blank
