"""The graph as nodes and edges with properties: one projection, shared by all exports that need one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import networkx as nx

from graph.export.nodes import NOTHING, Nodes, nodes_of_all, rows_of
from graph.rdf.sorted_quads import HasQuads
from graph.store import Literal, NamedNode

CG = "https://w3id.org/claimgraph/ns#"
UNIT = "https://w3id.org/claimgraph/unit#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

ENTITY_TYPES = ("Person", "Organisation", "Place", "Camp", "Report")
CLAIM_TYPES = ("Relation", "Figure", "Statement")
# Passages, mentions and notes are no nodes: they become properties of claims and counts on edges.
NODE_TYPES = (*ENTITY_TYPES, "Source", *CLAIM_TYPES, "Conflict", "Agreement", "Origin")
CLASSES = {CG + name: name for name in NODE_TYPES}
MENTION = NamedNode(CG + "Mention")
# What is read of a passage.
PASSAGE = (CG + "inSource", CG + "start", CG + "end", CG + "exact")

# The contract's symmetric relations: the claim stands once, the view has both directions.
SYMMETRIC = frozenset({"spouseOf", "siblingOf", "alliedWith", "affiliatedWith", "opposes"})
# Always tuples, so that a reader need not ask; any other property is one where a node has several values.
LABELS = ("altLabel", "hiddenLabel")
EVIDENCE_JOIN = " … "

FLOATS = frozenset({XSD + "decimal", XSD + "double", XSD + "float"})

Value: TypeAlias = str | int | float | bool


def property_graph(store: HasQuads) -> nx.MultiDiGraph:
    """Return entities, sources, claims and comparisons as nodes, and what leads from one to another as edges.

    A node is its IRI, with `type` (local name of its class) and its literals by local name; a claim also has
    `evidence` (the sentence), `evidenceStart` and `evidenceEnd`. IRIs that are no nodes are properties too,
    terms of our own by their local name (`stance` = "asserts"). `altLabel` and `hiddenLabel` are tuples, any
    other property is one where it has several values.
    An edge's key is the local name of its property. Added to those of the graph: source → entity `mentions`
    with `count`, and claim → source `inSource`. A relation of the view has `claims`, the IRIs of the claims
    that speak of it, those that deny it included; no other edge has that property.
    Nodes and edges are in the order of their IRIs.
    """
    return projected(nodes_of_all(store.quads().graphs))


def projected(nodes: Nodes) -> nx.MultiDiGraph:
    """Return the same of nodes that were read before."""
    types = _node_types(nodes)
    properties, edges = _node_properties(nodes, types)
    _add_evidence(nodes, types, properties, edges)

    projection = nx.MultiDiGraph()
    for node in sorted(types):
        projection.add_node(node, type=types[node], **collapsed(properties[node]))
    for start, key, end in sorted(edges):
        projection.add_edge(start, end, key=key)
    for start, end, count in _mention_counts(nodes, types):
        projection.add_edge(start, end, key="mentions", count=count)
    _add_view(projection)
    return projection


def _node_types(nodes: Nodes) -> dict[str, str]:
    """Return the class of each node, by IRI."""
    return {
        iri: max(
            names
        )  # a node with two classes (an error that the shapes report) has the same one every time
        for iri, node in nodes.items()
        if (names := [name for term in node.get(RDF_TYPE, ()) if (name := CLASSES.get(term.value))])
    }


Properties: TypeAlias = Mapping[str, dict[str, set[Value]]]
Edges: TypeAlias = set[tuple[str, str, str]]


def _node_properties(nodes: Nodes, types: Mapping[str, str]) -> tuple[Properties, Edges]:
    """Return each node's literals, and the edges between nodes as (node, property, node)."""
    properties: defaultdict[str, dict[str, set[Value]]] = defaultdict(dict)
    edges: Edges = set()
    for iri in types:
        for property_, values in nodes[iri].items():
            if property_ == RDF_TYPE:
                continue
            name, of_passages = local_name(property_), _leads_to_passage(property_)
            for value in values:
                if isinstance(value, NamedNode) and value.value in types:
                    edges.add((iri, name, value.value))
                elif not of_passages:
                    properties[iri].setdefault(name, set()).add(plain(value))
    return properties, edges


def _leads_to_passage(property_: str) -> bool:
    """Tell whether a property's values are passages; of these only `evidence` is kept, and read apart."""
    return property_ == CG + "evidence" or (property_.startswith(CG) and property_.endswith("Passage"))


def plain(term: NamedNode | Literal) -> Value:
    """Return a term as the nearest Python value; a date stays text, as exact as it was written."""
    if isinstance(term, NamedNode):
        return local_name(term.value) if term.value.startswith((CG, UNIT)) else term.value
    kind = term.datatype.value
    if kind == XSD + "integer":
        return int(term.value)
    if kind in FLOATS:
        return float(term.value)
    if kind == XSD + "boolean":
        return term.value in ("true", "1")
    return term.value


def local_name(iri: str) -> str:
    """Return what stands after the last `#` or `/`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def collapsed(properties: Mapping[str, set[Value]]) -> dict[str, Value | tuple[Value, ...]]:
    """Return one value where there is one, a sorted tuple where there are several."""
    found: dict[str, Value | tuple[Value, ...]] = {name: () for name in LABELS if name in properties}
    for name in sorted(properties):
        values = tuple(sorted(properties[name], key=lambda value: (str(type(value)), value)))
        found[name] = values[0] if len(values) == 1 and name not in LABELS else values
    return found


def _add_evidence(nodes: Nodes, types: Mapping[str, str], properties: Properties, edges: Edges) -> None:
    """Give each claim the text of its evidence, where it begins and ends, and the edge to its source."""
    passages: defaultdict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for claim in types:
        for passage in nodes[claim].get(CG + "evidence", ()):
            node = nodes.get(passage.value, NOTHING)
            for source, start, end, exact in rows_of(node, *PASSAGE):
                if source.value in types:
                    passages[claim].add((int(start.value), int(end.value), exact.value))
                    edges.add((claim, "inSource", source.value))
    for claim, found in passages.items():
        ordered = sorted(found)
        properties[claim]["evidence"] = {EVIDENCE_JOIN.join(exact for _, _, exact in ordered)}
        properties[claim]["evidenceStart"] = {ordered[0][0]}
        properties[claim]["evidenceEnd"] = {max(end for _, end, _ in ordered)}


def _mention_counts(nodes: Nodes, types: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    """Yield source, entity and how often the one mentions the other, sorted."""
    counts = Counter(
        (source.value, entity.value)
        for node in nodes.values()
        if MENTION in node.get(RDF_TYPE, ())
        for source, entity in rows_of(node, CG + "inSource", CG + "refersTo")
    )
    return (
        (source, entity, count)
        for (source, entity), count in sorted(counts.items())
        if source in types and entity in types
    )


def _add_view(projection: nx.MultiDiGraph) -> None:
    """Write on each relation of the view the claims that speak of it."""
    claims: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim, attributes in projection.nodes(data=True):
        if attributes["type"] != "Relation":
            continue
        for subject, object_ in relation_ends(projection, claim):
            predicate = attributes["predicate"]
            claims[subject, object_, predicate].append(claim)
            if predicate in SYMMETRIC:
                claims[object_, subject, predicate].append(claim)
    for subject, object_, predicate, attributes in projection.edges(keys=True, data=True):
        speaking = claims.get((subject, object_, predicate))
        if speaking:
            attributes["claims"] = tuple(sorted(set(speaking)))


def relation_ends(projection: nx.MultiDiGraph, claim: str) -> list[tuple[str, str]]:
    """Return the subject and object of a relation claim; none where one is missing."""
    ends: dict[str, list[str]] = {"subject": [], "object": []}
    for _, end, key in projection.out_edges(claim, keys=True):
        if key in ends:
            ends[key].append(end)
    return [(subject, object_) for subject in ends["subject"] for object_ in ends["object"]]
