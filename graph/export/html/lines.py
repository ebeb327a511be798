"""The lines of the picture: what joins two things, and the claims behind it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from graph.export.property_graph import ENTITY_TYPES, relation_ends

Kind = Literal["relation", "says", "creator", "publisher", "records", "mentions"]

# Of a source's own properties these lead to an entity.
SOURCE_KINDS: tuple[Kind, ...] = ("creator", "publisher", "records")


@dataclass(frozen=True, slots=True)
class Line:
    """One line from one node to another.

    Attributes:
        start: IRI of the subject, the speaker or the source.
        end: IRI of the object, of the source that the speaker is quoted in, or of what is mentioned.
        kind: `says` leads from a speaker to the source where the words stand.
        predicate: Of a relation its local name, else "".
        claims: In the order in which they stand in their sources.
        count: How often a source mentions the entity.
        in_view: Whether the relation is also a plain triple.
        denied: Whether no claim asserts it and at least one denies it.
    """

    start: str
    end: str
    kind: Kind
    predicate: str = ""
    claims: tuple[str, ...] = ()
    count: int = 0
    in_view: bool = False
    denied: bool = False


def find_lines(projection: nx.MultiDiGraph) -> list[Line]:
    """Return every line there is to draw, relations first, then what is said, then mentions.

    Claims that a person rejected draw none.
    """
    return [
        *_relation_lines(projection),
        *_says_lines(projection),
        *source_lines(projection),
    ]


def _relation_lines(projection: nx.MultiDiGraph) -> Iterator[Line]:
    """Yield one line for each subject, predicate and object, with all claims that speak of it."""
    claims: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim in claims_of(projection, ("Relation",)):
        for subject, object_ in relation_ends(projection, claim):
            claims[subject, projection.nodes[claim]["predicate"], object_].append(claim)
    for (subject, predicate, object_), found in sorted(claims.items()):
        stances = {projection.nodes[claim].get("stance", "asserts") for claim in found}
        yield Line(
            start=subject,
            end=object_,
            kind="relation",
            predicate=predicate,
            claims=in_text_order(projection, found),
            in_view=projection.has_edge(subject, object_, key=predicate),
            denied="denies" in stances and "asserts" not in stances,
        )


def _says_lines(projection: nx.MultiDiGraph) -> Iterator[Line]:
    """Yield one line for each speaker and source, with the statements and with the figures outside of them.

    A relation that somebody states has a line of its own.
    """
    said: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims_of(projection, ("Statement", "Figure")):
        ends = edges_by_key(projection, claim)
        if "inStatement" in ends and projection.nodes[claim]["type"] == "Figure":
            continue
        for speaker in ends["speaker"]:
            for source in ends["inSource"]:
                said[speaker, source].append(claim)
    for (speaker, source), found in sorted(said.items()):
        yield Line(start=speaker, end=source, kind="says", claims=in_text_order(projection, found))


def source_lines(projection: nx.MultiDiGraph) -> Iterator[Line]:
    """Yield what each source is by, what it is a copy of, and what it mentions."""
    mentions: list[Line] = []
    for source in nodes_of(projection, ("Source",)):
        ends = edges_by_key(projection, source)
        for kind in SOURCE_KINDS:
            yield from (Line(source, entity, kind) for entity in sorted(ends[kind]))
        for entity in sorted(ends["mentions"]):
            count = projection.edges[source, entity, "mentions"]["count"]
            mentions.append(Line(source, entity, "mentions", count=count))
    yield from mentions


def nodes_of(projection: nx.MultiDiGraph, types: tuple[str, ...]) -> list[str]:
    """Return the nodes of these classes, in the projection's order."""
    return [node for node, type_ in projection.nodes(data="type") if type_ in types]


def claims_of(projection: nx.MultiDiGraph, types: tuple[str, ...]) -> list[str]:
    """Return the claims of these classes that nobody rejected."""
    return [
        claim for claim in nodes_of(projection, types) if projection.nodes[claim].get("status") != "rejected"
    ]


def edges_by_key(projection: nx.MultiDiGraph, node: str) -> defaultdict[str, list[str]]:
    """Return where a node's edges lead, by property."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for _, end, key in projection.out_edges(node, keys=True):
        ends[key].append(end)
    return ends


def in_text_order(projection: nx.MultiDiGraph, claims: list[str]) -> tuple[str, ...]:
    """Sort claims by source and by where their evidence begins."""

    def place(claim: str) -> tuple[str, int, str]:
        sources = edges_by_key(projection, claim)["inSource"]
        return (min(sources, default=""), projection.nodes[claim].get("evidenceStart", 0), claim)

    return tuple(sorted(set(claims), key=place))


def is_entity(projection: nx.MultiDiGraph, node: str) -> bool:
    """Tell whether a node is one of the five classes of entities."""
    return projection.nodes[node]["type"] in ENTITY_TYPES
