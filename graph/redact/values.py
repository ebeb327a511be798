"""The values of nodes, as text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.store import Quad

Values = Mapping[str, Sequence[str]]
"""Of one node, by predicate."""


def values_of(quads: Sequence[Quad]) -> dict[str, dict[str, list[str]]]:
    """Return the values of each node by predicate, IRIs and literals alike, as text."""
    nodes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject = str(getattr(quad.subject, "value", quad.subject))
        nodes[subject][quad.predicate.value].append(str(getattr(quad.object, "value", quad.object)))
    return {iri: dict(node) for iri, node in nodes.items()}
