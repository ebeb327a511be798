"""The graph as nodes and edges with properties: one projection, shared by all exports that need one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import networkx as nx

from graph.store import Literal, NamedNode, Store

CG = "https://w3id.org/claimgraph/ns#"
UNIT = "https://w3id.org/claimgraph/unit#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

ENTITY_TYPES = ("Person", "Organisation", "Place", "Camp", "Report")
CLAIM_TYPES = ("Relation", "Figure", "Statement")
# Passages, mentions and notes are no nodes: they become properties of claims and counts on edges.
NODE_TYPES = (*ENTITY_TYPES, "Source", *CLAIM_TYPES, "Conflict", "Agreement", "Origin")

# The contract's symmetric relations: the claim stands once, the view has both directions.
SYMMETRIC = frozenset({"spouseOf", "siblingOf", "alliedWith", "affiliatedWith", "opposes"})
# Always tuples, so that a reader need not ask; any other property is one where a node has several values.
LABELS = ("altLabel", "hiddenLabel")
EVIDENCE_JOIN = " … "

FLOATS = frozenset({XSD + "decimal", XSD + "double", XSD + "float"})

Value: TypeAlias = str | int | float | bool


def property_graph(store: Store) -> nx.MultiDiGraph:
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
    types = node_types(store)
    properties, edges = node_properties(store, types)
    add_evidence(store, types, properties, edges)

    projection = nx.MultiDiGraph()
    for node in sorted(types):
        projection.add_node(node, type=types[node], **collapsed(properties[node]))
    for start, key, end in sorted(edges):
        projection.add_edge(start, end, key=key)
    for start, end, count in mention_counts(store, types):
        projection.add_edge(start, end, key="mentions", count=count)
    add_view(projection)
    return projection


def node_types(store: Store) -> dict[str, str]:
    """Return the class of each node, by IRI."""
    classes = " ".join(f"<{CG}{name}>" for name in NODE_TYPES)
    rows = store.select(f"SELECT DISTINCT ?node ?class {{ VALUES ?class {{ {classes} }} ?node a ?class }}")
    # Sorted, so that a node with two classes (an error that the shapes report) has the same one every time.
    return dict(sorted((row["node"].value, row["class"].value.removeprefix(CG)) for row in rows))


Properties: TypeAlias = Mapping[str, dict[str, set[Value]]]
Edges: TypeAlias = set[tuple[str, str, str]]


def node_properties(store: Store, types: Mapping[str, str]) -> tuple[Properties, Edges]:
    """Return each node's literals, and the edges between nodes as (node, property, node)."""
    classes = " ".join(f"<{CG}{name}>" for name in NODE_TYPES)
    rows = store.select(
        f"""SELECT DISTINCT ?node ?property ?value {{
            VALUES ?class {{ {classes} }}
            ?node a ?class ; ?property ?value
        }}"""
    )
    properties: defaultdict[str, dict[str, set[Value]]] = defaultdict(dict)
    edges: Edges = set()
    for row in rows:
        node, property_, value = row["node"].value, row["property"].value, row["value"]
        if property_ == RDF_TYPE:
            continue
        if isinstance(value, NamedNode) and value.value in types:
            edges.add((node, local_name(property_), value.value))
        elif not leads_to_passage(property_):
            properties[node].setdefault(local_name(property_), set()).add(plain(value))
    return properties, edges


def leads_to_passage(property_: str) -> bool:
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


def add_evidence(store: Store, types: Mapping[str, str], properties: Properties, edges: Edges) -> None:
    """Give each claim the text of its evidence, where it begins and ends, and the edge to its source."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT DISTINCT ?claim ?source ?start ?end ?exact {{
            ?claim cg:evidence ?passage .
            ?passage cg:inSource ?source ; cg:start ?start ; cg:end ?end ; cg:exact ?exact
        }}"""
    )
    passages: defaultdict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for row in rows:
        claim, source = row["claim"].value, row["source"].value
        if claim in types and source in types:
            passages[claim].add((int(row["start"].value), int(row["end"].value), row["exact"].value))
            edges.add((claim, "inSource", source))
    for claim, found in passages.items():
        ordered = sorted(found)
        properties[claim]["evidence"] = {EVIDENCE_JOIN.join(exact for _, _, exact in ordered)}
        properties[claim]["evidenceStart"] = {ordered[0][0]}
        properties[claim]["evidenceEnd"] = {max(end for _, end, _ in ordered)}


def mention_counts(store: Store, types: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    """Yield source, entity and how often the one mentions the other, sorted."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT ?source ?entity (COUNT(DISTINCT ?mention) AS ?count) {{
            ?mention a cg:Mention ; cg:inSource ?source ; cg:refersTo ?entity
        }} GROUP BY ?source ?entity"""
    )
    counts = sorted((row["source"].value, row["entity"].value, int(row["count"].value)) for row in rows)
    return (
        (source, entity, count) for source, entity, count in counts if source in types and entity in types
    )


def add_view(projection: nx.MultiDiGraph) -> None:
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
