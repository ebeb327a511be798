"""The property graph without claims and sources: who and what is joined to whom, as the view has it."""

import networkx as nx

from graph.export.property_graph import ENTITY_TYPES


def entities_only(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return the entities with what the entities' graph and the view say of them."""
    entities = [node for node, type_ in graph.nodes(data="type") if type_ in ENTITY_TYPES]
    found: nx.MultiDiGraph = graph.subgraph(entities).copy()
    return found
