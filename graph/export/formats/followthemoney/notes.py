"""Notes: what FollowTheMoney has for statements, figures and comparisons, as it has no claims."""

import networkx as nx

from graph.export.formats.claim_facts import ends_at, says, words_of
from graph.export.formats.followthemoney.claims import standing, where_it_stands
from graph.export.formats.followthemoney.entity import Entity, ftm_entity, ftm_id
from graph.export.property_graph import ENTITY_TYPES, relation_ends

# What a note on a figure keeps beside its words, one line each.
OF_A_CLAIM = (
    "numberText", "value", "upperValue", "comparator", "low", "high", "unit", "per", "counted", "group",
    "base", "timeText", "startTime", "endTime", "saidOn",
)  # fmt: skip


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
