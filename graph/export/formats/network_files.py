"""GraphML, GEXF, node-link and Cytoscape files, by networkx."""

import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
from lxml import etree

from graph.export.formats.flat import flat_graph
from graph.export.formats.format import Exported

GEXF = "{http://www.gexf.net/1.2draft}"
OWN_KEY = "networkx_key"
"""A column that networkx adds to the edges of a multigraph, for itself."""


def write_graphml(exported: Exported, folder: Path) -> None:
    """Write `graph.graphml` (http://graphml.graphdrawing.org) for yEd, Cytoscape and igraph."""
    flat = flat_graph(exported.graph)
    for node, attributes in flat.nodes(data=True):
        attributes["iri"] = node
    # Its schema takes no IRIs for ids: an xs:NMTOKEN has neither "/" nor "#".
    numbered = nx.relabel_nodes(flat, {node: f"n{number}" for number, node in enumerate(flat)})
    nx.write_graphml_lxml(numbered, folder / "graph.graphml")


def write_gexf(exported: Exported, folder: Path) -> None:
    """Write `graph.gexf` 1.2 (https://gexf.net) for Gephi."""
    flat = flat_graph(exported.graph)
    for _, _, attributes in flat.edges(data=True):
        attributes["label"] = attributes["property"]
    buffer = io.BytesIO()
    nx.write_gexf(flat, buffer)
    written = etree.fromstring(buffer.getvalue())
    _tidy_gexf(written)
    (folder / "graph.gexf").write_bytes(
        etree.tostring(written, xml_declaration=True, encoding="utf-8") + b"\n"
    )


def _tidy_gexf(root: etree._Element) -> None:
    """Take out what networkx adds: the day of writing, a name that the schema does not know, its own column."""
    for meta in root.iter(f"{GEXF}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    for graph in root.iter(f"{GEXF}graph"):
        graph.attrib.pop("name", None)
    own = {one.get("id") for one in root.iter(f"{GEXF}attribute") if one.get("title") == OWN_KEY}
    added = [
        *(one for one in root.iter(f"{GEXF}attribute") if one.get("id") in own),
        *(one for one in root.iter(f"{GEXF}attvalue") if one.get("for") in own),
    ]
    for one in added:
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)


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
