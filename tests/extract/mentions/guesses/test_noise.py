import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.guesses.noise import is_noise


def noise(doc, words, start, end, entity_type="Organisation"):
    return is_noise(doc, Candidate(0, start, end, entity_type, "model", 40), words)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("12 million Norland Dollars", 2, 4),
        ("then Interior Minister Mira Oland came", 1, 2),
        ("Interior minister Mira Oland came", 0, 1),
        ("the Secretary of Defense came", 3, 4),
        ("it lies South , they said", 2, 3),
        ("a Member of Parliament for Orlen", 3, 4),
    ],
)
def test_parts_of_titles_and_amounts_are_no_names(make_doc, words, text, start, end):
    assert noise(make_doc(text), words, start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("then NATO Secretary Mira Oland came", 1, 2),
        ("they fled to the West .", 4, 5),
        ("bids for Parliament failed", 2, 3),
    ],
)
def test_bodies_and_the_west_are_names(make_doc, words, text, start, end):
    assert not noise(make_doc(text), words, start, end)


def test_a_short_title_is_believed_in_quotation_marks_only(make_doc, words):
    assert noise(make_doc("called Block 5 by guards"), words, 1, 3, "Report")
    assert not noise(make_doc('called " Block 5 " by guards'), words, 2, 4, "Report")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("She holds an MA in Global Public Policy from Orrel University.", "Orrel University"),
        ("He studied Philosophy, Politics and Economics at Orrel College.", "Orrel College"),
    ],
)
def test_a_degree_and_its_subject_are_no_bodies(forms, text, body):
    assert forms(text) == [(body, "Organisation")]


@pytest.mark.parametrize(
    "text",
    ["Then the Commissioner for Home Affairs spoke.", "She was Secretary of State for Trade and Industry."],
)
def test_an_office_and_its_field_are_no_bodies(forms, text):
    assert forms(text) == []
