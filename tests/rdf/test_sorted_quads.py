"""Quads in their order, and what they say of each node."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf.sorted_quads import joined, sorted_quads, triple_key
from tests.rdf.test_serialize import quads, relaxed

A, B = (NamedNode(f"https://a.example/{name}") for name in "ab")
LABEL = NamedNode("https://a.example/label")


@relaxed
@given(found=st.lists(quads(), max_size=12))
def test_quads_are_sorted_by_graph_subject_predicate_and_object(found: list[Quad]) -> None:
    ordered = sorted_quads([*found, *found])
    assert list(ordered) == sorted(set(found), key=lambda quad: (quad.graph_name.value, *triple_key(quad)))
    assert sorted_quads(ordered) is ordered


@relaxed
@given(found=st.lists(quads(), max_size=12))
def test_nodes_say_what_the_quads_do_in_the_same_order(found: list[Quad]) -> None:
    ordered = sorted_quads(found)
    assert [
        (graph, subject, predicate, value)
        for graph, nodes in ordered.graphs.items()
        for subject, node in nodes.items()
        for predicate, values in node.items()
        for value in values
    ] == [(quad.graph_name.value, quad.subject.value, quad.predicate.value, quad.object) for quad in ordered]


def test_graphs_that_were_sorted_apart_are_joined_in_order() -> None:
    first, second = (
        [Quad(node, LABEL, Literal(word), graph) for node in (B, A) for word in "yx"] for graph in (A, B)
    )
    whole = joined([sorted_quads(second), sorted_quads([]), sorted_quads(first)])
    assert whole == sorted_quads([*second, *first])
    assert whole.graphs == sorted_quads([*second, *first]).graphs
