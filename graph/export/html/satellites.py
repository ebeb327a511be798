"""A place on the map for every thing: the hubs by their forces, each other thing beside its best hub."""

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.export.html.layout import Box, Positions, lay_out

# So many are laid out by forces, whose cost grows with the square of their number: what the page opens on.
HUB_ENTITIES = 80
HUB_SOURCES = 12
# The room that a satellite takes, in pixels at full size.
CELL = Box(110.0, 48.0)


def place_all(
    entities: Sequence[str],
    sources: Sequence[str],
    boxes: Mapping[str, Box],
    pairs: Iterable[tuple[str, str]],
) -> Positions:
    """Return a place for every thing; both lists have the most connected first.

    The first of them, the hubs, are laid out by `lay_out` and drawn apart until all others fit in between. Every other thing
    takes a free place around its parent: of those it has a line to, the one nearest to a hub and, of these,
    the most connected. Things without any line stand in rows below.
    """
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    lines = [(start, end) for start, end in pairs if start != end]
    for start, end in lines:
        neighbours[start].add(end)
        neighbours[end].add(start)
    things = [*entities, *sources]
    rank = {thing: number for number, thing in enumerate(things)}
    connected = [thing for thing in things if thing in neighbours]
    hubs = [thing for thing in entities if thing in neighbours][:HUB_ENTITIES]
    hubs += [thing for thing in sources if thing in neighbours][:HUB_SOURCES]
    parents = _parents_of(hubs, connected, neighbours, rank)
    chosen = set(hubs)
    positions = lay_out(
        {hub: boxes[hub] for hub in hubs},
        [pair for pair in lines if pair[0] in chosen and pair[1] in chosen],
    )
    positions = _drawn_apart(positions, boxes, len(parents))
    taken = {cell for hub in hubs for cell in cells_of(positions[hub], boxes[hub])}
    spirals: dict[str, Iterator[tuple[int, int]]] = {}
    for thing, parent in parents.items():
        column, row = _cell_at(*positions[parent])
        for across, down in spirals.setdefault(parent, _spiral()):
            cell = (column + across, row + down)
            if cell not in taken:
                taken.add(cell)
                positions[thing] = (cell[0] * CELL.width, cell[1] * CELL.height)
                break
    positions.update(_rows_below(positions, [thing for thing in things if thing not in positions]))
    return positions


def _parents_of(
    hubs: Sequence[str],
    connected: Sequence[str],
    neighbours: Mapping[str, set[str]],
    rank: Mapping[str, int],
) -> dict[str, str]:
    """Return whom each thing that is no hub stands beside, in the order in which they are placed.

    A part of the graph that no hub reaches gets its most connected thing as a child of the first hub.
    """
    parents: dict[str, str] = {}
    reached = set(hubs)

    def walk(layer: deque[str]) -> None:
        while layer:
            thing = layer.popleft()
            for other in sorted(neighbours[thing] - reached, key=rank.__getitem__):
                reached.add(other)
                parents[other] = thing
                layer.append(other)

    walk(deque(hubs))
    for thing in connected:
        if thing not in reached:
            reached.add(thing)
            parents[thing] = hubs[0]
            walk(deque([thing]))
    return parents


def _drawn_apart(positions: Positions, boxes: Mapping[str, Box], satellites: int) -> Positions:
    """Scale the hubs' places so that between them there is room for so many satellites."""
    room = sum(boxes[hub].width * boxes[hub].height for hub in positions)
    scale = math.sqrt(1 + satellites * CELL.width * CELL.height / room) if room else 1.0
    return {hub: (x * scale, y * scale) for hub, (x, y) in positions.items()}


def _cell_at(x: float, y: float) -> tuple[int, int]:
    """Return the column and row of the cell around a place."""
    return round(x / CELL.width), round(y / CELL.height)


def cells_of(place: tuple[float, float], box: Box) -> Iterator[tuple[int, int]]:
    """Yield the cells that a box covers."""
    (x, y), across, down = place, box.width / 2, box.height / 2
    left, top = _cell_at(x - across + CELL.width / 4, y - down + CELL.height / 4)
    right, bottom = _cell_at(x + across - CELL.width / 4, y + down - CELL.height / 4)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def _spiral() -> Iterator[tuple[int, int]]:
    """Yield steps from a cell to all others, ring after ring."""
    ring = 0
    while True:
        ring += 1
        for across in range(-ring, ring + 1):
            for down in (-ring, ring) if abs(across) < ring else range(-ring, ring + 1):
                yield across, down


def _rows_below(positions: Positions, things: Sequence[str]) -> Positions:
    """Put things in rows below all that have a place."""
    left = min((x for x, _ in positions.values()), default=0.0)
    top = max((y for _, y in positions.values()), default=0.0) + 3 * CELL.height
    width = max(8, math.ceil(math.sqrt(len(things))))
    return {
        thing: (left + number % width * CELL.width, top + number // width * CELL.height)
        for number, thing in enumerate(things)
    }
