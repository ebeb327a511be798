import pytest

from graph.evaluate import rule_confidence
from graph.evaluate.finding import Judged

FIRST = "Mira Oland of the Relief Council said 5,600 people had left Harran camp."


@pytest.mark.parametrize(
    ("right", "wrong", "confidence"),
    [(9, 0, None), (10, 0, 1.0), (9, 1, 0.9), (7, 4, 0.65), (0, 12, 0.0), (39, 1, 1.0), (19, 21, 0.5)],
)
def test_a_share_comes_in_steps_and_not_from_a_few(right, wrong, confidence):
    judged = [Judged("a-rule", right=True)] * right + [Judged("a-rule", right=False)] * wrong

    (share,) = rule_confidence(judged)

    assert (share.findings, share.right, share.confidence) == (right + wrong, right, confidence)


def test_every_kind_of_claim_is_judged_by_its_rule(graph, measure):
    graph.relation("oland", "memberOf", "council", FIRST, rule="member")
    graph.relation("council", "administers", "harran", FIRST, rule="runs")
    graph.figure("5600", FIRST, rule="number")
    graph.statement("5,600 people had left Harran camp", FIRST, "cg:speaker :council", rule="said")

    evaluation = measure(
        graph,
        relations=[{"s": "e1", "p": "memberOf", "o": "e2", "evidence": FIRST}],
        figures=[{"evidence": FIRST, "number": "5,600", "value": 5600, "op": "eq", "unit": "person"}],
        attributions=[{"content": "5,600 people had left Harran camp", "speaker": "e1", "evidence": FIRST}],
    )

    assert {judged.rule: judged.right for judged in evaluation.judged} == {
        "member": True,
        "runs": False,
        "number": True,
        "said": False,
    }


def test_what_is_neither_wanted_nor_wrong_is_not_judged(graph, measure):
    graph.relation("oland", "memberOf", "council", FIRST)
    inferred = {"s": "e1", "p": "memberOf", "o": "e2", "evidence": FIRST, "explicit": False}

    assert measure(graph, relations=[inferred]).judged == ()
