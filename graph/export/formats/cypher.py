"""A Cypher script for Neo4j and its kin: nodes and relationships, each made once however often it is run."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.export.formats.flat import label_of
from graph.export.formats.format import Exported

ROWS_A_STATEMENT = 500
# Enough of openCypher 9 for every reader; a line break would end a statement for those that split at ";\n".
ESCAPES = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})

Properties = dict[str, object]


def write_cypher(exported: Exported, folder: Path) -> None:
    """Write `graph.cypher`: indexes, then nodes by class, then relationships by kind."""
    with (folder / "graph.cypher").open("w", encoding="utf-8", newline="\n") as file:
        for statement in _cypher_statements(exported):
            file.write(f"{statement};\n")


def _cypher_statements(exported: Exported) -> Iterator[str]:
    """Yield the statements in the order in which they are to be run.

    A node has its class as label and its IRI as `iri`. A property that is a list on one node is a list on all of
    its class. Rows with the same properties stand together, so that no
    row says null. `MERGE` finds what an earlier run made; a property that has gone since then stays there.
    """
    graph = exported.graph
    types: Mapping[str, str] = dict(graph.nodes(data="type"))
    for type_ in sorted(set(types.values())):
        yield (
            f"CREATE CONSTRAINT {type_.lower()}_iri IF NOT EXISTS FOR (n:{name(type_)}) REQUIRE n.iri IS UNIQUE"
        )
    lists = {
        (attributes["type"], key)
        for _, attributes in graph.nodes(data=True)
        for key, value in attributes.items()
        if isinstance(value, tuple)
    }
    nodes: defaultdict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for node, attributes in graph.nodes(data=True):
        properties = {"label": label_of(node, attributes)} | {
            key: (value,) if (types[node], key) in lists and not isinstance(value, tuple) else value
            for key, value in given(attributes).items()
        }
        nodes[types[node], tuple(properties)].append(row({"iri": node} | properties))
    for (type_, names), rows in sorted(nodes.items()):
        for unwind in _unwinds(rows):
            yield f"{unwind} MERGE (n:{name(type_)} {{iri: row.iri}}){_assignments('n', names)}"
    edges: defaultdict[tuple[str, str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        properties = given(attributes)
        edges[types[start], key, types[end], tuple(properties)].append(
            row({"subject": start, "object": end} | properties)
        )
    for (from_, key, to, names), rows in sorted(edges.items()):
        for unwind in _unwinds(rows):
            yield (
                f"{unwind} MATCH (a:{name(from_)} {{iri: row.`subject`}}), (b:{name(to)} {{iri: row.`object`}}) "
                f"MERGE (a)-[r:{name(key)}]->(b){_assignments('r', names)}"
            )


def given(attributes: Mapping[str, object]) -> Properties:
    """Return the properties to write, by name; the class is a label, an empty list nothing."""
    return {key: attributes[key] for key in sorted(attributes) if key != "type" and attributes[key] != ()}


def _unwinds(rows: list[str]) -> Iterator[str]:
    """Yield the beginnings of statements over these rows."""
    for first in range(0, len(rows), ROWS_A_STATEMENT):
        yield f"UNWIND [{', '.join(rows[first : first + ROWS_A_STATEMENT])}] AS row"


def _assignments(variable: str, names: tuple[str, ...]) -> str:
    """Return the part of a statement that takes the properties over."""
    if not names:
        return ""
    return " SET " + ", ".join(f"{variable}.{name(key)} = row.{name(key)}" for key in names)


def row(properties: Mapping[str, object]) -> str:
    """Return a map as Cypher writes it."""
    return "{" + ", ".join(f"{name(key)}: {literal(value)}" for key, value in properties.items()) + "}"


def literal(value: object) -> str:
    """Return a value as Cypher writes it."""
    if isinstance(value, tuple):
        # Of a list all items must be of one kind.
        kinds = {type(item) for item in value}
        items = value if len(kinds) == 1 else tuple(map(str, value))
        return "[" + ", ".join(map(literal, items)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return f"'{str(value).translate(ESCAPES)}'"


def name(text: str) -> str:
    """Return a name of a label, kind or property; some of ours are words of Cypher's own."""
    return f"`{text}`"
