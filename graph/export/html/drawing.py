"""Nodes and edges as vis-network draws them: shape, size, label and place; colours are the style sheet's."""

import json
import math
import textwrap
from collections import Counter
from collections.abc import Mapping
from typing import Any

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from graph.export.html.layout import Box, lay_out
from graph.export.html.lines import Line
from graph.export.html.selection import Selection
from graph.export.property_graph import SYMMETRIC

# One shape a class, so that colour is never all that tells two apart.
SHAPES = {
    "Person": "dot",
    "Organisation": "square",
    "Place": "triangle",
    "Camp": "diamond",
    "Report": "star",
    "Source": "hexagon",
}
SMALLEST, LARGEST, SOURCE_SIZE = 7.0, 20.0, 17.0
# For the same size vis-network draws these smaller than a disc.
LARGER = {"triangle": 1.15, "diamond": 1.2, "star": 1.35}

LABEL_WIDTH = 22
LABEL_LINES = 2
# Of the page's 12-pixel label font.
CHARACTER_WIDTH, LINE_HEIGHT = 6.6, 15.0
MARGIN = 8.0

CURVE = 0.14
DASHED, DOTTED = [7, 6], [2, 5]


def draw(projection: nx.MultiDiGraph, selection: Selection) -> Network:
    """Return a pyvis network with a place for every node; nodes and edges bear their number in the selection.

    The lists are filled as they are: `add_edge` compares each edge with all others.
    """
    number = {node: index for index, node in enumerate(selection.nodes)}
    degrees = Counter(end for line in selection.lines for end in (line.start, line.end))
    labels = {node: label_lines(name_of(projection, node)) for node in selection.nodes}
    sizes = {node: size_of(projection, node, degrees) for node in selection.nodes}
    boxes = {node: box_of(labels[node], sizes[node]) for node in selection.nodes}
    positions = lay_out(boxes, ((line.start, line.end) for line in selection.lines))

    network = Network(directed=True)
    network.node_ids = list(range(len(number)))
    for node, index in number.items():
        type_ = projection.nodes[node]["type"]
        x, y = positions[node]
        # The box has the node above and its label below.
        y += sizes[node] - boxes[node].height / 2
        network.nodes.append(
            Node(
                index,
                SHAPES[type_],
                "",
                group=type_,
                labelLines=labels[node],
                size=round(sizes[node], 1),
                x=round(x),
                y=round(y),
            ).options
        )
    network.edges.extend(
        Edge(number[line.start], number[line.end], id=index, **look).options
        for index, (line, look) in enumerate(zip(selection.lines, looks(selection.lines), strict=True))
    )
    set_options(network)
    return network


def options_of(network: Network) -> dict[str, Any]:
    """Return vis-network's options as plain values."""
    options: dict[str, Any] = json.loads(network.options.to_json())
    return options


def set_options(network: Network) -> None:
    """Keep the picture still, and edges straight unless they say otherwise."""
    options = network.options
    options.physics.enabled = False
    options.edges.smooth.enabled = False
    options.edges.color.inherit = False
    options.interaction.hover = True
    options.interaction.selectConnectedEdges = False
    options.layout = {"improvedLayout": False}


def name_of(projection: nx.MultiDiGraph, node: str) -> str:
    """Return what a node is called: its label, of a source its title or file name."""
    attributes = projection.nodes[node]
    for key in ("prefLabel", "title", "fileName"):
        value = attributes.get(key)
        if value:
            return str(value[0] if isinstance(value, tuple) else value)
    return node


def label_lines(name: str) -> list[str]:
    """Break a name into lines short enough to stand under a node."""
    words = " ".join(name.split())
    return textwrap.wrap(words, LABEL_WIDTH, max_lines=LABEL_LINES, placeholder=" …") or [words]


def size_of(projection: nx.MultiDiGraph, node: str, degrees: Mapping[str, int]) -> float:
    """Return half the width of a node: the more lines, the larger."""
    type_ = projection.nodes[node]["type"]
    if type_ == "Source":
        return SOURCE_SIZE
    size = min(SMALLEST + 2.2 * math.sqrt(max(degrees[node] - 1, 0)), LARGEST)
    return size * LARGER.get(SHAPES[type_], 1.0)


def box_of(label: list[str], size: float) -> Box:
    """Return the room that a node takes with its label under it."""
    text = max(map(len, label)) * CHARACTER_WIDTH
    return Box(max(text, 2 * size) + MARGIN, 2 * size + len(label) * LINE_HEIGHT + MARGIN)


def looks(lines: tuple[Line, ...]) -> list[dict[str, Any]]:
    """Return how each line is drawn; of several between the same two nodes the later ones are bent."""
    between: Counter[frozenset[str]] = Counter()
    found = []
    for line in lines:
        look = {"kind": line.kind, **STYLES[line.kind](line)}
        pair = frozenset((line.start, line.end))
        if between[pair]:
            look["smooth"] = {
                "enabled": True,
                "type": "curvedCW",
                "roundness": round(CURVE * between[pair], 2),
            }
        between[pair] += 1
        found.append(look)
    return found


def relation_style(line: Line) -> dict[str, Any]:
    """Draw what the view holds solid, what is only claimed dashed, what is denied dotted."""
    style: dict[str, Any] = {"width": 1.6}
    if line.denied:
        style.update(kind="denied", dashes=DOTTED)
    elif not line.in_view:
        style["dashes"] = DASHED
    if line.predicate not in SYMMETRIC:
        style["arrows"] = "to"
    return style


def says_style(line: Line) -> dict[str, Any]:
    """Draw a speaker's line the wider, the more is said."""
    return {"width": round(min(1.2 + 0.4 * math.log2(len(line.claims)), 3.5), 1), "arrows": "to"}


def mention_style(line: Line) -> dict[str, Any]:
    """Draw a mention thin, a little wider where there are many."""
    return {"width": round(min(0.8 + 0.35 * math.log2(max(line.count, 1)), 3.0), 1)}


def source_style(_: Line) -> dict[str, Any]:
    """Draw what a source says of itself."""
    return {"width": 1.4, "dashes": DASHED, "arrows": "to"}


STYLES = {
    "relation": relation_style,
    "says": says_style,
    "creator": source_style,
    "publisher": source_style,
    "records": source_style,
    "mentions": mention_style,
}
