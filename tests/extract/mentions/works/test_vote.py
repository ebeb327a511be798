"""Titles that the whole document tells."""

import pytest

ABOUT = "She is a novelist and writer of three books.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Lindqvist's The Wheat Ledger is the best account of it.", "The Wheat Ledger"),
        ("She read Nora Lindqvist's My Salt Years in the train.", "My Salt Years"),
        ("Nora Lindqvist, whose novel Drift was the model, lives in Norway.", "Drift"),
        ("He directed the erotic drama Quiet Harbour, which won two medals.", "Quiet Harbour"),
        ("Critics liked the documentary The Super 8 Summers most.", "The Super 8 Summers"),
        ("It was followed by a first novel – Every Rope Is Somebody's Rope – in print.", "Every Rope Is Somebody's Rope"),
        ("Her best-selling first novel, Common Sailors (1976), tells of a boy.", "Common Sailors"),
        ("The Collector of Salt (Quay Press) by Nora Lindqvist was on the list.", "The Collector of Salt"),
    ],
)  # fmt: skip
def test_several_signs_make_a_title(titles, text, expected):
    assert expected in titles(ABOUT + text)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lindqvist's Norwegian Labour Party lost the vote.",
        "She wrote to the Quay Workers Union in Bergen (1976).",
        "Nora Lindqvist reviewed it for the Bergen Morning Post.",
        "The book Nora Lindqvist wrote is out of print.",
    ],
)
def test_people_bodies_and_places_are_no_titles(titles, text):
    assert titles(ABOUT + text) == []


def test_a_document_that_speaks_of_no_works_is_not_asked(titles):
    text = "Critics saw Common Sailors (1976), a moving portrait of him."
    assert titles(text) == []
    assert titles(ABOUT + text) == ["Common Sailors"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In her memoir Salt and Rope, Nora Lindqvist recalls it.", "Salt and Rope"),
        ("They reviewed Salt and Rope: Hunger, Freedom and the Sea, a long book.", "Salt and Rope: Hunger, Freedom and the Sea"),
        ("Nora Lindqvist's Salt in the Fjord and Mira Oland's The Lee Shore are out.", "Salt in the Fjord"),
        ("She wrote a book, Voces de la Orilla (2004), in prison.", "Voces de la Orilla"),
    ],
)  # fmt: skip
def test_a_title_ends_before_who_acts_and_holds_a_series(titles, text, expected):
    assert expected in titles(ABOUT + text)
