"""The property graph without claims and sources: who and what is joined to whom, as the view has it."""

import networkx as nx

from graph.export.property_graph import ENTITY_TYPES


def entities_only(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return the entities with what the entities' graph and the view say of them, in the same order."""
    # Not `subgraph`: its nodes come in the order of a set, another one in every process.
    found = nx.MultiDiGraph()
    found.add_nodes_from(
        (node, dict(attributes))
        for node, attributes in graph.nodes(data=True)
        if attributes["type"] in ENTITY_TYPES
    )
    found.add_edges_from(
        (start, end, key, dict(attributes))
        for start, end, key, attributes in graph.edges(keys=True, data=True)
        if start in found and end in found
    )
    return found
