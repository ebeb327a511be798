"""What is no saying: attitudes, deeds, experiences, things that show; and whom a relative pronoun stands for."""

import pytest


def contents(text, found):
    return [" … ".join(span.of(text) for span in statement.content) for statement in found]


@pytest.mark.parametrize(
    "text",
    [
        "The miller enjoyed the feast that the council had paid for.",
        "The miller decided to sell his goats.",
        "The women were finding it difficult to feed the children.",
        "The miller found himself counting the goats.",
        "This highlights that the wells are dry.",
        "The rising prices show that the farms failed.",
        "The higher levels of debt indicate that the farms will fail.",
        "The farmers told about the drought.",
        "The council made sure that the gate was shut.",
        "The miller admitted it.",
        'The so-called "dry law" took effect in Harran.',
        'Her book "The Long River" sold well.',
        "Mira’s “dry land” won a prize.",
        "It is believed that the sailors drowned.",
        "The miller declined to say which mill it was.",
        "Judge Mira Oland dismissed the charges against the miller.",
        "The council dismissed two of its clerks.",
        "Neither he nor the miller would say who was there.",
        "The news that the ferry had sunk spread in the town.",
    ],
)
def test_attitude_deed_or_term_is_no_statement(text, statements):
    assert contents(text, statements(text)[2]) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The survey shows that the wells are dry.", "the wells are dry"),
        ("The figures show that the wells are dry.", "the wells are dry"),
        ("The miller found that the well was dry.", "the well was dry"),
        ("The minister dismissed the charges against him.", "the charges against him"),
        ("The miller denied having sold the mill.", "having sold the mill"),
        ("The farmers were not sure: they estimate that the well is dry.", "the well is dry"),
        (
            "The well is dry and the mill is shut, reports the Orlen Courier.",
            "The well is dry and the mill is shut",
        ),
        ("A set of letters revealed that the well was dry.", "the well was dry"),
        ("Farmers warned of being re-contacted by the council.", "being re-contacted by the council"),
        ("The ministry put the number of the dead at 60.", "the number of the dead at 60"),
    ],
)
def test_works_and_people_say_it(text, content, statements):
    assert contents(text, statements(text)[2]) == [content]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They asked the miller, who said the well was dry.", "the miller"),
        ("A survey that says the well is dry was lost.", "A survey"),
    ],
)
def test_relative_pronoun_stands_for_its_noun(text, speaker, statements):
    assert [one.attribution.text for one in statements(text)[2]] == [speaker]


def test_who_is_asked_does_not_ask(statements):
    _, _, found = statements("Asked why the mill was shut, the miller answered that the river was low.")
    assert [one.attribution.text for one in found] == ["the miller"]
    assert found[0].attribution.cue == "answered"


def test_nobody_is_credited_without_words_for_a_speaker(statements):
    _, _, found = statements("It was said that the well was dry. We were told that the mill had burnt down.")
    assert [one for one in found if not one.attribution.text] == []


def test_pronoun_among_quoted_words_speaks_for_nobody(statements):
    text = "“He said the mill was closed,” Mira Oland recalled."
    _, _, found = statements(text, {"Mira Oland": "Person"})
    assert contents(text, found) == ["He said the mill was closed"]


def test_they_are_the_group_named_last_and_no_body_before_it(statements):
    text = "Tidewatch left the valley. The women stayed. They said the well was dry."
    _, _, found = statements(text, {"Tidewatch": "Organisation"})
    assert found[0].attribution.speakers == ()


def test_the_council_is_no_body_of_another_kind(statements):
    text = "Tidewatch left the valley. The council said the well was dry."
    _, _, found = statements(text, {"Tidewatch": "Organisation"})
    assert found[0].attribution.speakers == ()


def test_remark_behind_a_comma_is_not_said(statements):
    text = "The council announced the closure of the mill, denying any guilt."
    assert contents(text, statements(text)[2])[0] == "the closure of the mill"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holm says that “the belt” has shrunk.", "“the belt” has shrunk"),
        ("“Where is the mill?” asked the mayor.", "Where is the mill?"),
    ],
)
def test_term_in_marks_cuts_no_clause_and_an_inverted_cue_has_its_speaker(text, content, statements):
    assert contents(text, statements(text)[2]) == [content]


def test_she_behind_somebody_unnamed_is_nobody_named_before(statements):
    text = "Mira Oland said the well was dry. A widow says the mill is shut. “My sons left,” she adds."
    _, _, found = statements(text, {"Mira Oland": "Person"})
    assert [bool(one.attribution.speakers) for one in found] == [True, False, False]


def test_semicolon_parts_two_sayings(statements):
    text = "Tidewatch told the council that the well was dry; the council has questioned the number."
    assert "Tidewatch told the council that the well was dry" not in contents(text, statements(text)[2])


def test_declining_to_say_says_nothing(statements):
    text = "She declined to say who owned the mill."
    assert "who owned the mill" not in contents(text, statements(text)[2])
