"""GraphML, GEXF, node-link and Cytoscape files, by networkx."""

import io
import json
import re
from pathlib import Path
from typing import Any

import networkx as nx

from graph.export.formats.flat import flat_graph
from graph.export.formats.format import Exported

# networkx writes the day on which it writes; the same graph is to give the same bytes.
DAY = re.compile(r' lastmodifieddate="[^"]*"')


def write_graphml(exported: Exported, folder: Path) -> None:
    """Write `graph.graphml` (http://graphml.graphdrawing.org) for yEd, Cytoscape and igraph."""
    nx.write_graphml_lxml(flat_graph(exported.graph), folder / "graph.graphml")


def write_gexf(exported: Exported, folder: Path) -> None:
    """Write `graph.gexf` 1.2 (https://gexf.net) for Gephi."""
    buffer = io.BytesIO()
    nx.write_gexf(flat_graph(exported.graph), buffer)
    (folder / "graph.gexf").write_text(DAY.sub("", buffer.getvalue().decode("utf-8"), count=1), "utf-8")


def write_node_link(exported: Exported, folder: Path) -> None:
    """Write `graph.node-link.json`, as networkx and D3 read it."""
    write_json(nx.node_link_data(exported.graph, edges="edges"), folder / "graph.node-link.json")


def write_cytoscape(exported: Exported, folder: Path) -> None:
    """Write `graph.cyjs` for Cytoscape and cytoscape.js."""
    flat = flat_graph(exported.graph)
    for node, attributes in flat.nodes(data=True):
        attributes["name"] = attributes["label"]
        attributes["iri"] = node
    written = nx.cytoscape_data(flat, name="label", ident="iri")
    write_json(written, folder / "graph.cyjs")


def write_json(value: Any, path: Path) -> None:
    """Write JSON, readable by people, keys as they come."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")
