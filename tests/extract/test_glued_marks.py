"""Note marks without their notes, set straight behind a stop."""

import pytest

from graph.extract.glued_marks import find_glued_marks
from graph.extract.parse import parse_document

from .statements.conftest import document_of


def marks(text, kinds=()):
    return [span.of(text) for span in find_glued_marks(document_of(text, kinds))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They lost everything.1", ["1"]),
        ("They lost all.1 Then “they took our land”.2 Next came the rain.”3", ["1", "2", "3"]),
        ("He left.4 In May,5 and again in June;6 she stayed.", ["4", "5", "6"]),
        ("The dam broke in 2015.3", []),
        ("The wells dried up.2 The dam broke in 2015.3 It was mended.", ["2", "3"]),
        ("They left.3,4 The rest stayed.", ["3,4"]),
        ("They left.¹² From 40 countries,⁴ they said² so.”³", ["¹²", "⁴", "²", "³"]),
    ],
)
def test_mark_behind_a_stop_is_found(text, found):
    assert marks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "See No.7 and Fig.3 of the report.",
        "On Sept.11 they left for Lund.",
        "The index rose to 10.5 in May.",
        "In all,12 people came to the hall.",
        "They went home.12 people stayed.",
        "It ran on version v.2 then.",
        "It has 40 km² of land, 30 m³ of CO₂ and 10⁶ trees.",
    ],
)
def test_other_numbers_behind_a_stop_are_not(text):
    assert marks(text) == []


def test_number_in_a_heading_is_none(nlp):
    assert marks("Orlo.1", ("heading",)) == []


def test_parser_does_not_see_the_mark(nlp):
    text = "They lost everything.1 They said so."
    (block,) = parse_document(document_of(text), nlp)
    assert [sentence.text.strip() for sentence in block.doc.sents] == [
        "They lost everything.",
        "They said so.",
    ]
    assert len(block.doc.text) == len(text)
