"""schema.org Claim as JSON-LD, with our own terms for what schema.org has no word for."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx

from graph.export.formats.claim_facts import ends_at, says, title_of, words_of
from graph.export.formats.format import Exported
from graph.export.formats.network_files import write_json
from graph.export.property_graph import CG, CLAIM_TYPES, ENTITY_TYPES

# In the file, so that nobody needs the network to read it.
CONTEXT = {
    "@vocab": "https://schema.org/",
    "cg": CG,
    **{
        name: {"@type": "@id"}
        for name in ("about", "appearance", "author", "creator", "publisher", "spokenByCharacter", "sameAs",
                     "containedInPlace", "url")
    },
    "stance": {"@id": "cg:stance", "@type": "@vocab"},
    "certainty": {"@id": "cg:certainty", "@type": "@vocab"},
    "compares": {"@id": "cg:compares", "@type": "@id"},
    "subject": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject", "@type": "@id"},
    "predicate": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", "@type": "@id"},
    "object": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#object", "@type": "@id"},
}  # fmt: skip
CLASSES = {
    "Person": "Person", "Organisation": "Organization", "Place": "Place", "Camp": "Place",
    "Report": "CreativeWork", "Source": "DigitalDocument",
}  # fmt: skip
FIGURE = {"value": "value", "minValue": "low", "maxValue": "high", "unitText": "unit", "name": "counted"}

Node: TypeAlias = dict[str, Any]


def write_schema_org(exported: Exported, folder: Path) -> None:
    """Write `claims.schema.jsonld`: https://schema.org/Claim for each claim; we check none (ClaimReview)."""
    nodes = [_without_nothing(node) for node in _schema_nodes(exported.graph)]
    write_json({"@context": CONTEXT, "@graph": nodes}, folder / "claims.schema.jsonld")


def _without_nothing(node: Node) -> Node:
    """Return a node without the properties that say nothing."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def _schema_nodes(graph: nx.MultiDiGraph) -> Iterator[Node]:
    """Yield things, documents, claims and comparisons; each has our class beside that of schema.org."""
    for node, attributes in graph.nodes(data=True):
        type_ = attributes["type"]
        if type_ in ENTITY_TYPES:
            yield entity(graph, node, attributes)
        elif type_ == "Source":
            yield document(graph, node, attributes)
        elif type_ in CLAIM_TYPES:
            yield claim(graph, node, attributes)
        elif type_ in ("Conflict", "Agreement"):
            yield {
                "@id": node,
                "@type": f"cg:{type_}",
                "description": attributes.get("reason"),
                "compares": ends_at(graph, node, "compares"),
                "cg:basis": values(attributes.get("basis")),
                "cg:severity": attributes.get("severity"),
                "cg:independentOrigins": attributes.get("independentOrigins"),
            }


def entity(graph: nx.MultiDiGraph, node: str, attributes: Mapping[str, Any]) -> Node:
    """Return an entity, with the relations of the view under our own terms."""
    type_ = attributes["type"]
    found: Node = {
        "@id": node,
        "@type": [CLASSES[type_], f"cg:{type_}"],
        "name": attributes.get("prefLabel"),
        "alternateName": values(attributes.get("altLabel")),
        "sameAs": values(attributes.get("sameAs")),
        "latitude": attributes.get("latitude"),
        "longitude": attributes.get("longitude"),
        "containedInPlace": ends_at(graph, node, "containedInPlace"),
        "datePublished": attributes.get("issued"),
        "url": values(attributes.get("url")),
        "identifier": values(attributes.get("identifier")),
    }
    for _, end, key in sorted(graph.out_edges(node, keys=True), key=lambda edge: (edge[2], edge[1])):
        if key != "containedInPlace":
            found.setdefault(f"cg:{key}", []).append({"@id": end})
    return found


def document(graph: nx.MultiDiGraph, node: str, attributes: Mapping[str, Any]) -> Node:
    """Return a document."""
    return {
        "@id": node,
        "@type": [CLASSES["Source"], "cg:Source"],
        "name": title_of(dict(attributes)),
        "datePublished": attributes.get("issued"),
        "inLanguage": attributes.get("language"),
        "url": values(attributes.get("source")),
        "creator": ends_at(graph, node, "creator"),
        "publisher": ends_at(graph, node, "publisher"),
        "creditText": attributes.get("creditText"),
        "cg:fileName": attributes.get("fileName"),
        "cg:sha256": attributes.get("sha256"),
    }


def claim(graph: nx.MultiDiGraph, node: str, attributes: Mapping[str, Any]) -> Node:
    """Return a claim.

    `text` is what is said where that is asserted; of what is denied or doubted it is the whole sentence, so
    that nobody reads it as held. Where the text credits nobody, there is no author: the document makes it.
    """
    type_ = attributes["type"]
    held = type_ == "Statement" and attributes.get("stance") == "asserts"
    found: Node = {
        "@id": node,
        "@type": ["Claim", *(["Quotation"] if attributes.get("directSpeech") else []), f"cg:{type_}"],
        "name": words_of(graph, node),
        "text": attributes.get("content") if held else attributes.get("evidence"),
        "author": ends_at(graph, node, "speaker"),
        "creditText": says(graph, node),
        "appearance": ends_at(graph, node, "inSource"),
        "about": [end for end in ends_at(graph, node) if graph.nodes[end]["type"] in ENTITY_TYPES],
        "dateCreated": attributes.get("saidOn"),
        "stance": own(attributes.get("stance")),
        "certainty": own(attributes.get("certainty")),
        "cg:status": attributes.get("status"),
        "cg:timeText": attributes.get("timeText"),
        "subject": ends_at(graph, node, "subject"),
        "object": ends_at(graph, node, "object"),
    }
    if "predicate" in attributes:
        found["predicate"] = own(attributes["predicate"])
    if type_ == "Figure":
        measured = {name: attributes[key] for name, key in FIGURE.items() if key in attributes}
        found["mainEntity"] = {"@type": "QuantitativeValue"} | measured
        found["cg:comparator"] = attributes.get("comparator")
        found["cg:numberText"] = attributes.get("numberText")
    return found


def own(name: object) -> object:
    """Return a term of our own, from its local name."""
    return f"cg:{name}" if name else None


def values(value: object) -> list[object]:
    """Return one value or several as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, tuple) else [value]
