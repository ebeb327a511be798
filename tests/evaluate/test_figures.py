import pytest

from graph.evaluate import Tally

FIRST = "Mira Oland of the Relief Council said 5,600 people had left Harran camp."
SECOND = "Oland later gave the number as about 5,000."
LEFT = {"evidence": FIRST, "number": "5,600", "value": 5600, "op": "eq", "unit": "person", "speaker": None}


def test_a_figure_is_found_by_value_and_sentence(graph, measure):
    graph.figure("5600", FIRST)

    total = measure(graph, figures=[LEFT]).total

    assert total["figures"] == Tally(right=1)
    assert (total["comparator"], total["unit"], total["figure speaker"]) == (Tally(right=1),) * 3


@pytest.mark.parametrize(("value", "evidence"), [("5601", FIRST), ("5600", SECOND)])
def test_another_value_or_sentence_is_missed_and_false(graph, measure, value, evidence):
    graph.figure(value, evidence)

    assert measure(graph, figures=[LEFT]).total["figures"] == Tally(wrong=1, missed=1)


def test_a_figure_whose_evidence_is_half_the_document_is_not_found(measure):
    from tests.evaluate.invented import TEXT, InventedGraph

    graph = InventedGraph(TEXT + " And so on." * 60)
    graph.figure("5600", graph.text)

    assert measure(graph, figures=[LEFT]).total["figures"] == Tally(wrong=1, missed=1)


def test_one_claim_answers_for_one_figure(graph, measure):
    graph.figure("5600", FIRST)

    assert measure(graph, figures=[LEFT, LEFT]).total["figures"] == Tally(right=1, missed=1)


@pytest.mark.parametrize(
    ("wanted", "found", "right"), [("gt", "ge", 1), ("lt", "le", 1), ("eq", "approx", 0), ("ge", "le", 0)]
)
def test_more_than_and_at_least_are_not_told_apart(graph, measure, wanted, found, right):
    graph.figure("5600", FIRST, f"cg:comparator cg:{found} ; cg:unit unit:person")

    assert measure(graph, figures=[LEFT | {"op": wanted}]).total["comparator"] == Tally(right, 0, 1 - right)


def test_a_figure_without_a_comparator_is_not_judged_by_it(graph, measure):
    graph.figure("5600", FIRST)

    assert measure(graph, figures=[LEFT | {"op": None}]).total["comparator"] == Tally()


@pytest.mark.parametrize(
    ("unit", "found"),
    [("person", "person"), ("family", "household"), ("USD", "USD"), ("goats", "item"), ("GBP pence", "GBP")],
)
def test_units_are_those_of_the_contract(graph, measure, unit, found):
    graph.figure("5600", FIRST, f"cg:comparator cg:eq ; cg:unit unit:{found}")

    assert measure(graph, figures=[LEFT | {"unit": unit}]).total["unit"] == Tally(right=1)


def test_a_share_in_words_may_be_rounded(graph, measure):
    graph.figure("33.3333", FIRST, "cg:comparator cg:eq ; cg:unit unit:percent")
    third = LEFT | {"number": "a third", "value": 33, "unit": "percent"}

    assert measure(graph, figures=[third]).total["figures"] == Tally(right=1)
    assert measure(graph, figures=[third | {"number": "33"}]).total["figures"] == Tally(wrong=1, missed=1)


def test_ranges_have_two_ends(graph, measure):
    graph.figure("5600", FIRST, "cg:comparator cg:range ; cg:unit unit:person ; cg:upperValue 6000")
    between = LEFT | {"op": "range", "max": 6000}

    assert measure(graph, figures=[between]).total["upper"] == Tally(right=1)
    assert measure(graph, figures=[between | {"max": 7000}]).total["upper"] == Tally(missed=1)


def test_the_speaker_is_who_the_text_credits(graph, measure):
    graph.figure("5600", FIRST, "cg:comparator cg:eq ; cg:unit unit:person ; cg:speaker :oland")

    assert measure(graph, figures=[LEFT | {"speaker": "e1"}]).total["figure speaker"] == Tally(right=1)
    assert measure(graph, figures=[LEFT]).total["figure speaker"] == Tally(missed=1)


def test_figures_beyond_a_scope_are_not_wrong(graph, measure):
    graph.figure("7", FIRST)

    assert measure(graph, figures=[], figure_scope="counts of people").total["figures"] == Tally()
