from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.unclaimed import unclaimed_names


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
