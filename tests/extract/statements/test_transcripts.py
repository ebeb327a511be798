"""Turns of interviews, hearings and debates, and quotations that are signed."""

import pytest

from .test_block_quotations import contents, speakers

NAMES = {"Mira Oland": "Person", "OLAND": "Person", "Tidewatch": "Organisation"}


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Mira Oland:", "Mira Oland"),
        ("**Mira Oland:**", "Mira Oland"),
        ("MS. OLAND (Lund):", "MS. OLAND"),
        ("The CHAIRMAN:", "The CHAIRMAN"),
        ("THE MINISTER FOR HEALTH:", "THE MINISTER FOR HEALTH"),
        ("INTERVIEWER:", "INTERVIEWER"),
        ("Q:", "Q"),
        ("A.", "A."),
    ],
)
def test_turn_is_said_by_its_label(label, text, statements):
    whole = f"{label} The well was dry in May."
    _, _, found = statements(whole, NAMES)
    assert contents(whole, found) == ["The well was dry in May."]
    assert [one.attribution.text for one in found] == [text]
    assert found[0].direct


def test_a_name_with_an_apostrophe_is_a_label(statements):
    text = "O'DELL: The well was dry in May."
    _, _, found = statements(text, {"O'DELL": "Person"})
    assert [one.attribution.text for one in found] == ["O'DELL"]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: The hall was shut at noon.",
        "Update: Two wells are dry now.",
        "The rule is simple: be there early.",
    ],
)
def test_label_that_nobody_bears_is_no_turn(text, statements):
    assert statements(text, NAMES)[2] == ()


def test_turn_of_a_transcript_runs_over_paragraphs(statements):
    text = "\n\n".join(
        [
            "Q: Is the well dry?",
            "Mira Oland: It is dry since May.",
            "Nobody has come to mend it.",
            "Q: Who owns it?",
            "Mira Oland: The council owns it.",
        ]
    )
    _, _, found = statements(text, NAMES)
    assert contents(text, found)[1] == "It is dry since May. … Nobody has come to mend it."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“The well is dry.” – Mira Oland, miller", ("paragraph",)),
        ("“The well is dry.”\n\n— Mira Oland, miller", ("paragraph", "paragraph")),
        ("The well is dry.\n\n— Mira Oland, miller", ("quote", "quote")),
        ("The well is dry.\n\nMira Oland, miller", ("quote", "quote")),
    ],
)
def test_signature_names_the_speaker(text, kinds, statements):
    _, mentions, found = statements(text, NAMES, kinds=kinds)
    assert (contents(text, found), speakers(found, mentions)) == (["The well is dry."], [["Mira Oland"]])
    assert found[0].direct


def test_signature_ends_what_is_said(statements):
    text = "“The well is dry.” – Mira Oland, miller\n\nThe mill is shut."
    _, _, found = statements(text, NAMES, kinds=("paragraph", "quote"))
    assert contents(text, found) == ["The well is dry."]


def test_dash_behind_a_title_is_no_signature(statements):
    assert statements("“The Dry Well” – a novel in two parts", NAMES)[2] == ()


def test_short_turns_of_a_label_that_comes_again_count(statements):
    turns = [
        "Kleiber: Let us begin where you began.",
        "Brunn: I was born in the lighthouse of Orlen.",
        "Kleiber: Why not?",
        "Brunn: Nobody asked me to go.",
    ]
    text = "\n".join(turns)
    names = {"Kleiber": "Person", "Brunn": "Person"}
    _, _, found = statements(text, names, ("paragraph", "paragraph", "heading", "paragraph"))
    assert contents(text, found) == [turn.partition(": ")[2] for turn in turns]
    assert statements("Kleiber: Why not?", names)[2] == ()
