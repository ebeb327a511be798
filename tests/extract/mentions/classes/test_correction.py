from dataclasses import replace

import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.classes.correction import corrected
from graph.extract.mentions.trust import MODEL

PATTERN = "{} is a village in the north."


@pytest.mark.parametrize(
    ("text", "name", "entity_type"),
    [
        ("Yesterday the town of Mabrin was quiet.", "Mabrin", "Place"),
        ("The nationalist party Dalvor won the vote.", "Dalvor", "Organisation"),
        ("The journalist Orla Venn wrote about it.", "Orla Venn", "Person"),
        ("The mayor of Dalvor resigned.", "Dalvor", "Place"),
        ("He was born in Mabrin, a son of farmers.", "Mabrin", "Place"),
        ("Seven dams on the Vessa were stopped.", "Vessa", "Place"),
        ("Alvin Rose succeeded him. Mabrin's shareholders agreed.", "Mabrin", "Organisation"),
        ("In 2029 Lumen had 2,400 customers.", "Lumen", "Organisation"),
        ("Harrow employs 340 people in Leeds.", "Harrow", "Organisation"),
        ("Ansel Terminals said that it would close.", "Ansel Terminals", "Organisation"),
        ("Judge Orla Venn dismissed it.", "Orla Venn", "Person"),
        ("The watchdog Clear Water Dalvor sued.", "Clear Water Dalvor", "Organisation"),
        ("He died in Mustafa Orrel district on Friday.", "Mustafa Orrel district", "Place"),
        ("She walked from Paris to Mobberlin.", "Mobberlin", "Place"),
        ("She was born in Itta Vena.", "Itta Vena", "Place"),
        ("Police spoke of the slaying of Ruby Mae Tolk.", "Ruby Mae Tolk", "Person"),
        ("The Tessu concession was closed.", "Tessu", "Place"),
        ("The fish died, said Chisomo Banda, a fisherman.", "Chisomo Banda", "Person"),
        ("The agency's head, Tessu Adhanom Venn, laughed.", "Tessu Adhanom Venn", "Person"),
        ("Strikes near Al Dawriyah destroyed a bridge.", "Al Dawriyah", "Place"),
    ],
)
def test_the_words_around_a_name_tell_its_class(forms, text, name, entity_type):
    assert (name, entity_type) in forms(text)


def test_a_title_without_quotation_marks_that_ends_like_a_union_is_a_body(make_doc, words):
    doc = make_doc("the Harbour Freedom Fighters voted")
    guess = Candidate(0, 1, 4, "Report", "model", MODEL)
    assert corrected(guess, doc, words).type == "Organisation"
    quoted = make_doc('read " Harbour Freedom Fighters " again')
    assert corrected(replace(guess, start=2, end=5), quoted, words).type == "Report"


@pytest.mark.parametrize(
    ("text", "entity_type"),
    [
        ("Then Fiorle Ostan , UN special rapporteur , spoke", "Person"),
        ("Then Fiorle Ostan , lawyers and others spoke", "Organisation"),
        ("Then Fiorle Ostan , said a lawyer , fell", "Organisation"),
        ("Then Fiorle Council , teacher of many , fell", "Organisation"),
    ],
)
def test_a_role_behind_a_comma_tells_a_person(make_doc, words, text, entity_type):
    tags = {
        "said": "VERB",
        "spoke": "VERB",
        "rapporteur": "NOUN",
        "lawyers": "NOUN",
        "lawyer": "NOUN",
        "teacher": "NOUN",
    }
    doc = make_doc(
        text, pos=[tags.get(word, "PROPN" if word[0].isupper() else "X") for word in text.split(" ")]
    )
    assert corrected(Candidate(0, 1, 3, "Organisation", "model", MODEL), doc, words).type == entity_type


def test_what_is_an_album_is_none_of_the_five(forms):
    assert forms("Her third album Vellum sold well.") == []
    assert forms("Night Harbour is her fourth album.") == []


def test_who_is_born_is_a_person(nlp, words):
    doc = nlp("Ossi Vergat was born in Tamra.")
    found = corrected(Candidate(0, 0, 2, "Place", "model", 40), doc, words)
    assert found is not None
    assert found.type == "Person"


def test_a_club_that_is_born_stays_one(nlp, words):
    doc = nlp("Tamra Club was born in 1911.")
    found = corrected(Candidate(0, 0, 2, "Organisation", "model", 40), doc, words)
    assert found is not None
    assert found.type == "Organisation"


def test_who_acts_for_a_body_is_none(make_doc, words):
    doc = make_doc("Then the UN Special Rapporteur and the Office of the Special Envoy spoke")
    guess = Candidate(0, 2, 5, "Organisation", "model", MODEL)
    assert corrected(guess, doc, words) is None
    assert corrected(replace(guess, start=7, end=12), doc, words) is not None


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("The prison is Deir Khalaf.", "Deir Khalaf", "Camp"),
        ("The company, Vessurio Taleb, closed.", "Vessurio Taleb", "Organisation"),
        ("The village, Orlo Vann, burnt down.", "Orlo Vann", "Place"),
    ],
)
def test_the_noun_that_a_name_makes_plain_tells_its_class(nlp, words, text, name, wanted):
    doc = nlp(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    found = corrected(Candidate(0, span.start, span.end, "Person", "model", MODEL), doc, words)
    assert found is not None
    assert found.type == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dawil, who had lost her ticket, left.", ("Dawil", "Person")),
        ("The suit names Amber Apparel and two others.", ("Amber Apparel", "Organisation")),
        ("The Tamar Union, who won, left.", ("Tamar Union", "Organisation")),
        ("Mary Steel said so.", ("Mary Steel", "Person")),
        ("The Brooks Vann mine closed.", ("Brooks Vann", "Place")),
        ("John Orrel, from Tamvin in Dublin, came.", ("Tamvin", "Place")),
    ],
)
def test_words_around_a_name_go_before_the_model(forms, text, expected):
    assert expected in forms(text)
