from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import CORRECTED, DEFINED, KNOWN, MODEL
from graph.extract.mentions.whole_document.agreement import agreed


def test_a_known_name_outvotes_a_guess(make_doc, make_block, words):
    blocks = (make_block(make_doc("Tamra and Tamra")),)
    found = [
        Candidate(0, 0, 1, "Place", "gazetteer", KNOWN),
        Candidate(0, 2, 3, "Organisation", "model", MODEL),
    ]
    assert [one.type for one in agreed(found, blocks, words)] == ["Place", "Place"]


def test_a_full_name_votes_for_its_surname(make_doc, make_block, words):
    blocks = (make_block(make_doc("Mira Oland and Oland")),)
    found = [
        Candidate(0, 0, 2, "Person", "model", MODEL),
        Candidate(0, 3, 4, "Organisation", "model", MODEL),
    ]
    assert [one.type for one in agreed(found, blocks, words)] == ["Person", "Person"]


def test_an_acronym_means_what_the_document_defines(make_doc, make_block, words):
    blocks = (make_block(make_doc("NRC and NRC")),)
    found = [
        Candidate(0, 0, 1, "Organisation", "acronym", DEFINED),
        Candidate(0, 2, 3, "Place", "gazetteer", KNOWN, key="place/nrc"),
    ]
    assert [(one.type, one.key) for one in agreed(found, blocks, words)] == [("Organisation", "")] * 2


def test_a_company_votes_for_its_short_name(make_doc, make_block, words):
    blocks = (make_block(make_doc("Finora Oyj and Finora")),)
    found = [
        Candidate(0, 0, 2, "Organisation", "organisation-head", MODEL),
        Candidate(0, 3, 4, "Person", "model", MODEL),
    ]
    assert [one.type for one in agreed(found, blocks, words)] == ["Organisation", "Organisation"]


def test_a_town_of_somebodys_name_is_that_person(make_doc, make_block, words):
    doc = make_doc("Marc Orlen left . Orlen plays in Orlen", ents=[("Marc Orlen", "PERSON")])
    found = [
        Candidate(0, 0, 2, "Person", "model", CORRECTED),
        Candidate(0, 4, 5, "Place", "gazetteer", KNOWN, key="place/orlen"),
        Candidate(0, 7, 8, "Place", "gazetteer", KNOWN, key="place/orlen"),
    ]
    types = [(one.type, one.key) for one in agreed(found, (make_block(doc),), words)]
    assert types == [("Person", ""), ("Person", ""), ("Place", "place/orlen")]


def test_a_town_that_the_model_sees_too_stays(make_doc, make_block, words):
    doc = make_doc("Marc Orlen left . Tamra fell", ents=[("Tamra", "GPE")])
    found = [
        Candidate(0, 0, 2, "Person", "model", CORRECTED),
        Candidate(0, 4, 5, "Place", "gazetteer", KNOWN, key="place/tamra"),
    ]
    assert [one.type for one in agreed(found, (make_block(doc),), words)] == ["Person", "Place"]


def test_names_of_somebody_are_hers_in_every_length(forms):
    text = "Mira Reis Oland won. State radio gave Reis Oland 52 per cent. Orla McLaren left. McLaren's report is long."
    assert {kind for name, kind in forms(text) if name in {"Reis Oland", "McLaren"}} == {"Person"}


def test_the_first_word_of_a_company_is_the_company(forms):
    text = "They trusted Vessor Harbour Bank. The health of Vessor was good."
    assert ("Vessor", "Organisation") in forms(text)


def test_what_a_company_owns_is_not_its_founders(make_doc, make_block, words):
    doc = make_doc("Finora Oyj grew . Mira Finora left . Finora 's plant burned")
    found = [
        Candidate(0, 0, 2, "Organisation", "organisation-head", CORRECTED),
        Candidate(0, 4, 6, "Person", "model", CORRECTED),
        Candidate(0, 8, 9, "Organisation", "model", MODEL),
    ]
    assert agreed(found, (make_block(doc),), words)[-1].type == "Organisation"
