"""What the page says of each node and line beside the picture: names, facts and sentences, as plain text."""

import re
from collections import Counter
from typing import Any

import networkx as nx

from graph.export.html.drawing import name_of
from graph.export.html.lines import Line, edges_by_key
from graph.export.html.passages import Mentions, Passage, marks_of, mentions_of, spread
from graph.export.html.quotes import Quotes
from graph.export.html.selection import Selection
from graph.store import Store

# How much is shown of what there is; the page says how much more there is.
QUOTES_OF_NODE = 8
QUOTES_OF_MENTIONS = 4
CLAIMS_OF_LINE = 25

FACTS = {
    "fileName": "File",
    "issued": "Published",
    "creditText": "Byline",
    "source": "Address",
    "language": "Language",
    "wasDerivedFrom": "Digest of",
    "notation": "ISO 3166",
    "url": "Address",
    "identifier": "DOI",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "sameAs": "Same as",
}
STANCES = {"denies": "denied", "questions": "questioned"}
COUNTED_CLAIMS = ("Statement", "Figure", "Relation")


def describe(
    projection: nx.MultiDiGraph, store: Store, selection: Selection, quotes: Quotes
) -> dict[str, list[dict[str, Any]]]:
    """Return what is said of the `nodes` and `lines` of a selection, in its order; sentences by their number.

    Raises:
        VerifyError: a text is missing or is not the one of the graph.
    """
    entities = [node for node in selection.nodes if projection.nodes[node]["type"] != "Source"]
    mentions = mentions_of(store, entities)
    shown = [claim for line in selection.lines for claim in line.claims[:CLAIMS_OF_LINE]]
    marks = marks_of(store, shown)
    return {
        "nodes": [node_details(projection, node, mentions, quotes) for node in selection.nodes],
        "lines": [line_details(projection, line, mentions, marks, quotes) for line in selection.lines],
    }


def node_details(
    projection: nx.MultiDiGraph, node: str, mentions: Mentions, quotes: Quotes
) -> dict[str, Any]:
    """Return a node's name, class, other names, facts, counts and first sentences."""
    attributes = projection.nodes[node]
    found: dict[str, Any] = {
        "name": name_of(projection, node),
        "type": attributes["type"],
        "aliases": list(attributes.get("altLabel", ())),
        "facts": facts_of(projection, node),
    }
    if attributes["type"] == "Source":
        claims = Counter(
            projection.nodes[start]["type"] for start, _, key in in_edges(projection, node, "inSource")
        )
        found["claims"] = {name: claims[name] for name in COUNTED_CLAIMS if claims[name]}
    else:
        by_source = mentions.get(node, {})
        found["mentions"] = sum(map(len, by_source.values()))
        found["documents"] = len(by_source)
        found["quotes"] = [quotes.around(passage) for passage in spread(by_source, QUOTES_OF_NODE)]
    return found


def facts_of(projection: nx.MultiDiGraph, node: str) -> list[list[str]]:
    """Return what else is known of a node, as label and text."""
    attributes = projection.nodes[node]
    facts = [
        [label, words(attributes[key])]
        for key, label in FACTS.items()
        if attributes.get(key) not in (None, "")
    ]
    ends = edges_by_key(projection, node)
    facts += [["Lies in", name_of(projection, place)] for place in sorted(ends["containedInPlace"])]
    return facts


def words(value: Any) -> str:
    """Return a property's value as text."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def in_edges(projection: nx.MultiDiGraph, node: str, wanted: str) -> list[tuple[str, str, str]]:
    """Return the edges with one key that lead to a node."""
    return [edge for edge in projection.in_edges(node, keys=True) if edge[2] == wanted]


def line_details(
    projection: nx.MultiDiGraph,
    line: Line,
    mentions: Mentions,
    marks: dict[str, list[tuple[int, int]]],
    quotes: Quotes,
) -> dict[str, Any]:
    """Return what a line is, and the claims or mentions behind it with their sentences."""
    found: dict[str, Any] = {"kind": line.kind}
    if line.kind == "relation":
        found.update(predicate=in_words(line.predicate), inView=line.in_view, denied=line.denied)
    if line.claims:
        shown = line.claims[:CLAIMS_OF_LINE]
        found["claims"] = [claim_details(projection, claim, marks.get(claim, []), quotes) for claim in shown]
        found["more"] = len(line.claims) - len(shown)
    if line.kind == "mentions":
        passages = mentions.get(line.end, {}).get(line.start, [])
        found["count"] = line.count
        found["quotes"] = [quotes.around(passage) for passage in passages[:QUOTES_OF_MENTIONS]]
    return found


def claim_details(
    projection: nx.MultiDiGraph, claim: str, marks: list[tuple[int, int]], quotes: Quotes
) -> dict[str, Any]:
    """Return a claim's kind, its gist, what qualifies it, and its sentence."""
    attributes = projection.nodes[claim]
    found: dict[str, Any] = {
        "kind": attributes["type"],
        "gist": gist_of(attributes),
        "tags": tags_of(attributes),
    }
    sources = edges_by_key(projection, claim)["inSource"]
    if sources and "evidenceStart" in attributes:
        passage = Passage(min(sources), attributes["evidenceStart"], attributes["evidenceEnd"])
        found["quote"] = quotes.whole(passage, marks)
    return found


def gist_of(attributes: dict[str, Any]) -> str:
    """Return in a few words who says it, or what is counted."""
    said = " · ".join(words(attributes[key]) for key in ("speakerText", "cue") if attributes.get(key))
    counted = " ".join(words(attributes[key]) for key in ("numberText", "counted") if attributes.get(key))
    return counted if attributes["type"] == "Figure" else said


def tags_of(attributes: dict[str, Any]) -> list[str]:
    """Return what qualifies a claim: stance, certainty and status where not the plain ones, role, time."""
    stance, certainty, status = (str(attributes.get(key, "")) for key in ("stance", "certainty", "status"))
    tags = [STANCES.get(stance, "")]
    tags.append("" if certainty == "stated" else certainty)
    tags.append("" if status == "unreviewed" else status)
    tags.append("quoted" if attributes.get("directSpeech") is True else "")
    tags.append(words(attributes.get("role", "")))
    tags.append(words(attributes.get("timeText", "")))
    return [tag for tag in tags if tag]


def in_words(predicate: str) -> str:
    """Write a property's name as words: `memberOf` as "member of"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", predicate).lower()
