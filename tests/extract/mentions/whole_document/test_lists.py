import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.mentions.whole_document.lists import listed


def classes(words, doc, make_block, *found):
    return [one.type for one in listed(list(found), (make_block(doc),), words)]


def test_a_guess_in_a_list_takes_the_class_of_the_rest(words, make_doc, make_block):
    doc = make_doc("in Qana , Sidra and Tamra today")
    places = [Candidate(0, at, at + 1, "Place", "model", MODEL) for at in (1, 3)]
    guess = Candidate(0, 5, 6, "Person", "model", MODEL)
    assert classes(words, doc, make_block, *places, guess) == ["Place", "Place", "Place"]


def test_a_known_name_keeps_its_class(words, make_doc, make_block):
    doc = make_doc("in Qana , Sidra and Tamra today")
    places = [Candidate(0, at, at + 1, "Place", "model", MODEL) for at in (1, 3)]
    known = Candidate(0, 5, 6, "Organisation", "gazetteer", KNOWN)
    assert classes(words, doc, make_block, *places, known)[-1] == "Organisation"


def test_the_preposition_before_a_list_counts(words, make_doc, make_block):
    doc = make_doc("in Qana , Sidra and Tamra today")
    place = Candidate(0, 1, 2, "Place", "model", MODEL)
    guesses = [Candidate(0, at, at + 1, "Person", "model", MODEL) for at in (3, 5)]
    assert classes(words, doc, make_block, place, *guesses) == ["Place", "Place", "Place"]


def test_the_sure_one_of_two_tells_the_other(words, make_doc, make_block):
    doc = make_doc("by Mira Oland and Vessu Talek today")
    sure = Candidate(0, 1, 3, "Person", "model", CORRECTED)
    guess = Candidate(0, 4, 6, "Organisation", "model", MODEL)
    assert classes(words, doc, make_block, sure, guess) == ["Person", "Person"]


def test_two_guesses_are_no_list(words, make_doc, make_block):
    doc = make_doc("Qana and Sidra today")
    one = Candidate(0, 0, 1, "Place", "model", MODEL)
    other = Candidate(0, 2, 3, "Person", "model", MODEL)
    assert classes(words, doc, make_block, one, other) == ["Place", "Person"]


def test_what_holds_an_acronym_is_no_person(words, make_doc, make_block):
    doc = make_doc("at RVC – Orlen and Mira Oland today")
    body = Candidate(0, 1, 4, "Organisation", "model", MODEL)
    person = Candidate(0, 5, 7, "Person", "model", CORRECTED)
    assert classes(words, doc, make_block, body, person) == ["Organisation", "Person"]


def test_an_item_that_nobody_found_parts_no_list(words, make_doc, make_block):
    doc = make_doc("in Qana , Xicumba , Sidra and Tamra today")
    places = [Candidate(0, at, at + 1, "Place", "model", MODEL) for at in (1, 5)]
    guess = Candidate(0, 7, 8, "Person", "model", MODEL)
    assert classes(words, doc, make_block, *places, guess) == ["Place", "Place", "Place"]


def test_a_clause_between_two_names_parts_them(words, make_doc, make_block):
    doc = make_doc("in Qana , he saw , Sidra and Tamra today")
    places = [Candidate(0, 1, 2, "Place", "model", MODEL), Candidate(0, 6, 7, "Place", "model", MODEL)]
    guess = Candidate(0, 8, 9, "Person", "model", MODEL)
    assert classes(words, doc, make_block, *places, guess)[-1] == "Person"


@pytest.mark.parametrize(
    "text",
    [
        "The roads leading to Qana, Kassur, Sidra Bani and Tamra are closed.",
        "They lost farms in Aleppo and Banwasha last year.",
    ],
)
def test_places_are_listed_together(forms, text):
    assert {entity_type for _, entity_type in forms(text)} == {"Place"}
