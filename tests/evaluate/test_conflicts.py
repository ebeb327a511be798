import pytest

from graph.evaluate import Alarms, Tally

FIRST = "Mira Oland of the Relief Council said 5,600 people had left Harran camp."
SECOND = "Oland later gave the number as about 5,000."
THIRD = "The Council denies that it runs Harran."
PAIR = {"a": FIRST, "b": SECOND, "why": "5,600 or 5,000"}


def test_a_conflict_is_found_between_its_two_passages(graph, measure):
    graph.conflict(graph.figure("5600", FIRST), graph.figure("5000", SECOND))

    total = measure(graph, conflicts=[PAIR | {"kind": "figure"}]).total

    assert total["conflicts figure"] == Tally(right=1)
    assert total["conflicts opinion"] == Tally()
    assert "conflicts relation" not in total


def test_a_conflict_with_a_third_passage_is_another(graph, measure):
    graph.conflict(graph.figure("5600", FIRST), graph.figure("5000", THIRD))

    assert measure(graph, conflicts=[PAIR]).total["conflicts figure"] == Tally(missed=1)


def test_one_claim_is_not_both_sides(graph, measure):
    graph.conflict(graph.figure("5600", FIRST), graph.figure("5000", THIRD))

    assert measure(graph, conflicts=[PAIR | {"b": FIRST}]).total["conflicts figure"] == Tally(missed=1)


@pytest.mark.parametrize("kind", ["figure", "credit", "opinion", "relation"])
def test_each_kind_is_counted_apart(graph, measure, kind):
    graph.conflict(graph.figure("5600", FIRST), graph.figure("5000", SECOND))

    assert measure(graph, conflicts=[PAIR | {"kind": kind}]).total[f"conflicts {kind}"] == Tally(right=1)


def test_a_look_alike_that_is_called_a_conflict_is_an_alarm(graph, measure):
    graph.conflict(graph.figure("5600", FIRST), graph.figure("5000", SECOND))

    evaluation = measure(graph, not_conflicts=[PAIR, PAIR | {"b": THIRD}])

    assert evaluation.total["false alarms"] == Alarms(raised=1, listed=2)
    assert [(f.verdict, f.kind) for f in evaluation.findings if f.part == "false alarms"] == [
        ("false", "look-alike")
    ]
