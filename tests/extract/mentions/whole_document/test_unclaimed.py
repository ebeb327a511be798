import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.whole_document.unclaimed import unclaimed_names


def found(doc, make_block, words, *settled, kind="paragraph"):
    blocks = (make_block(doc, kind),)
    return [(one.tokens(blocks).text, one.type) for one in unclaimed_names(settled, blocks, words)]


def test_a_given_name_before_a_surname_is_a_person(make_doc, make_block, words):
    doc = make_doc("then Thomas Vessurio came", pos=["ADV", "PROPN", "PROPN", "VERB"])
    assert found(doc, make_block, words) == [("Thomas Vessurio", "Person")]


def test_an_item_of_a_list_is_what_the_others_are(make_doc, make_block, words):
    doc = make_doc(
        "in Qana , Sidra and Velbrin today .",
        pos=["ADP", "PROPN", "PUNCT", "PROPN", "CCONJ", "PROPN", "NOUN", "PUNCT"],
    )
    places = [Candidate(0, at, at + 1, "Place", "model", 40) for at in (1, 3)]
    assert found(doc, make_block, words, *places) == [("Velbrin", "Place")]


def test_a_noun_before_a_name_tells_its_class(make_doc, make_block, words):
    doc = make_doc("the firm Perrin Vole sued", pos=["DET", "NOUN", "PROPN", "PROPN", "VERB"])
    assert found(doc, make_block, words) == [("Perrin Vole", "Organisation")]


def test_a_nationality_before_two_names_is_a_persons(make_doc, make_block, words):
    doc = make_doc(
        "Belgian Perrin Vole fled", pos=["ADJ", "PROPN", "PROPN", "VERB"], ents=[("Belgian", "NORP")]
    )
    assert found(doc, make_block, words) == [("Perrin Vole", "Person")]


def test_capitals_that_nothing_vouches_for_are_no_names(make_doc, make_block, words):
    doc = make_doc("then Perrin Vole came", pos=["ADV", "PROPN", "PROPN", "VERB"])
    assert found(doc, make_block, words) == []


def test_headings_are_left_alone(make_doc, make_block, words):
    doc = make_doc("then Thomas Vessurio came", pos=["ADV", "PROPN", "PROPN", "VERB"])
    assert found(doc, make_block, words, kind="heading") == []


def test_what_was_reached_or_stayed_in_is_a_place(make_doc, make_block, words):
    pos = ["PRON", "VERB", "PROPN", "PUNCT"]
    deps, heads = ["nsubj", "ROOT", "dobj", "punct"], [1, 1, 1, 1]
    lemmas = ["they", "visit", "Sidrice", "."]
    doc = make_doc("They visited Sidrice .", pos=pos, deps=deps, heads=heads, lemmas=lemmas)
    assert found(doc, make_block, words) == [("Sidrice", "Place")]
    doc = make_doc(
        "They live in Sidrice",
        pos=["PRON", "VERB", "ADP", "PROPN"],
        deps=["nsubj", "ROOT", "prep", "pobj"],
        heads=[1, 1, 1, 2],
    )
    assert found(doc, make_block, words) == [("Sidrice", "Place")]
    known = make_doc(
        "They live in Sidrice",
        ents=[("Sidrice", "GPE")],
        pos=["PRON", "VERB", "ADP", "PROPN"],
        deps=["nsubj", "ROOT", "prep", "pobj"],
        heads=[1, 1, 1, 2],
    )
    assert found(known, make_block, words) == []  # part of an event's name that another stage put aside


def test_a_role_behind_a_comma_tells_a_person_whom_the_model_missed(make_doc, make_block, words):
    pos = ["PROPN", "PROPN", "PUNCT", "ADJ", "NOUN", "PUNCT", "VERB"]
    doc = make_doc("Fiorle Ostan , special rapporteur , spoke", pos=pos)
    assert found(doc, make_block, words) == [("Fiorle Ostan", "Person")]


def test_a_given_name_that_the_model_takes_for_a_date_is_a_name(make_doc, make_block, words):
    doc = make_doc("then Thomas Ostan came", ents=[("Thomas", "DATE")], pos=["ADV", "PROPN", "PROPN", "VERB"])
    assert found(doc, make_block, words) == [("Thomas Ostan", "Person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was filed by Orlo Retailing in May.", ("Orlo Retailing", "Organisation")),
        ("NRVO members met in Paris.", ("NRVO", "Organisation")),
        ("They wrote to AMANA, which owns the ferry.", ("AMANA", "Organisation")),
        ("Water ran into the Old Orrel Vann mine.", ("Old Orrel Vann", "Place")),
    ],
)
def test_what_stands_beside_a_name_tells_its_class(forms, text, expected):
    assert expected in forms(text)


def test_words_in_capitals_are_no_bodies(forms):
    assert forms("THEY LEFT, WHICH WAS RIGHT.") == []


def test_a_newspaper_is_told_by_its_capital_article(forms):
    assert ("Lantern", "Organisation") in forms("On Monday, The Lantern reported that he had left.")


def test_a_rare_name_before_state_is_a_places(forms):
    assert ("Maiwutto", "Place") in forms("She met the governor of Maiwutto state in May.")
