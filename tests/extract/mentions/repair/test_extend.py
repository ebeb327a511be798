import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.repair.extend import extended


def test_a_given_name_that_the_model_left_out_belongs_to_the_name(make_doc, words):
    doc = make_doc(
        "and Thomas Orrel spoke", ents=[("Thomas", "NORP")], pos=["CCONJ", "PROPN", "PROPN", "VERB"]
    )
    person = extended(Candidate(0, 2, 3, "Person", "model", 40), doc, words)
    assert doc[person.start : person.end].text == "Thomas Orrel"
    doc = make_doc("what will Orrel say", pos=["PRON", "AUX", "PROPN", "VERB"])
    assert extended(Candidate(0, 2, 3, "Person", "model", 40), doc, words).start == 2


@pytest.mark.parametrize(
    ("text", "end", "ents", "whole"),
    [
        ("Erik ten Orrel spoke", 1, (), "Erik ten Orrel"),
        ("Vess Ponce de Leon spoke", 2, [("Leon", "GPE")], "Vess Ponce de Leon"),
        ("Vess Ponce Leon spoke", 2, [("Leon", "GPE")], "Vess Ponce"),
    ],
)
def test_a_name_goes_on_behind_its_particles(make_doc, words, text, end, ents, whole):
    size = len(text.split(" "))
    doc = make_doc(text, ents=ents, pos=["PROPN"] * (size - 1) + ["VERB"])
    person = extended(Candidate(0, 0, end, "Person", "model", 40), doc, words)
    assert doc[person.start : person.end].text == whole


def test_a_name_that_the_model_broke_in_two_is_one(make_doc, words):
    doc = make_doc(
        "Ana Lund Ponce de Orlen spoke",
        ents=[("Ana Lund", "PERSON"), ("Ponce de Orlen", "PERSON")],
        pos=["PROPN"] * 5 + ["VERB"],
    )
    person = extended(Candidate(0, 0, 2, "Person", "model", 40), doc, words)
    assert doc[person.start : person.end].text == "Ana Lund Ponce de Orlen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The nurse Salim Abu Vessar spoke.", "Salim Abu Vessar"),
        ("The clerk met Seo Gap-von, a former lawmaker.", "Seo Gap-von"),
    ],
)
def test_a_person_is_named_with_what_belongs_to_the_name(forms, text, name):
    assert (name, "Person") in forms(text)


def test_a_surname_in_capitals_belongs_to_the_name(forms):
    assert ("Mira Khasanovna SATTAROVA", "Person") in forms("Mira Khasanovna SATTAROVA was born in May.")
