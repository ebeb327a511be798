"""Links between entities: what a document claims of two, and what is no claim."""

import hashlib

import networkx as nx

from graph.export.formats.claim_facts import claim_id_of, says
from graph.export.formats.followthemoney.claims import standing, where_it_stands
from graph.export.formats.followthemoney.entity import SCHEMATA, Entity, ftm_entity, ftm_id
from graph.export.formats.followthemoney.link_forms import link
from graph.export.property_graph import CLAIM_TYPES, relation_ends


def relation(graph: nx.MultiDiGraph, claim: str) -> Entity:
    """Return a relation that a document claims as a link, with the document as its proof."""
    attributes = graph.nodes[claim]
    start, end = relation_ends(graph, claim)[0]
    schema, properties = _link_between(
        graph, start, attributes.get("predicate", ""), end, attributes.get("role")
    )
    teller = says(graph, claim)
    return ftm_entity(
        ftm_id("Claim", claim),
        schema,
        properties
        | where_it_stands(graph, claim)
        | {
            "startDate": attributes.get("startTime"),
            "endDate": attributes.get("endTime"),
            "description": attributes.get("evidence"),
            "summary": [*standing(attributes), *([f"says: {teller}"] if teller else [])],
            "recordId": claim_id_of(claim),
        },
    )


def edge(graph: nx.MultiDiGraph, start: str, key: str, end: str) -> Entity:
    """Return a link that is no claim: a mention, an author, what lies where, who says what."""
    schema, properties = _link_between(graph, start, key, end, None)
    digest = hashlib.sha256("\n".join((start, key, end)).encode()).hexdigest()[:16]
    return ftm_entity(f"link.{digest}", schema, properties)


def joins(graph: nx.MultiDiGraph, start: str, key: str, end: str) -> bool:
    """Tell whether an edge becomes a link: what joins two things, and who says or passes on a claim."""
    from_, to = graph.nodes[start]["type"], graph.nodes[end]["type"]
    if from_ in CLAIM_TYPES:
        return key in ("speaker", "reportedBy") and (from_ != "Relation" or not relation_ends(graph, start))
    return from_ in SCHEMATA and to in SCHEMATA


def _link_between(
    graph: nx.MultiDiGraph, start: str, key: str, end: str, role: object
) -> tuple[str, dict[str, object]]:
    """Return the schema of a link and its two ends."""
    types = {node: graph.nodes[node]["type"] for node in (start, end)}
    form = link(key, types[start], types[end], "" if role is None else str(role))
    ends: dict[str, object] = {form.start: _node_id(graph, start), form.end: _node_id(graph, end)}
    properties = ends | dict(form.properties)
    if form.schema == "Mention":
        properties |= {"name": graph.nodes[end].get("prefLabel", end), "detectedSchema": SCHEMATA[types[end]]}
    return form.schema, properties


def _node_id(graph: nx.MultiDiGraph, node: str) -> str:
    """Return the id that a node of the graph has."""
    type_ = graph.nodes[node]["type"]
    return ftm_id("Claim" if type_ in CLAIM_TYPES else type_, node)
