import pytest

from graph.evaluate import Overlap, Tally
from tests.evaluate.invented import InventedGraph


def test_forms_count_with_their_class(graph, measure):
    graph.entity("said", "Place", "5,600")

    evaluation = measure(graph)

    assert evaluation.total["forms"] == Tally(right=3, wrong=1, missed=3)
    assert [
        (f.verdict, f.kind, f.words)
        for f in evaluation.findings
        if f.part == "forms" and f.verdict == "false"
    ] == [("false", "Place", "5,600")]


def test_a_form_of_another_class_is_missed_and_false(measure):
    graph = InventedGraph()
    graph.entity("harran", "Place", "Harran camp")

    assert measure(graph).total["forms"] == Tally(right=0, wrong=1, missed=6)


def test_a_set_of_parts_leaves_camps_and_reports_out_of_the_forms(graph, measure):
    assert measure(graph, parts=["forms"]).total == {"forms": Tally(right=2, wrong=0, missed=2)}


def test_entities_match_one_to_one(graph, measure):
    graph.entity("oland-2", "Person", "Oland")

    total = measure(graph).total

    assert total["entities"] == Tally(right=3, wrong=1, missed=0)
    assert total["Person"] == Tally(right=1, wrong=1, missed=0)
    assert total["Camp"] == Tally(right=1, wrong=0, missed=0)


def test_what_is_named_only_by_an_adjective_is_not_scored(graph, measure):
    people = [{"id": "e1", "type": "Place", "name": "Syria", "forms": []}]

    assert measure(graph, entities=people).total["entities"] == Tally(right=0, wrong=3, missed=0)


def test_core_tells_of_those_that_a_reader_expects(graph, measure):
    people = [
        {"id": "e1", "type": "Person", "forms": ["Mira Oland"], "core": True},
        {"id": "e2", "type": "Place", "forms": ["5,000"], "core": False},
    ]

    assert measure(graph, entities=people).total["core"] == Tally(right=1, wrong=0, missed=0)


def test_forms_of_one_thing_that_are_not_joined_cost_recall(measure):
    graph = InventedGraph()
    graph.entity("oland", "Person", "Mira Oland")
    graph.entity("oland-2", "Person", "Oland")

    assert measure(graph).total["b3"] == Overlap(precisions=2.0, recalls=1.0, forms=2)


def test_forms_of_two_things_that_are_joined_cost_precision(measure):
    graph = InventedGraph()
    graph.entity("oland", "Person", "Mira Oland", "Relief Council")

    assert measure(graph).total["b3"] == Overlap(precisions=1.0, recalls=2.0, forms=2)


@pytest.mark.parametrize(
    ("title", "right"), [("Lines on Water", 1), ("The Lines on Water", 1), ("Lines on Water and on Sand", 0)]
)
def test_titles_alone_count_where_a_set_annotates_references(measure, title, right):
    graph = InventedGraph("Lines on Water, 2020.")
    graph.entity("lines", "Report", "Lines on Water", label=title)
    works = [{"id": "r1", "type": "Report", "forms": ["Lines on Water"]}]

    assert measure(graph, entities=works, parts=["reports"]).total["reports"] == Tally(
        right, 1 - right, 1 - right
    )


def test_an_empty_graph_misses_everything(measure):
    evaluation = measure(InventedGraph())

    assert evaluation.total["entities"] == Tally(missed=3)
    assert (evaluation.total["entities"].precision, evaluation.total["entities"].f1) == (0, 0)
    assert evaluation.total["b3"] == Overlap()


def test_a_graph_of_a_text_without_gold_is_all_wrong(graph, measure):
    assert measure(graph, entities=[]).total["entities"] == Tally(wrong=3)
