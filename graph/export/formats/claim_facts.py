"""What several formats tell of a claim: what it says, who says it, where it stands."""

import networkx as nx

from graph.export.formats.flat import SEPARATOR
from graph.export.property_graph import CG, CLAIM_TYPES
from graph.store import Store


def claims_in_order(graph: nx.MultiDiGraph) -> list[str]:
    """Return the claims by document and by their place in it."""

    def place(claim: str) -> tuple[str, int, str]:
        return (one_end(graph, claim, "inSource"), graph.nodes[claim].get("evidenceStart", 0), claim)

    claims = (node for node, type_ in graph.nodes(data="type") if type_ in CLAIM_TYPES)
    return sorted(claims, key=place)


def claim_id_of(claim: str) -> str:
    """Return the id in a claim's IRI."""
    return claim.rpartition("/")[2]


def title_of(source: dict[str, object]) -> str:
    """Return what a document is called, from its attributes."""
    return str(source.get("title") or source.get("fileName", ""))


def words_of(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return what a claim says, in few words."""
    attributes = graph.nodes[claim]
    if attributes["type"] == "Statement":
        return str(attributes.get("content", ""))
    if attributes["type"] == "Figure":
        return f"{attributes.get('numberText', '')} {attributes.get('counted', '')}".strip()
    subject, object_ = names_at(graph, claim, "subject"), names_at(graph, claim, "object")
    return f"{subject} {attributes.get('predicate', '')} {object_}"


def says(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return who says a claim, by name or in the words of the text; "" where the document itself does."""
    return names_at(graph, claim, "speaker") or str(graph.nodes[claim].get("speakerText", ""))


def ends_at(graph: nx.MultiDiGraph, node: str, *keys: str) -> list[str]:
    """Return where a node's edges of these kinds lead, sorted, each once; of no kind given, all of them."""
    return sorted({end for _, end, found in graph.out_edges(node, keys=True) if not keys or found in keys})


def one_end(graph: nx.MultiDiGraph, node: str, key: str) -> str:
    """Return where a node's edge of this kind leads, the first of several, "" where there is none."""
    return min(ends_at(graph, node, key), default="")


def names_at(graph: nx.MultiDiGraph, node: str, key: str) -> str:
    """Return the names of what a node's edges of this kind lead to."""
    names = (str(graph.nodes[end].get("prefLabel", end)) for end in ends_at(graph, node, key))
    return SEPARATOR.join(names)


def pages_of(store: Store) -> dict[str, int]:
    """Return the page on which each claim's evidence begins, where there are pages."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT ?claim (MIN(?page) AS ?first) {{ ?claim cg:evidence/cg:page ?page }} GROUP BY ?claim"""
    )
    return {row["claim"].value: int(row["first"].value) for row in rows if row["claim"] is not None}
