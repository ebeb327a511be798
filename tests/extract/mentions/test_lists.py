from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.lists import listed
from graph.extract.mentions.trust import KNOWN, MODEL


def classes(doc, make_block, *found):
    return [one.type for one in listed(list(found), (make_block(doc),))]


def test_a_guess_in_a_list_takes_the_class_of_the_rest(make_doc, make_block):
    doc = make_doc("in Qana , Sidra and Tamra today")
    places = [Candidate(0, at, at + 1, "Place", "model", MODEL) for at in (1, 3)]
    guess = Candidate(0, 5, 6, "Person", "model", MODEL)
    assert classes(doc, make_block, *places, guess) == ["Place", "Place", "Place"]


def test_a_known_name_keeps_its_class(make_doc, make_block):
    doc = make_doc("in Qana , Sidra and Tamra today")
    places = [Candidate(0, at, at + 1, "Place", "model", MODEL) for at in (1, 3)]
    known = Candidate(0, 5, 6, "Organisation", "gazetteer", KNOWN)
    assert classes(doc, make_block, *places, known)[-1] == "Organisation"


def test_two_names_are_no_list(make_doc, make_block):
    doc = make_doc("Qana and Sidra today")
    one = Candidate(0, 0, 1, "Place", "model", MODEL)
    other = Candidate(0, 2, 3, "Person", "model", MODEL)
    assert classes(doc, make_block, one, other) == ["Place", "Person"]
