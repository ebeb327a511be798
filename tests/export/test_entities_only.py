from graph.export.entities_only import entities_only
from graph.export.property_graph import property_graph

BASE = "https://claimgraph.example/"


def test_keeps_entities_and_the_view_between_them_in_their_order(disputed):
    whole = property_graph(disputed.store())
    kept = entities_only(whole)
    classes = {"Person", "Organisation", "Place", "Camp", "Report"}
    entities = [node for node, type_ in whole.nodes(data="type") if type_ in classes]
    assert list(kept.nodes) == entities == sorted(entities)
    assert [*kept.edges(keys=True)] == [(f"{BASE}person/ada-lund", f"{BASE}organisation/council", "memberOf")]


def test_leaves_the_whole_graph_as_it_was(disputed):
    whole = property_graph(disputed.store())
    before = len(whole)
    entities_only(whole).clear()
    assert len(whole) == before
