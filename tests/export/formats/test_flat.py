import igraph
import networkx as nx
import pytest

from graph.export.formats.flat import flat_graph
from graph.export.formats.format import Exported
from graph.export.formats.network_files import write_graphml


@pytest.mark.parametrize(
    ("value", "flat"),
    [
        (("a", "b"), "a | b"),
        ((), ""),
        (True, True),
        (1.5, 1.5),
        (3, 3),
        ("a\x0bb\x00", "a\ufffdb\ufffd"),
        ("🕊\n", "🕊\n"),
    ],
)
def test_a_value_is_a_text_a_number_or_a_truth(value, flat):
    graph = nx.MultiDiGraph()
    graph.add_node("n", type="Person", note=value)
    assert flat_graph(graph).nodes["n"]["note"] == flat


def test_parallel_edges_stay_apart():
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", key="memberOf", claims=("c",))
    graph.add_edge("a", "b", key="holdsRoleIn")
    found = {attributes["property"]: attributes for _, _, attributes in flat_graph(graph).edges(data=True)}
    assert found == {
        "memberOf": {"property": "memberOf", "claims": "c"},
        "holdsRoleIn": {"property": "holdsRoleIn"},
    }


def test_what_xml_cannot_hold_breaks_no_file(tmp_path, store):
    graph = nx.MultiDiGraph()
    graph.add_node("n", type="Person", prefLabel="a\x0cb\ud800")
    write_graphml(Exported(graph, store, entities_only=False), tmp_path)
    assert igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml")).vs["prefLabel"] == ["a\ufffdb\ufffd"]
