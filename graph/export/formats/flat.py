"""The property graph with plain values alone, for formats that know texts, numbers and truths."""

import re

import networkx as nx

# Several values of one property stand in one text, parted so.
SEPARATOR = " | "
# What XML 1.0 cannot hold: https://www.w3.org/TR/xml/#charsets
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat_graph(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return a copy whose attributes are texts, numbers and truths; what XML cannot hold becomes U+FFFD.

    A node also has `label`, what it is called. An edge's key is its number, as formats want one that no other
    edge has; the property that it stands for is its `property`.
    """
    flat = nx.MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        values = {name: _flat_value(value) for name, value in attributes.items()}
        flat.add_node(node, label=_flat_value(label_of(node, attributes)), **values)
    for number, (start, end, key, attributes) in enumerate(graph.edges(keys=True, data=True)):
        values = {name: _flat_value(value) for name, value in attributes.items()}
        flat.add_edge(start, end, key=number, property=key, **values)
    return flat


def _flat_value(value: object) -> str | int | float | bool:
    """Return a value as formats of plain values take it."""
    if isinstance(value, tuple):
        return clean(SEPARATOR.join(map(str, value)))
    if isinstance(value, bool | int | float):
        return value
    return clean(str(value))


def clean(text: str) -> str:
    """Replace what XML cannot hold."""
    return NOT_XML.sub("\ufffd", text)


def label_of(node: str, attributes: dict[str, object]) -> str:
    """Return what a node is called: its name or title, of a claim what it says, of a comparison its reason."""
    for name in ("prefLabel", "title", "fileName", "content", "reason"):
        value = attributes.get(name)
        if value:
            return str(value[0] if isinstance(value, tuple) else value)
    if attributes.get("numberText"):
        return f"{attributes['numberText']} {attributes.get('counted', '')}".strip()
    if attributes.get("predicate"):
        return str(attributes["predicate"])
    return node
