from graph.export.nodes import nodes_of_all, rows_of
from graph.rdf.sorted_quads import sorted_quads
from graph.store import Literal, NamedNode, Quad

CAMP, TOWN = (NamedNode(f"https://example.org/{name}") for name in ("camp", "town"))
LABEL, INSIDE = (NamedNode(f"https://example.org/ns#{name}") for name in ("label", "inside"))
FIRST, SECOND = (NamedNode(f"https://example.org/graph/{name}") for name in ("first", "second"))


def test_graphs_are_read_as_one_and_a_triple_of_two_graphs_once():
    quads = [
        Quad(CAMP, LABEL, Literal("Harran camp"), FIRST),
        Quad(CAMP, LABEL, Literal("Harran camp"), SECOND),
        Quad(CAMP, LABEL, Literal("Al-Harran"), SECOND),
        Quad(CAMP, INSIDE, TOWN, SECOND),
    ]
    assert nodes_of_all(sorted_quads(quads).graphs)[CAMP.value] == {
        LABEL.value: [Literal("Harran camp"), Literal("Al-Harran")],
        INSIDE.value: [TOWN],
    }


def test_rows_are_every_combination_and_none_where_a_property_is_missing():
    node = {"start": [Literal("1"), Literal("7")], "end": [Literal("9")]}
    rows = [tuple(term.value for term in row) for row in rows_of(node, "start", "end")]
    assert rows == [("1", "9"), ("7", "9")]
    assert list(rows_of(node, "start", "page")) == []
