"""Writes the entities, one a line."""

import json
from collections.abc import Iterator
from pathlib import Path

from graph.export.formats.followthemoney.entity import SCHEMATA, Entity
from graph.export.formats.followthemoney.links import edge, joins, relation
from graph.export.formats.followthemoney.notes import note_on_claim, note_on_comparison
from graph.export.formats.followthemoney.things import thing
from graph.export.formats.format import Exported
from graph.export.property_graph import CLAIM_TYPES, relation_ends


def write_followthemoney(exported: Exported, folder: Path) -> None:
    """Write `entities.ftm.json`, one entity a line.

    Who and what is in the documents becomes Person, Organization, Address (places, camps) and Article (works);
    a document becomes a Document, a relation what `link` says, with the document as its proof. Statements,
    figures and comparisons are Notes on those they are about, as FollowTheMoney has no claims; a speaker is
    linked to the note on what he says.
    """
    with (folder / "entities.ftm.json").open("w", encoding="utf-8", newline="\n") as file:
        for entity in _followthemoney_entities(exported):
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")


def _followthemoney_entities(exported: Exported) -> Iterator[Entity]:
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
