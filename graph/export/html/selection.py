"""Which part of a graph is drawn: all of a small one, the most connected part of a large one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import networkx as nx

from graph.export.html.lines import Line, find_lines, is_entity, nodes_of

# As many as a reader can tell apart and a browser moves without a stutter.
MOST_ENTITIES = 300
MOST_SOURCES = 60
MOST_LINES = 1500

# What is drawn first where there are too many lines.
KIND_ORDER = ("relation", "says", "creator", "publisher", "records", "mentions")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn, and how much is not.

    Attributes:
        nodes: IRIs of entities and sources, the most connected first.
        lines: Among these nodes; relations first.
        unconnected: Entities that no line reaches: places that only hold another one, for example.
        own_works: Reports that are but the work of an ingested document, which is drawn in their place.
        too_many: Entities left out because there are too many.
        sources_left_out: Sources left out because there are too many.
        lines_left_out: Lines between drawn nodes left out because there are too many.
    """

    nodes: tuple[str, ...]
    lines: tuple[Line, ...]
    unconnected: int
    own_works: int
    too_many: int
    sources_left_out: int
    lines_left_out: int


def select_drawn(projection: nx.MultiDiGraph) -> Selection:
    """Choose what is drawn: the entities with the most lines, the sources with the most lines to them."""
    lines = find_lines(projection)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    mentions: Counter[str] = Counter()
    for line in lines:
        kinds[line.start][line.kind] += 1
        kinds[line.end][line.kind] += 1
        mentions[line.end] += line.count

    def by_connections(node: str) -> tuple[int, int, str]:
        return (-kinds[node].total(), -mentions[node], node)

    entities = [node for node in projection if is_entity(projection, node)]
    connected = [entity for entity in entities if kinds[entity]]
    own_works = {entity for entity in connected if set(kinds[entity]) == {"records"}}
    worth_drawing = sorted(set(connected) - own_works, key=by_connections)
    drawn = worth_drawing[:MOST_ENTITIES]

    sources = nodes_of(projection, ("Source",))
    drawn_sources = sorted(sources, key=ranked_by(lines, set(drawn)))[:MOST_SOURCES]
    among = lines_among(lines, {*drawn, *drawn_sources})
    # An entity that only sources left out speak of would stand there without a line.
    reached = {end for line in among for end in (line.start, line.end)}
    drawn = [entity for entity in drawn if entity in reached]
    nodes = sorted([*drawn, *drawn_sources], key=by_connections)

    return Selection(
        nodes=tuple(nodes),
        lines=tuple(among[:MOST_LINES]),
        unconnected=len(entities) - len(connected),
        own_works=len(own_works),
        too_many=len(worth_drawing) - len(drawn),
        sources_left_out=len(sources) - len(drawn_sources),
        lines_left_out=max(len(among) - MOST_LINES, 0),
    )


def ranked_by(lines: Iterable[Line], drawn: Collection[str]) -> Callable[[str], tuple[int, str]]:
    """Return the sort key that puts the sources with the most lines to drawn entities first."""
    reached: Counter[str] = Counter()
    for line in lines:
        if line.end in drawn:
            reached[line.start] += 1
        if line.start in drawn:
            reached[line.end] += 1
    return lambda source: (-reached[source], source)


def lines_among(lines: Iterable[Line], nodes: Collection[str]) -> list[Line]:
    """Return the lines between these nodes in the order in which they are drawn if there are too many.

    Of the mentions each entity's most frequent comes first, so that none is left without a line.
    """
    among = [line for line in lines if line.start in nodes and line.end in nodes]
    among.sort(key=lambda line: (-line.count, line.start, line.end, line.predicate))
    earlier: Counter[tuple[str, str]] = Counter()
    order: dict[Line, tuple[int, int]] = {}
    for line in among:
        nth = earlier[line.kind, line.end] if line.kind == "mentions" else 0
        earlier[line.kind, line.end] += 1
        order[line] = (KIND_ORDER.index(line.kind), nth)
    return sorted(among, key=order.__getitem__)
