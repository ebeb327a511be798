"""What every exporter is: a function from the store to a file in a folder."""

from collections.abc import Callable
from pathlib import Path

from graph.export.html import write_html
from graph.export.rdf import write_graph_jsonld, write_graph_nquads, write_graph_trig, write_graph_turtle
from graph.rdf.sorted_quads import HasQuads

Exporter = Callable[[HasQuads, Path], None]

EXPORTERS: dict[str, Exporter] = {
    "graph.nq": write_graph_nquads,
    "graph.trig": write_graph_trig,
    "graph.ttl": write_graph_turtle,
    "graph.jsonld": write_graph_jsonld,
    "graph.html": write_html,
}
"""By the name of the file that each writes; a build calls them all, in this order."""
