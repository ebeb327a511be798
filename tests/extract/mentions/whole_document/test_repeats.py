from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import MODEL
from graph.extract.mentions.whole_document.repeats import repeated


def again(doc, make_block, words, *found):
    return [
        (doc[one.start : one.end].text, one.type) for one in repeated(list(found), (make_block(doc),), words)
    ]


def test_a_form_found_once_is_found_everywhere(make_doc, make_block, words):
    doc = make_doc("Sidra Fund left . Then Sidra Fund came .")
    fund = Candidate(0, 0, 2, "Organisation", "model", MODEL)
    assert again(doc, make_block, words, fund) == [("Sidra Fund", "Organisation")]


def test_capitals_of_a_heading_are_the_same_form(make_doc, make_block, words):
    doc = make_doc("Haneefa left . HANEEFA came .", pos=["PROPN", "X", "X", "PROPN", "X", "X"])
    person = Candidate(0, 0, 1, "Person", "model", MODEL)
    assert again(doc, make_block, words, person) == [("HANEEFA", "Person")]


def test_a_surname_alone_is_a_mention(make_doc, make_block, words):
    doc = make_doc(
        "Mira Oland left . Then Oland came .", pos=["X", "PROPN", "X", "X", "X", "PROPN", "X", "X"]
    )
    person = Candidate(0, 0, 2, "Person", "model", MODEL)
    assert again(doc, make_block, words, person) == [("Oland", "Person")]


def test_part_of_another_name_is_none(make_doc, make_block, words):
    doc = make_doc("Mira Oland left Oland House", pos=["X", "PROPN", "X", "PROPN", "PROPN"])
    person = Candidate(0, 0, 2, "Person", "model", MODEL)
    assert again(doc, make_block, words, person) == []
