"""FollowTheMoney entities (https://followthemoney.tech), for OpenAleph and its kin."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import networkx as nx

from graph.export.formats.claim_facts import claim_id_of, ends_at, one_end, says, title_of, words_of
from graph.export.formats.followthemoney_links import link
from graph.export.formats.format import Exported
from graph.export.property_graph import CLAIM_TYPES, ENTITY_TYPES, relation_ends

SCHEMATA = {
    "Person": "Person", "Organisation": "Organization", "Place": "Address", "Camp": "Address",
    "Report": "Article", "Source": "Document",
}  # fmt: skip
# https://followthemoney.tech/docs/: an id is letters, digits, dots and hyphens.
ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
COUNTRY = re.compile(r"[A-Z]{2}")
LONGEST_ID = 150
# How many characters a value may have, by the type of its property (followthemoney.types); texts have most.
LONGEST = {
    "name": 384,
    "alias": 384,
    "weakAlias": 384,
    "full": 250,
    "role": 1024,
    "title": 1024,
    "publisher": 1024,
}
LONGEST_TEXT = 65_000
CUT = " […]"
# What a note on a figure keeps beside its words, one line each.
OF_A_CLAIM = (
    "numberText", "value", "upperValue", "comparator", "low", "high", "unit", "per", "counted", "group",
    "base", "timeText", "startTime", "endTime", "saidOn",
)  # fmt: skip

Entity: TypeAlias = dict[str, Any]


def write_followthemoney(exported: Exported, folder: Path) -> None:
    """Write `entities.ftm.json`, one entity a line.

    Who and what is in the documents becomes Person, Organization, Address (places, camps) and Article (works);
    a document becomes a Document, a relation what `link` says, with the document as its proof. Statements,
    figures and comparisons are Notes on those they are about, as FollowTheMoney has no claims; a speaker is
    linked to the note on what he says.
    """
    with (folder / "entities.ftm.json").open("w", encoding="utf-8", newline="\n") as file:
        for entity in followthemoney_entities(exported):
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")


def followthemoney_entities(exported: Exported) -> Iterator[Entity]:
    """Yield the entities in the order of the graph: nodes, then what joins them."""
    graph = exported.graph
    for node, attributes in graph.nodes(data=True):
        type_ = attributes["type"]
        if type_ in SCHEMATA:
            yield thing(node, attributes)
        elif type_ == "Relation" and relation_ends(graph, node):
            yield relation(graph, node)
        elif type_ in CLAIM_TYPES:
            yield note_on_claim(graph, node)
        elif type_ in ("Conflict", "Agreement"):
            yield note_on_comparison(graph, node)
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        if joins(graph, start, key, end) and (exported.entities_only or "claims" not in attributes):
            yield edge(graph, start, key, end)


def joins(graph: nx.MultiDiGraph, start: str, key: str, end: str) -> bool:
    """Tell whether an edge becomes a link: what joins two things, and who says or passes on a claim."""
    from_, to = graph.nodes[start]["type"], graph.nodes[end]["type"]
    if from_ in CLAIM_TYPES:
        return key in ("speaker", "reportedBy") and (from_ != "Relation" or not relation_ends(graph, start))
    return from_ in SCHEMATA and to in SCHEMATA


def ftm_entity(id_: str, schema: str, properties: Mapping[str, object]) -> Entity:
    """Return an entity; properties are lists of texts, cut to what is allowed, without those that say nothing."""
    lists = {
        name: [fitting(text, LONGEST.get(name, LONGEST_TEXT)) for text in texts(value)]
        for name, value in properties.items()
    }
    return {
        "id": id_,
        "schema": schema,
        "properties": {name: found for name, found in lists.items() if found},
    }


def texts(value: object) -> list[str]:
    """Return values as texts, white space collapsed."""
    several = value if isinstance(value, list | tuple) else (value,)
    found = (" ".join(str(one).split()) for one in several if one is not None)
    return list(dict.fromkeys(text for text in found if text))


def fitting(text: str, longest: int) -> str:
    """Return a text that is no longer than that, cut after a word."""
    if len(text) <= longest:
        return text
    kept = text[: longest - len(CUT)]
    return (kept.rpartition(" ")[0] or kept) + CUT


def thing(node: str, attributes: Mapping[str, Any]) -> Entity:
    """Return an entity or document."""
    type_ = attributes["type"]
    label = attributes.get("prefLabel")
    if type_ == "Source":
        name: object = title_of(dict(attributes)) or node
    else:
        name = label or node
    properties: dict[str, object] = {
        "name": name,
        "alias": attributes.get("altLabel"),
        "weakAlias": attributes.get("hiddenLabel"),
        "sourceUrl": web_address(attributes.get("url") or attributes.get("source")),
        "notes": [f"{key}: {attributes[key]}" for key in ("sameAs", "identifier") if key in attributes],
    }
    if type_ in ("Place", "Camp"):
        properties |= {
            "full": label,
            "country": country(attributes.get("notation")),
            "latitude": attributes.get("latitude"),
            "longitude": attributes.get("longitude"),
            "keywords": type_,
        }
    if type_ in ("Report", "Source"):
        properties |= {"title": name, "publishedAt": attributes.get("issued")}
    if type_ == "Source":
        properties |= {
            "fileName": attributes.get("fileName") or node,
            "author": attributes.get("creditText"),
            "language": attributes.get("language"),
            "encoding": attributes.get("encoding"),
        }
    return ftm_entity(ftm_id(type_, node), SCHEMATA[type_], properties)


def relation(graph: nx.MultiDiGraph, claim: str) -> Entity:
    """Return a relation that a document claims as a link, with the document as its proof."""
    attributes = graph.nodes[claim]
    start, end = relation_ends(graph, claim)[0]
    schema, properties = link_between(
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


def note_on_claim(graph: nx.MultiDiGraph, claim: str) -> Entity:
    """Return a statement or figure as a note on those it is about."""
    attributes = graph.nodes[claim]
    teller = says(graph, claim)
    about = [end for end in ends_at(graph, claim) if graph.nodes[end]["type"] in ENTITY_TYPES]
    return ftm_entity(
        ftm_id("Claim", claim),
        "Note",
        where_it_stands(graph, claim)
        | {
            "name": words_of(graph, claim),
            "summary": f"{teller}: {words_of(graph, claim)}" if teller else words_of(graph, claim),
            "description": attributes.get("evidence"),
            "keywords": [attributes["type"], *standing(attributes)],
            "notes": [f"{key}: {attributes[key]}" for key in OF_A_CLAIM if key in attributes],
            "entity": [ftm_id(graph.nodes[end]["type"], end) for end in about],
        },
    )


def note_on_comparison(graph: nx.MultiDiGraph, comparison: str) -> Entity:
    """Return a conflict or agreement as a note on the notes and things that it speaks of."""
    attributes = graph.nodes[comparison]
    claims = ends_at(graph, comparison, "compares")
    things: list[str] = []
    for claim in claims:
        ends = relation_ends(graph, claim)
        things += (
            [ftm_id(graph.nodes[end]["type"], end) for end in ends[0]] if ends else [ftm_id("Claim", claim)]
        )
    basis = attributes.get("basis", ())
    return ftm_entity(
        ftm_id(attributes["type"], comparison),
        "Note",
        {
            "name": f"{attributes['type']}: {attributes.get('reason', '')}",
            "description": attributes.get("reason"),
            "keywords": [attributes["type"], attributes.get("severity")],
            "notes": [
                *(f"compares: {ftm_id('Claim', claim)}" for claim in claims),
                *(f"basis: {one}" for one in (basis if isinstance(basis, tuple) else (basis,))),
            ],
            "entity": things,
        },
    )


def edge(graph: nx.MultiDiGraph, start: str, key: str, end: str) -> Entity:
    """Return a link that is no claim: a mention, an author, what lies where, who says what."""
    schema, properties = link_between(graph, start, key, end, None)
    digest = hashlib.sha256("\n".join((start, key, end)).encode()).hexdigest()[:16]
    return ftm_entity(f"link.{digest}", schema, properties)


def link_between(
    graph: nx.MultiDiGraph, start: str, key: str, end: str, role: object
) -> tuple[str, dict[str, object]]:
    """Return the schema of a link and its two ends."""
    types = {node: graph.nodes[node]["type"] for node in (start, end)}
    form = link(key, types[start], types[end], "" if role is None else str(role))
    ends: dict[str, object] = {form.start: node_id(graph, start), form.end: node_id(graph, end)}
    properties = ends | dict(form.properties)
    if form.schema == "Mention":
        properties |= {"name": graph.nodes[end].get("prefLabel", end), "detectedSchema": SCHEMATA[types[end]]}
    return form.schema, properties


def node_id(graph: nx.MultiDiGraph, node: str) -> str:
    """Return the id that a node of the graph has."""
    type_ = graph.nodes[node]["type"]
    return ftm_id("Claim" if type_ in CLAIM_TYPES else type_, node)


def where_it_stands(graph: nx.MultiDiGraph, claim: str) -> dict[str, object]:
    """Return the document of a claim as its proof, and its address."""
    source = one_end(graph, claim, "inSource")
    if not source:
        return {}
    return {
        "proof": ftm_id("Source", source),
        "sourceUrl": web_address(graph.nodes[source].get("source")),
        "publisher": title_of(graph.nodes[source]),
    }


def standing(attributes: Mapping[str, Any]) -> list[str]:
    """Return how a claim stands: asserted or denied, stated or alleged, reviewed or not."""
    return [str(attributes[key]) for key in ("stance", "certainty", "status") if key in attributes]


def country(notation: object) -> list[str]:
    """Return ISO 3166 codes of countries in small letters; codes of their parts are none."""
    several = notation if isinstance(notation, tuple) else (notation,)
    return [str(code).lower() for code in several if code and COUNTRY.fullmatch(str(code))]


def web_address(value: object) -> list[str]:
    """Return the web addresses among values, written as FollowTheMoney wants them."""
    several = value if isinstance(value, tuple) else (value,)
    return [
        quote(str(one), safe="%/:=&?~#+!$,;'@()*[]")
        for one in several
        if str(one).startswith(("http://", "https://"))
    ]


def ftm_id(type_: str, node: str) -> str:
    """Return a readable id where the IRI makes one ("person.mira-oland"), else one made of its hash."""
    readable = f"{type_.lower()}.{node.rpartition('/')[2]}"
    slug = node.rpartition(f"/{type_.lower()}/")[2]
    if "/" not in slug and "." not in slug and ID.fullmatch(readable) and len(readable) <= LONGEST_ID:
        return readable
    return f"{type_.lower()}.{hashlib.sha256(node.encode()).hexdigest()[:32]}"
