"""What every claim says besides its own words: the document that is its proof, and how it stands."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from graph.export.formats.claim_facts import one_end, title_of
from graph.export.formats.followthemoney.entity import ftm_id, web_address


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
