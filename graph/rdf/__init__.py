"""Values → quads: one named graph a source, one each for entities, view and provenance; files, shapes."""

from graph.rdf.comparisons import comparison_quads
from graph.rdf.decisions import decision_quads, decisions_hash
from graph.rdf.entities import entity_quads
from graph.rdf.iris import (
    DEFAULT_BASE,
    entity_iri,
    graph_iri,
    passage_iri,
    relation_iri,
    source_graph_iri,
    source_iri,
)
from graph.rdf.jsonld import write_jsonld
from graph.rdf.nanopubs import write_nanopubs
from graph.rdf.provenance import provenance_quads
from graph.rdf.serialize import write_nquads, write_trig, write_turtle
from graph.rdf.shapes import Shapes, entity_types
from graph.rdf.sources import source_quads
from graph.rdf.view import View, view_quads
from graph.rdf.vocabulary import cg

__all__ = [
    "DEFAULT_BASE",
    "Shapes",
    "View",
    "cg",
    "comparison_quads",
    "decision_quads",
    "decisions_hash",
    "entity_iri",
    "entity_quads",
    "entity_types",
    "graph_iri",
    "passage_iri",
    "provenance_quads",
    "relation_iri",
    "source_graph_iri",
    "source_iri",
    "source_quads",
    "view_quads",
    "write_jsonld",
    "write_nanopubs",
    "write_nquads",
    "write_trig",
    "write_turtle",
]
