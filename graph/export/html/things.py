"""What can be drawn: entities and sources, the most connected first, with what is known of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graph.export.html.layout import Positions
from graph.export.html.lines import Line, edges_by_key, is_entity, nodes_of

FIELDS = (
    "iri",
    "type",
    "name",
    "also",
    "hidden",
    "facts",
    "links",
    "within",
    "x",
    "y",
    "at",
    "middle",
    "date",
    "file",
    "text",
    "ownWork",
    "origin",
)
FACTS = {
    "fileName": "File",
    "issued": "Published",
    "creditText": "Byline",
    "language": "Language",
    "wasDerivedFrom": "Digest of",
    "notation": "ISO 3166",
    "identifier": "DOI",
    "latitude": "Latitude",
    "longitude": "Longitude",
}
LINKS = {"source": "Address", "url": "Address", "sameAs": "Same as"}
# What a reader may follow; `javascript:` and the like stay words.
SAFE = ("https://", "http://")

TEXTS = "texts"

APPARATUS = frozenset({"cites", "authoredBy", "publishedBy"})
APPARATUS_WEIGHT = 0.125


def ranked_things(projection: nx.MultiDiGraph, lines: Iterable[Line]) -> list[str]:
    """Return the best connected entities first, then the best connected sources.

    A line of the reference apparatus counts a part of any other: a bibliography would else come before
    everything that the documents speak of.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    mentions: Counter[str] = Counter()
    for line in lines:
        weight = APPARATUS_WEIGHT if line.predicate in APPARATUS else 1.0
        weights[line.start] += weight
        weights[line.end] += weight
        mentions[line.end] += line.count

    def rank(node: str) -> tuple[float, int, str]:
        return (-weights[node], -mentions[node], node)

    entities = [node for node in projection if is_entity(projection, node)]
    return sorted(entities, key=rank) + sorted(nodes_of(projection, ("Source",)), key=rank)


def own_works(lines: Iterable[Line]) -> set[str]:
    """Return the reports that are nothing but the work of an ingested document, which is drawn in their place."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        kinds[line.start].add(line.kind)
        kinds[line.end].add(line.kind)
    return {node for node, found in kinds.items() if found == {"records"} and "/source/" not in node}


def thing_records(
    projection: nx.MultiDiGraph,
    things: list[str],
    positions: Positions,
    works: set[str],
    base: str,
    origins: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return the rows of the table of things, in their order."""
    return [
        _thing_record(projection, node, positions[node], base, origins)
        | ({"ownWork": True} if node in works else {})
        for node in things
    ]


def _thing_record(
    projection: nx.MultiDiGraph,
    node: str,
    position: tuple[float, float],
    base: str,
    origins: Mapping[str, int],
) -> dict[str, Any]:
    """Return what the page knows of one entity or source; empty fields are left out."""
    attributes, ends = projection.nodes[node], edges_by_key(projection, node)
    x, y = position
    found: dict[str, Any] = {
        "iri": node.removeprefix(base),
        "type": attributes["type"],
        "name": name_of(projection, node),
        "also": [form for form in attributes.get("altLabel", ()) if form != attributes.get("prefLabel")],
        "hidden": list(attributes.get("hiddenLabel", ())),
        "facts": [[label, words(attributes[key])] for key, label in FACTS.items() if attributes.get(key)],
        "links": [[label, link] for key, label in LINKS.items() for link in _links_of(attributes, key)],
        "within": [name_of(projection, place) for place in sorted(ends["containedInPlace"])],
        "origin": sorted(origins[origin] for origin in ends["origin"]),
        "x": round(x),
        "y": round(y),
    }
    if "longitude" in attributes and "latitude" in attributes:
        found["at"] = [attributes["longitude"], attributes["latitude"]]
        if "notation" in attributes:
            # A country's coordinates are about its middle; the page says so.
            found["middle"] = True
    if attributes["type"] == "Source":
        found["file"] = words(attributes.get("fileName", ""))
        found["date"] = words(attributes.get("issued", ""))
        found["text"] = f"{TEXTS}/{slug_of(node)}.txt"
    return {field: value for field, value in found.items() if value not in ("", [])}


def _links_of(attributes: Mapping[str, Any], key: str) -> list[str]:
    """Return the addresses that a property holds."""
    values = attributes.get(key, ())
    found = values if isinstance(values, tuple) else (values,)
    return [str(value) for value in found if str(value).lower().startswith(SAFE)]


def name_of(projection: nx.MultiDiGraph, node: str) -> str:
    """Return what a node is called: its label, of a source its title or file name."""
    attributes = projection.nodes[node]
    for key in ("prefLabel", "title", "fileName"):
        value = attributes.get(key)
        if value:
            return str(value[0] if isinstance(value, tuple) else value)
    return node


def words(value: Any) -> str:
    """Return a property's value as text."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def slug_of(source: str) -> str:
    """Return the slug in a source's IRI."""
    return source.rpartition("/source/")[2]
