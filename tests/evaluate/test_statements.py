import pytest

from graph.evaluate import Tally

FIRST = "Mira Oland of the Relief Council said 5,600 people had left Harran camp."
LEFT = "5,600 people had left Harran camp"
SAID = {"evidence": FIRST, "speaker": "e1", "cue": "said", "content": LEFT}


def test_a_statement_is_found_by_what_is_said(graph, measure):
    graph.statement(LEFT, FIRST, 'cg:speaker :oland ; cg:speakerText "Mira Oland"')

    total = measure(graph, attributions=[SAID]).total

    assert total["statements"] == Tally(right=1)
    assert total["statement speaker"] == Tally(right=1)


@pytest.mark.parametrize(("content", "right"), [("5,600 people had", 0), ("people had left Harran camp", 1)])
def test_half_of_what_is_said_must_be_shared(graph, measure, content, right):
    graph.statement(content, FIRST, "cg:speaker :oland")

    assert measure(graph, attributions=[SAID]).total["statements"] == Tally(right, 1 - right, 1 - right)


def test_another_speaker_is_wrong_and_the_statement_found(graph, measure):
    graph.statement(LEFT, FIRST, 'cg:speaker :council ; cg:speakerText "the Relief Council"')

    evaluation = measure(graph, attributions=[SAID])

    assert evaluation.total["statements"] == Tally(right=1)
    assert evaluation.total["statement speaker"] == Tally(missed=1)
    assert [f.words for f in evaluation.findings if f.part == "statement speaker"] == [
        f"relief council, not Mira Oland: {LEFT}"
    ]


def test_one_content_of_two_speakers_is_one_statement(graph, measure):
    graph.statement(LEFT, FIRST, "cg:speaker :council")

    both = measure(graph, attributions=[SAID, SAID | {"speaker": "e2"}]).total

    assert (both["statements"], both["statement speaker"]) == (Tally(right=1), Tally(right=1))


def test_nobodys_words_neither_find_a_named_speakers_nor_are_wrong(graph, measure):
    graph.statement(LEFT, FIRST, 'cg:speakerText "a witness"')

    assert measure(graph, attributions=[SAID]).total["statements"] == Tally(missed=1)
    assert measure(graph, attributions=[SAID | {"speaker": None}]).total["statements"] == Tally(right=1)


@pytest.mark.parametrize(
    ("wanted", "right"), [("Oland", 1), ("the director Mira Oland", 1), ("Land", 0), ("", 0)]
)
def test_speakers_as_text_share_whole_words(graph, measure, wanted, right):
    start = graph.text.index(LEFT)
    graph.statement(LEFT, FIRST, 'cg:speakerText "Mira Oland"')
    said = {"content": LEFT, "start": start, "end": start + len(LEFT), "speaker_text": wanted}

    total = measure(graph, attributions=[said], parts=["attributions"]).total

    assert total["statements"] == Tally(right=1)
    assert total["statement speaker"] == Tally(right, 0, 1 - right)


def test_the_better_of_two_statements_is_taken(graph, measure):
    graph.statement("people had left Harran camp", FIRST, "cg:speaker :council")
    graph.statement(LEFT, FIRST, "cg:speaker :oland")

    total = measure(graph, attributions=[SAID]).total

    assert (total["statements"], total["statement speaker"]) == (Tally(right=1, wrong=1), Tally(right=1))
