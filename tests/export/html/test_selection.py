import networkx as nx

from graph.export.html.selection import MOST_ENTITIES, MOST_LINES, MOST_SOURCES, select_drawn
from graph.export.property_graph import property_graph

BASE = "https://claimgraph.example/"


def mentioning(sources: int, entities: int) -> nx.MultiDiGraph:
    """Every source mentions every entity."""
    projection = nx.MultiDiGraph()
    for entity in range(entities):
        projection.add_node(f"e{entity:05}", type="Place", prefLabel=f"E{entity}")
    for source in range(sources):
        projection.add_node(f"s{source:05}", type="Source", fileName=f"{source}.txt")
        for entity in range(entities):
            projection.add_edge(f"s{source:05}", f"e{entity:05}", key="mentions", count=1 + entity)
    return projection


def kinds(selection) -> list[str]:
    return [line.kind for line in selection.lines]


def test_draws_all_of_a_small_graph(harran):
    selection = select_drawn(property_graph(harran.store()))
    assert len(selection.nodes) == 6
    assert sorted(kinds(selection)) == ["mentions"] * 7 + ["relation"] * 3 + ["says"]
    assert (selection.too_many, selection.sources_left_out, selection.lines_left_out) == (0, 0, 0)


def test_tells_which_entities_no_line_reaches(harran):
    selection = select_drawn(property_graph(harran.store()))
    assert f"{BASE}place/nowhere" not in selection.nodes
    assert selection.unconnected == 1


def test_tells_relations_in_the_view_from_claimed_and_denied_ones(harran):
    lines = select_drawn(property_graph(harran.store())).lines
    found = {line.predicate: (line.in_view, line.denied) for line in lines if line.kind == "relation"}
    assert found == {"memberOf": (True, False), "locatedIn": (False, True), "livesIn": (False, False)}


def test_a_rejected_claim_draws_no_line(harran):
    projection = property_graph(harran.store())
    projection.nodes[f"{BASE}claim/relation-3"]["status"] = "rejected"
    projection.nodes[f"{BASE}claim/statement-1"]["status"] = "rejected"
    assert sorted(kinds(select_drawn(projection))) == ["mentions"] * 7 + ["relation"] * 2


def test_a_figure_inside_a_statement_is_not_said_twice(harran):
    projection = property_graph(harran.store())
    figure, statement = f"{BASE}claim/figure-1", f"{BASE}claim/statement-1"
    projection.add_edge(figure, f"{BASE}person/ada-lund", key="speaker")
    assert kinds(select_drawn(projection)).count("says") == 2
    projection.add_edge(figure, statement, key="inStatement")
    assert kinds(select_drawn(projection)).count("says") == 1


def test_the_document_stands_for_a_report_that_nothing_else_speaks_of(harran):
    projection = property_graph(harran.store())
    projection.add_node("report", type="Report", prefLabel="A release")
    projection.add_edge(f"{BASE}source/release", "report", key="records")
    selection = select_drawn(projection)
    assert "report" not in selection.nodes
    assert selection.own_works == 1
    projection.add_edge(f"{BASE}source/reply", "report", key="mentions", count=1)
    selection = select_drawn(projection)
    assert "report" in selection.nodes
    assert "records" in kinds(selection)


def test_of_a_large_graph_draws_the_most_connected():
    projection = mentioning(MOST_SOURCES + 5, MOST_ENTITIES + 7)
    selection = select_drawn(projection)
    assert len(selection.nodes) == MOST_ENTITIES + MOST_SOURCES
    assert "e00000" not in selection.nodes
    assert (selection.too_many, selection.sources_left_out) == (7, 5)
    assert len(selection.lines) == MOST_LINES
    assert selection.lines_left_out == MOST_ENTITIES * MOST_SOURCES - MOST_LINES


def test_leaves_no_drawn_entity_without_a_line():
    selection = select_drawn(mentioning(MOST_SOURCES, MOST_ENTITIES))
    assert {line.end for line in selection.lines} == {
        node for node in selection.nodes if node.startswith("e")
    }
