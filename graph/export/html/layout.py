"""Where each node is drawn: worked out here, so that the page opens still and looks the same every time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

SEED = 20170
ITERATIONS = 300
# How closely the boxes are packed before those that overlap are pushed apart.
FILL = 0.5
# A power below one draws outliers in and gives the crowded middle more room.
DRAW_IN = 0.8
# Windows are wider than high.
ASPECT = 1.6
PUSHES = 400
GAP_BETWEEN_COMPONENTS = 60.0

Positions = dict[str, tuple[float, float]]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Box:
    """How much room a node takes with its label, in pixels at full size."""

    width: float
    height: float


def lay_out(boxes: Mapping[str, Box], pairs: Iterable[tuple[str, str]]) -> Positions:
    """Return the centre of each node's box, such that no two boxes overlap wherever that can be reached.

    Each connected part is laid out by ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) from
    fixed random positions; the parts stand in rows, the largest first. The cost grows with the square of a
    part's nodes: meant for some hundreds.
    """
    graph = nx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_edges_from((start, end) for start, end in pairs if start != end)
    order = {node: number for number, node in enumerate(boxes)}
    components = [sorted(component, key=order.__getitem__) for component in nx.connected_components(graph)]
    components.sort(key=lambda component: (-len(component), order[component[0]]))
    return _in_rows([_component_layout(graph.subgraph(nodes), nodes, boxes) for nodes in components], boxes)


def _component_layout(component: nx.Graph, nodes: list[str], boxes: Mapping[str, Box]) -> Positions:
    """Lay out one connected part around (0, 0)."""
    sizes = np.array([(boxes[node].width, boxes[node].height) for node in nodes])
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in component.edges))
    found = nx.forceatlas2_layout(ordered, max_iter=ITERATIONS, scaling_ratio=4.0, seed=SEED)
    places = np.array([found[node] for node in nodes])
    places = _without_overlaps(filling(places, sizes), sizes)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, places, strict=True)}


def filling(places: Floats, sizes: Floats) -> Floats:
    """Turn the longest extent level and scale places so that the boxes fill `FILL` of the room."""
    centred = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(np.cov(centred.T))
    level = centred @ axes[:, ::-1]
    farthest = np.maximum(np.abs(level).max(axis=0), 1e-9)
    drawn_in = np.sign(level) * np.abs(level / farthest) ** DRAW_IN
    height = np.sqrt(sizes.prod(axis=1).sum() / FILL / ASPECT)
    scaled: Floats = drawn_in * np.array([height * ASPECT, height]) / 2
    return scaled


def _without_overlaps(places: Floats, sizes: Floats) -> Floats:
    """Push overlapping boxes apart, each pair along the axis that costs less, until none overlap."""
    places = places.copy()
    needed = (sizes[:, None] + sizes[None]) / 2
    others = ~np.eye(len(places), dtype=bool)
    for _ in range(PUSHES):
        apart = places[:, None] - places[None]
        overlap = needed - np.abs(apart)
        touching = (overlap > 0).all(axis=-1) & others
        if not touching.any():
            break
        sideways = overlap[..., 0] < overlap[..., 1]
        # Boxes with the same centre go apart in the order of their nodes.
        sign = np.where(
            apart == 0,
            np.sign(np.arange(len(places))[:, None] - np.arange(len(places)))[..., None],
            np.sign(apart),
        )
        push = sign * (overlap / 2 + 0.5)
        push[..., 0] *= touching & sideways
        push[..., 1] *= touching & ~sideways
        # A box pushed from many sides would overshoot.
        places += push.sum(axis=1) / np.maximum(touching.sum(axis=1), 1)[:, None] * 1.2
    return places


def _in_rows(parts: list[Positions], boxes: Mapping[str, Box]) -> Positions:
    """Put the parts beside and below each other, the first row as wide as the first part or wider."""
    extents = [extent(part, boxes) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in extents)
    widest = max((right - left for left, _, right, _ in extents), default=0.0)
    row_width = max(widest, (area * ASPECT) ** 0.5)
    positions: Positions = {}
    x = y = row_height = 0.0
    for part, (left, top, right, bottom) in zip(parts, extents, strict=True):
        if x > 0 and x + right - left > row_width:
            x, y, row_height = 0.0, y + row_height + GAP_BETWEEN_COMPONENTS, 0.0
        positions.update(
            {node: (place_x - left + x, place_y - top + y) for node, (place_x, place_y) in part.items()}
        )
        x += right - left + GAP_BETWEEN_COMPONENTS
        row_height = max(row_height, bottom - top)
    return positions


def extent(part: Positions, boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all boxes of a part."""
    return (
        min(x - boxes[node].width / 2 for node, (x, _) in part.items()),
        min(y - boxes[node].height / 2 for node, (_, y) in part.items()),
        max(x + boxes[node].width / 2 for node, (x, _) in part.items()),
        max(y + boxes[node].height / 2 for node, (_, y) in part.items()),
    )
