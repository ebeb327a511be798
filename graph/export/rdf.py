"""The graph as RDF files."""

from pathlib import Path

from graph.ontology import ontology_folders
from graph.rdf import write_jsonld, write_nquads, write_trig, write_turtle
from graph.rdf.sorted_quads import HasQuads


def write_graph_nquads(store: HasQuads, out: Path) -> None:
    """Write `graph.nq`."""
    write_nquads(store.quads(), out / "graph.nq")


def write_graph_trig(store: HasQuads, out: Path) -> None:
    """Write `graph.trig`: every named graph apart."""
    write_trig(store.quads(), out / "graph.trig")


def write_graph_turtle(store: HasQuads, out: Path) -> None:
    """Write `graph.ttl`: all graphs as one."""
    write_turtle(store.quads(), out / "graph.ttl")


def write_graph_jsonld(store: HasQuads, out: Path) -> None:
    """Write `graph.jsonld`, with our context inside it; terms of another domain stand with their prefix."""
    write_jsonld(store.quads(), out / "graph.jsonld", ontology_folders())
