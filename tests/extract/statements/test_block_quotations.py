"""Paragraphs that are somebody's words as a whole."""

import pytest

NAMES = {"Mira Oland": "Person", "Tidewatch": "Organisation"}


def contents(text, found):
    return [" … ".join(span.of(text) for span in statement.content) for statement in found]


def speakers(found, mentions):
    return [[mentions[number].name for number in one.attribution.speakers] for one in found]


@pytest.mark.parametrize(
    "line", ["Mira Oland writes:", "Mira Oland told the council:", "Some stayed, like Mira Oland, who says,"]
)
@pytest.mark.parametrize("words", ["“The well is dry.”", "The well is dry."])
def test_paragraph_behind_a_colon_is_said(line, words, statements):
    text = f"{line}\n\n{words}"
    _, mentions, found = statements(text, NAMES)
    assert contents(text, found) == ["The well is dry" + "."]
    assert speakers(found, mentions) == [["Mira Oland"]]
    assert found[0].direct


def test_line_of_a_name_and_reports_introduces_the_next_paragraph(statements):
    text = "Tidewatch reports:\n\nThe wells are dry."
    _, mentions, found = statements(text, NAMES)
    assert (contents(text, found), speakers(found, mentions)) == (["The wells are dry."], [["Tidewatch"]])


def test_introduced_quotation_runs_over_paragraphs(statements):
    text = "Mira Oland writes:\n\n“The well is dry.\n\n“The mill is shut.”"
    _, _, found = statements(text, NAMES)
    assert contents(text, found) == ["The well is dry. … The mill is shut."]


def test_next_paragraph_in_marks_goes_on_behind_an_introduced_one(statements):
    text = "Mira Oland said:\n\n“The well is dry.”\n\n“The mill is shut.”"
    _, mentions, found = statements(text, NAMES)
    assert contents(text, found) == ["The well is dry.", "The mill is shut."]
    assert speakers(found, mentions) == [["Mira Oland"], ["Mira Oland"]]


def test_quote_block_is_said_by_whom_the_line_before_tells(statements):
    text = "Mira Oland replied on Monday.\n\nThe well is dry."
    _, mentions, found = statements(text, NAMES, kinds=("paragraph", "quote"))
    assert (contents(text, found), speakers(found, mentions)) == (["The well is dry."], [["Mira Oland"]])


def test_quote_block_that_nobody_is_credited_with_is_no_statement(statements):
    text = "The valley is long.\n\nThe well is dry."
    assert statements(text, NAMES, kinds=("paragraph", "quote"))[2] == ()


@pytest.mark.parametrize(
    "text",
    [
        "“The well is dry.\n\n“The mill is shut,” Mira Oland said.",
        "Mira Oland said: “The well is dry.\n\n“The mill is shut.”",
    ],
)
def test_quotation_over_paragraphs_is_one_statement_whichever_names_the_speaker(text, statements):
    _, mentions, found = statements(text, NAMES)
    assert len(found) == 1
    assert [span.of(text).rstrip(".") for span in found[0].content] == ["The well is dry", "The mill is shut"]
    assert speakers(found, mentions) == [["Mira Oland"]]
