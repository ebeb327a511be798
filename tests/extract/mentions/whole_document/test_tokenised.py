import pytest
from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.whole_document.tokenised import with_tied_parts


def joined(doc, make_block, *found):
    blocks = (make_block(doc),)
    return [(one.tokens(blocks).text, one.type) for one in with_tied_parts(found, blocks, doc.text)]


def test_a_loose_hyphen_ties_in_a_text_that_writes_compounds_so(make_doc, make_block):
    doc = make_doc("the so - called Saint - Orrel road")
    found = [Candidate(0, 4, 5, "Place", "gazetteer", 70), Candidate(0, 6, 7, "Place", "gazetteer", 70)]
    assert joined(doc, make_block, *found) == [("Saint - Orrel", "Place")]


def test_elsewhere_it_is_a_dash(make_doc, make_block):
    doc = make_doc("from Orrel - Dalvor said nothing")
    found = [Candidate(0, 1, 2, "Place", "model", 40), Candidate(0, 3, 4, "Person", "model", 40)]
    assert joined(doc, make_block, *found) == [("Orrel", "Place"), ("Dalvor", "Person")]


def test_a_loose_apostrophe_ties_an_elided_word(nlp, make_block):
    pieces = ["then", "Jack", "O", "'", "Dorran", "spoke"]
    doc = Doc(
        nlp.vocab,
        words=pieces,
        spaces=[True, True, True, False, True, False],
        pos=["ADV", *["PROPN"] * 4, "VERB"],
    )
    found = [Candidate(0, 1, 3, "Person", "model", 40), Candidate(0, 4, 5, "Person", "model", 40)]
    assert joined(doc, make_block, *found) == [("Jack O 'Dorran", "Person")]


def test_a_loose_apostrophe_ties_an_elided_particle(nlp, make_block):
    pieces = ["President", "Renard", "d", "'", "Ostan", "spoke"]
    doc = Doc(
        nlp.vocab,
        words=pieces,
        spaces=[True, True, True, False, True, False],
        pos=["PROPN", "PROPN", "PROPN", "PUNCT", "PROPN", "VERB"],
    )
    assert joined(doc, make_block, Candidate(0, 4, 5, "Person", "model", 40)) == [
        ("Renard d 'Ostan", "Person")
    ]


@pytest.mark.parametrize(
    ("rest", "name"), [(["spoke"], "Tarik 'Orlani"), (["is", "here", "'", "then"], "Orlani")]
)
def test_an_apostrophe_for_a_letter_ties_and_a_quotation_mark_does_not(nlp, make_block, rest, name):
    pieces = ["Tarik", "'", "Orlani", *rest]
    doc = Doc(nlp.vocab, words=pieces, spaces=[True, False, *[True] * (len(pieces) - 2)])
    assert joined(doc, make_block, Candidate(0, 2, 3, "Person", "model", 40)) == [(name, "Person")]
