"""Check a whole graph against what the contract promises, and against the texts that it was made from."""

from collections.abc import Iterator
from pathlib import Path

from graph.rdf.sorted_quads import HasQuads
from graph.store.checks.claims import claim_problems
from graph.store.checks.graphs import (
    blank_problems,
    content_problems,
    entity_problems,
    reference_problems,
    view_problems,
)
from graph.store.checks.passages import passage_problems
from graph.store.nodes import Graphs


def verify(store: HasQuads, texts: Path) -> tuple[str, ...]:
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
    graphs = Graphs(store.quads().graphs)
    return tuple(sorted(set(problems(graphs, texts))))


def problems(graphs: Graphs, texts: Path) -> Iterator[str]:
    """Run all checks."""
    for graph in graphs.sources:
        yield from passage_problems(graphs, graph, texts)
        yield from claim_problems(graphs, graph)
    yield from blank_problems(graphs)
    yield from content_problems(graphs)
    yield from entity_problems(graphs)
    yield from reference_problems(graphs)
    yield from view_problems(graphs)
