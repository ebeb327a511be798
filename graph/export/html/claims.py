"""Claims and comparisons as rows for the page; passages as offsets, entities and sources as numbers."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from graph.export.html.lines import edges_by_key, in_text_order, nodes_of
from graph.export.html.things import words
from graph.export.nodes import NOTHING, Nodes, rows_of
from graph.export.property_graph import CG, CLAIM_TYPES

# By the field of the row: the attribute that it is taken from.
ATTRIBUTES = {
    "kind": "type",
    "stance": "stance",
    "stanceCue": "stanceCue",
    "certainty": "certainty",
    "certaintyCue": "certaintyCue",
    "status": "status",
    "speakerText": "speakerText",
    "cue": "cue",
    "rule": "extractedBy",
    "confidence": "confidence",
    "saidOn": "saidOn",
    "from": "startTime",
    "to": "endTime",
    "time": "timeText",
    "numeral": "numberText",
    "value": "value",
    "upper": "upperValue",
    "comparator": "comparator",
    "low": "low",
    "high": "high",
    "unit": "unit",
    "per": "per",
    "counted": "counted",
    "group": "group",
    "base": "base",
    "table": "table",
    "row": "row",
    "column": "column",
    "predicate": "predicate",
    "role": "role",
    "direct": "directSpeech",
    "was": "extractedValue",
}
# By the field of the row: the edge that leads to one thing, or to several.
ONE = {"source": "inSource", "place": "place", "subject": "subject", "object": "object"}
SEVERAL = {
    "speaker": "speaker",
    "reportedIn": "reportedIn",
    "reportedBy": "reportedBy",
    "involves": "involves",
}
PASSAGES = {
    "evidence": "evidence",
    "content": "contentPassage",
    "numberAt": "numberPassage",
    "speakerAt": "speakerPassage",
    "cueAt": "cuePassage",
}
FIELDS = ("id", *ATTRIBUTES, *ONE, *SEVERAL, *PASSAGES, "page", "inStatement", "origin")
# What nearly every claim has is not written.
PLAIN = {"stance": "asserts", "certainty": "stated", "status": "unreviewed"}

ORIGIN_FIELDS = ("name", "missing", "circular")
COMPARISON_FIELDS = ("kind", "severity", "reason", "basis", "origins", "claims")


def all_claims(projection: nx.MultiDiGraph) -> list[str]:
    """Return every claim by source and place in the text; those that a person rejected too."""
    return list(in_text_order(projection, nodes_of(projection, CLAIM_TYPES)))


def claim_records(
    projection: nx.MultiDiGraph,
    nodes: Nodes,
    claims: list[str],
    numbers: Mapping[str, int],
    origins: Mapping[str, int],
    base: str,
) -> list[dict[str, Any]]:
    """Return the rows of the table of claims, in their order; empty fields are left out."""
    order = {claim: number for number, claim in enumerate(claims)}
    found = []
    for claim in claims:
        record = _claim_record(projection, claim, numbers, order, origins)
        passages, page = _passages_of(nodes, claim)
        record |= {"id": claim.removeprefix(f"{base}claim/")} | passages
        if page is not None:
            record["page"] = page
        found.append(record)
    return found


def _claim_record(
    projection: nx.MultiDiGraph,
    claim: str,
    numbers: Mapping[str, int],
    order: Mapping[str, int],
    origins: Mapping[str, int],
) -> dict[str, Any]:
    """Return what the page knows of one claim."""
    attributes, ends = projection.nodes[claim], edges_by_key(projection, claim)
    found: dict[str, Any] = {}
    for field, key in ATTRIBUTES.items():
        value = attributes.get(key)
        if value is not None and value != "" and value != PLAIN.get(field):
            found[field] = words(value) if isinstance(value, tuple) else value
    found.update({field: numbers[min(ends[key])] for field, key in ONE.items() if ends[key]})
    found.update(
        {field: sorted(numbers[end] for end in ends[key]) for field, key in SEVERAL.items() if ends[key]}
    )
    if ends["inStatement"]:
        found["inStatement"] = order[min(ends["inStatement"])]
    if ends["origin"]:
        found["origin"] = sorted(origins[end] for end in ends["origin"])
    return found


def _passages_of(nodes: Nodes, claim: str) -> tuple[dict[str, list[int]], int | None]:
    """Return a claim's passages by field, as start, end, start, end …, and the page of its evidence."""
    found: dict[str, list[int]] = {}
    pages: list[int] = []
    for field, property_ in PASSAGES.items():
        passages = [nodes.get(passage.value, NOTHING) for passage in nodes[claim].get(CG + property_, ())]
        spans = {
            (int(start.value), int(end.value))
            for passage in passages
            for start, end in rows_of(passage, CG + "start", CG + "end")
        }
        if spans:
            found[field] = [offset for span in sorted(spans) for offset in span]
        if field == "evidence":
            pages = [int(page.value) for passage in passages for page in passage.get(CG + "page", ())]
    return found, min(pages, default=None)


def comparison_records(projection: nx.MultiDiGraph, claims: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return conflicts, the hard ones first, then agreements, those of the most origins first."""
    rows = []
    for node in nodes_of(projection, ("Conflict", "Agreement")):
        attributes = projection.nodes[node]
        row: dict[str, Any] = {
            "kind": attributes["type"],
            "severity": attributes.get("severity"),
            "reason": words(attributes.get("reason", "")),
            "basis": _list_of(attributes.get("basis")),
            "origins": attributes.get("independentOrigins"),
            "claims": sorted(claims[claim] for claim in edges_by_key(projection, node)["compares"]),
        }
        rows.append({field: value for field, value in row.items() if value not in (None, [])})
    rows.sort(
        key=lambda row: (
            row["kind"] != "Conflict",
            row.get("severity", ""),
            -row.get("origins", 0),
            row["claims"],
        )
    )
    return rows


def origin_records(projection: nx.MultiDiGraph, origins: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return what first sources stand behind claims; whether one is none of the documents, and leads in a ring."""
    return [
        {
            "name": words(projection.nodes[origin].get("prefLabel", "")),
            "missing": True if projection.nodes[origin].get("inCorpus") is False else None,
            "circular": True if projection.nodes[origin].get("circular") else None,
        }
        for origin in origins
    ]


def _list_of(value: Any) -> list[str]:
    """Return a property's values as texts."""
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, tuple) else [str(value)]
