"""Everything that the page shows, as plain values for JSON."""

import json
import math
import textwrap
from collections import Counter
from typing import Any

from pyvis.network import Network

from graph.export.html import claims as claim_table
from graph.export.html import mentions as mention_table
from graph.export.html import things as thing_table
from graph.export.html.claims import all_claims, claim_records, comparison_records, origin_records
from graph.export.html.columns import table
from graph.export.html.layout import Box
from graph.export.html.lines import Line, find_lines, nodes_of
from graph.export.html.mentions import mention_records
from graph.export.html.outline import country_outlines
from graph.export.html.satellites import place_all
from graph.export.html.things import name_of, own_works, ranked_things, thing_records
from graph.export.nodes import nodes_of_all
from graph.export.property_graph import SYMMETRIC, projected
from graph.rdf.sorted_quads import HasQuads

LINE_FIELDS = ("from", "to", "kind", "predicate", "claims", "count", "inView", "denied")

LABEL_WIDTH = 22
LABEL_LINES = 2
# Of the page's 12-pixel label font.
CHARACTER_WIDTH, LINE_HEIGHT = 6.6, 15.0
MARGIN = 8.0
SMALLEST, LARGEST = 7.0, 20.0


def page_content(store: HasQuads) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the content, and the sources in the order in which the page numbers them, with their texts' sums."""
    nodes = nodes_of_all(store.quads().graphs)
    projection = projected(nodes)
    lines = find_lines(projection)
    things = ranked_things(projection, lines)
    numbers = {thing: number for number, thing in enumerate(things)}
    claims = all_claims(projection)
    order = {claim: number for number, claim in enumerate(claims)}
    base = base_of(things)
    works = own_works(lines)
    drawn = [line for line in lines if line.start not in works and line.end not in works]
    degrees = Counter(end for line in drawn for end in (line.start, line.end))
    boxes = {thing: _box_of(name_of(projection, thing), _size_of(degrees[thing])) for thing in things}
    sources = [thing for thing in things if projection.nodes[thing]["type"] == "Source"]
    entities = things[: len(things) - len(sources)]
    positions = place_all(entities, sources, boxes, ((line.start, line.end) for line in drawn))
    origins = {origin: number for number, origin in enumerate(nodes_of(projection, ("Origin",)))}
    records = thing_records(projection, things, positions, works, base, origins)
    content = {
        "base": base,
        "options": options(),
        "symmetric": sorted(SYMMETRIC),
        "things": table(records, thing_table.FIELDS),
        "lines": table([_line_record(line, numbers, order) for line in lines], LINE_FIELDS),
        "claims": table(claim_records(projection, nodes, claims, numbers, origins, base), claim_table.FIELDS),
        "mentions": table(mention_records(nodes, numbers), mention_table.FIELDS),
        "outlines": country_outlines() if any("at" in record for record in records) else [],
        "origins": table(origin_records(projection, origins), claim_table.ORIGIN_FIELDS),
        "comparisons": table(comparison_records(projection, order), claim_table.COMPARISON_FIELDS),
    }
    return content, {source: str(projection.nodes[source].get("textSha256", "")) for source in sources}


def base_of(things: list[str]) -> str:
    """Return what the IRIs of all sources and entities begin with: up to the class."""
    return things[0].rsplit("/", 2)[0] + "/" if things else ""


def _line_record(line: Line, numbers: dict[str, int], order: dict[str, int]) -> dict[str, Any]:
    """Return one line with numbers for what it joins; empty fields are left out."""
    found: dict[str, Any] = {"from": numbers[line.start], "to": numbers[line.end], "kind": line.kind}
    if line.predicate:
        found["predicate"] = line.predicate
    if line.claims:
        found["claims"] = [order[claim] for claim in line.claims]
    if line.count:
        found["count"] = line.count
    found.update({key: True for key, holds in (("inView", line.in_view), ("denied", line.denied)) if holds})
    return found


def _size_of(degree: int) -> float:
    """Return half the width of a node: the more lines, the larger. The page's script says the same."""
    return min(SMALLEST + 2.2 * math.sqrt(max(degree - 1, 0)), LARGEST)


def _box_of(name: str, size: float) -> Box:
    """Return the room that a node takes with its label under it."""
    label = " ".join(name.split())
    lines = textwrap.wrap(label, LABEL_WIDTH, max_lines=LABEL_LINES, placeholder=" …") or [label]
    text = max(map(len, lines)) * CHARACTER_WIDTH
    return Box(max(text, 2 * size) + MARGIN, 2 * size + len(lines) * LINE_HEIGHT + MARGIN)


def options() -> dict[str, Any]:
    """Return vis-network's options as pyvis writes them: a still picture, straight edges."""
    network = Network(directed=True)
    found = network.options
    found.physics.enabled = False
    found.edges.smooth.enabled = False
    found.edges.color.inherit = False
    found.interaction.hover = True
    found.interaction.selectConnectedEdges = False
    found.layout = {"improvedLayout": False}
    written: dict[str, Any] = json.loads(found.to_json())
    return written
