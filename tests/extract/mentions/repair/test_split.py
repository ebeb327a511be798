import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.repair.split import split


def parts(doc, words, entity_type):
    found = split(Candidate(0, 0, len(doc), entity_type, "model", 40), doc, words)
    return [(doc[part.start : part.end].text, part.type) for part in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Green Party / Blue Party", ["Green Party", "Blue Party"]),
        ("University of Ulm , University of Trier", ["University of Ulm", "University of Trier"]),
        ("Hunters , Anglers and Farmers Party", ["Hunters , Anglers and Farmers Party"]),
        ("Acme , Inc.", ["Acme , Inc."]),
        ("Home Department the Court of Orlen", ["Home Department", "Court of Orlen"]),
    ],
)
def test_a_list_taken_for_one_name_is_taken_apart(make_doc, words, text, names):
    assert [name for name, _ in parts(make_doc(text), words, "Organisation")] == names


def test_a_person_is_parted_from_her_body(make_doc, words):
    doc = make_doc("Mira Oland of Salt Aid")
    assert parts(doc, words, "Person") == [("Mira Oland", "Person"), ("Salt Aid", "Organisation")]


def test_a_body_is_parted_from_its_person(make_doc, words):
    doc = make_doc("Finora 's Thomas Ek")
    assert parts(doc, words, "Organisation") == [("Finora", "Organisation"), ("Thomas Ek", "Person")]


@pytest.mark.parametrize("text", ["Matilda of Orlen", "Duke of Orlen"])
def test_a_person_named_after_a_place_stays_whole(make_doc, words, text):
    assert parts(make_doc(text), words, "Person") == [(text, "Person")]


def test_a_field_of_office_is_no_part_of_a_name(make_doc, words):
    doc = make_doc("the Minister of Defence Mira Oland")
    found = split(Candidate(0, 3, 6, "Organisation", "model", 40), doc, words)
    assert [(doc[part.start : part.end].text, part.type) for part in found] == [("Mira Oland", "Person")]


def test_two_persons_are_two(make_doc, words):
    doc = make_doc("Mira Oland and Tobias Orrel")
    assert [name for name, _ in parts(doc, words, "Person")] == ["Mira Oland", "Tobias Orrel"]


def test_the_place_of_an_office_is_the_place_alone(make_doc, words):
    assert parts(make_doc("Emir of Orlen"), words, "Place") == [("Orlen", "Place")]
    assert parts(make_doc("Isle of Orlen"), words, "Place") == [("Isle of Orlen", "Place")]


def test_what_a_place_includes_is_no_part_of_its_name(make_doc, words):
    doc = make_doc("Vessa River including Dumeno")
    assert [name for name, _ in parts(doc, words, "Place")] == ["Vessa River", "Dumeno"]


def test_a_speakers_label_is_no_part_of_the_name_behind_it(nlp, words):
    assert parts(nlp.make_doc("Lind: The Harbour Board"), words, "Organisation") == [
        ("The Harbour Board", "Organisation")
    ]
