import pytest

from graph.evaluate import Tally
from tests.evaluate.invented import InventedGraph

FIRST = "Mira Oland of the Relief Council said 5,600 people had left Harran camp."
MEMBER = {"s": "e1", "p": "memberOf", "o": "e2", "evidence": FIRST}
RUNS = {"s": "e2", "p": "administers", "o": "e3", "evidence": "The Council denies that it runs Harran."}


def test_a_relation_is_found_by_its_ends(graph, measure):
    graph.relation("oland", "memberOf", "council", FIRST)

    assert measure(graph, relations=[MEMBER]).total["relations"] == Tally(right=1)


def test_another_predicate_is_missed_and_false(graph, measure):
    graph.relation("oland", "joined", "council", FIRST)

    evaluation = measure(graph, relations=[MEMBER])

    assert evaluation.total["relations"] == Tally(wrong=1, missed=1)
    assert {(f.verdict, f.kind, f.sentence) for f in evaluation.findings if f.part == "relations"} == {
        ("missed", "memberOf", FIRST),
        ("false", "joined", FIRST),
    }


@pytest.mark.parametrize("predicate", ["memberOf", "joined"])
def test_either_of_two_predicates_will_do(graph, measure, predicate):
    graph.relation("oland", predicate, "council", FIRST)

    assert measure(graph, relations=[MEMBER | {"p": "memberOf|joined"}]).total["relations"] == Tally(right=1)


def test_a_symmetric_one_is_found_from_either_end(graph, measure):
    graph.relation("council", "spouseOf", "oland", FIRST)
    married = {"s": "e1", "p": "spouseOf", "o": "e2", "evidence": FIRST}

    assert measure(graph, relations=[married]).total["relations"] == Tally(wrong=1, missed=1)
    assert measure(graph, relations=[married | {"symmetric": True}]).total["relations"] == Tally(right=1)


def test_an_inferred_one_is_neither_wanted_nor_wrong(graph, measure):
    inferred = MEMBER | {"explicit": False}

    assert measure(graph, relations=[inferred]).total["relations"] == Tally()
    graph.relation("oland", "memberOf", "council", FIRST)
    assert measure(graph, relations=[inferred]).total["relations"] == Tally()


def test_ends_that_a_set_of_parts_does_not_annotate_are_not_wrong(graph, measure):
    graph.entity("number", "Place", "5,600")
    graph.relation("oland", "livesIn", "number", FIRST)

    assert measure(graph, relations=[MEMBER]).total["relations"] == Tally(wrong=1, missed=1)
    assert measure(graph, relations=[MEMBER], parts=["relations"]).total["relations"] == Tally(missed=1)


def test_other_predicates_than_the_chosen_are_left_out(graph, measure):
    graph.relation("oland", "joined", "council", FIRST)

    assert measure(graph, relations=[], predicates=["memberOf"]).total["relations"] == Tally()


def test_what_is_denied_counts_as_denied_alone(graph, measure):
    graph.relation(
        "council", "administers", "harran", "The Council denies that it runs Harran.", "cg:stance cg:denies"
    )

    total = measure(graph, relations=[], denied=[RUNS]).total

    assert total["denied"] == Tally(right=1)
    assert total["relations"] == Tally()


def test_a_denied_one_that_is_asserted_is_wrong(graph, measure):
    graph.relation("council", "administers", "harran", "The Council denies that it runs Harran.")

    total = measure(graph, relations=[], denied=[RUNS]).total

    assert total["denied"] == Tally(missed=1)
    assert total["relations"] == Tally(wrong=1)


def test_certainty_and_speaker_are_judged_where_gold_tells_them(graph, measure):
    graph.relation("oland", "memberOf", "council", FIRST, "cg:certainty cg:alleged ; cg:speaker :harran")

    total = measure(graph, relations=[MEMBER | {"certainty": "alleged", "speaker": "e1"}]).total

    assert total["certainty"] == Tally(right=1)
    assert total["relation speaker"] == Tally(missed=1)
    assert "certainty" not in measure(graph, relations=[MEMBER]).total


def test_an_entity_without_a_mention_is_told_by_its_labels(measure):
    graph = InventedGraph()
    graph.entity("oland", "Person", "Mira Oland")
    graph.entity("council", "Organisation", label="Relief Council")
    graph.relation("oland", "memberOf", "council", FIRST)

    assert measure(graph, relations=[MEMBER]).total["relations"] == Tally(right=1)


def test_a_node_with_everybodys_labels_stands_for_nobody(measure):
    graph = InventedGraph()
    graph.entity("oland", "Person", "Mira Oland")
    graph.entity("all", "Organisation", label="Relief Council")
    graph.lines.append(':all skos:altLabel "Mira Oland", "Harran" .')
    graph.relation("oland", "memberOf", "all", FIRST)

    assert measure(graph, relations=[MEMBER]).total["relations"] == Tally(wrong=1, missed=1)
