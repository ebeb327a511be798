from dataclasses import replace

import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.guesses.known_names import KnownNames
from graph.extract.mentions.trust import HEADED, MODEL
from graph.ontology import Gazetteer, GazetteerEntry

ENTRIES = (
    GazetteerEntry("place/orlen", "Orlen", "Place", iso3166="OR", ours=True),
    GazetteerEntry("place/reading", "Reading", "Place", population=200_000),
    GazetteerEntry("place/washington", "Washington", "Place", population=600_000, ours=True),
    GazetteerEntry("place/tamra", "Tamra", "Place", population=30_000),
    GazetteerEntry("place/tamra-2", "Tamra", "Place", population=25_000),
    GazetteerEntry("camp/al-dara", "al-Dara", "Camp", ours=True),
    GazetteerEntry("place/oda-s-bay", "Oda's Bay", "Place", ours=True),
    GazetteerEntry("place/grand-union", "Grand Union", "Place", ours=True),
    GazetteerEntry("organisation/friends-in-need", "Friends In Need", "Organisation", ours=True),
    GazetteerEntry(
        "organisation/relief-council", "Relief Council", "Organisation", aliases=("RC",), ours=True
    ),
)


@pytest.fixture(scope="module")
def names(words):
    return KnownNames(Gazetteer(ENTRIES), words)


def found(names, doc):
    return [(doc[one.start : one.end].text, one.key) for one in names.find(0, doc)]


def test_a_country_is_taken_as_it_stands(names, make_doc):
    assert found(names, make_doc("Then Orlen said no .")) == [("Orlen", "place/orlen")]


def test_an_acronym_keeps_its_case(names, make_doc):
    assert found(names, make_doc("The RC and the rc and Rc .")) == [("RC", "organisation/relief-council")]


def test_the_arabic_article_is_found_in_any_spelling(names, make_doc):
    assert [form for form, _ in found(names, make_doc("in el - Dara today"))] in (["el - Dara"], ["Dara"])


@pytest.mark.parametrize(
    "text", ["Reading books is good .", "Mr Washington spoke .", "George Washington spoke ."]
)
def test_everyday_words_and_persons_are_no_cities(names, make_doc, text):
    assert found(names, make_doc(text)) == []


def test_a_locative_word_and_the_model_vouch_for_an_everyday_word(names, make_doc):
    doc = make_doc("He lived in Reading .", ents=[("Reading", "GPE")])
    assert found(names, doc) == [("Reading", "place/reading")]


def test_a_small_city_needs_a_locative_word(names, make_doc):
    assert found(names, make_doc("Then Tamra spoke .")) == []
    doc = make_doc("He lived in Tamra .", pos=["X", "X", "X", "PROPN", "X"])
    assert [form for form, _ in found(names, doc)] == ["Tamra"]


def test_namesakes_of_like_size_get_no_key(names, make_doc):
    doc = make_doc("He lived in Tamra .", ents=[("Tamra", "GPE")])
    assert found(names, doc) == [("Tamra", "")]


def test_part_of_a_longer_word_is_no_name(names, make_doc, nlp):
    doc = nlp.make_doc("The Washington-Smith fund")
    doc.set_ents([])
    assert found(names, doc) == []


def test_a_name_may_hold_a_possessive_and_may_have_one_behind_it(names, make_doc):
    assert found(
        names, make_doc("The boats of Oda 's Bay .", spaces=[True, True, True, False, True, True, False])
    ) == [("Oda's Bay", "place/oda-s-bay")]
    doc = make_doc("Then Orlen 's Bay .", spaces=[True, False, True, True, False])
    assert found(names, doc) == [("Orlen", "place/orlen")]


def test_common_words_that_open_a_sentence_are_no_name(names, make_doc):
    starts = [True, False, False, False, False, False]
    assert found(names, make_doc("Friends in need were found .", sent_starts=starts)) == []
    assert found(names, make_doc("Friends In Need were found .", sent_starts=starts)) != []


def test_our_line_tells_the_class_of_several_words_better_than_the_last_of_them(names, make_doc):
    doc = make_doc("Then the Grand Union fell .")
    guess = Candidate(0, 2, 4, "Organisation", "organisation-head", HEADED)
    assert names.reclassed(guess, doc).type == "Place"


def test_a_person_with_a_given_name_is_not_taken_for_the_body_named_after_her(words, make_doc):
    entry = GazetteerEntry("organisation/mary-hale", "Mary Hale", "Organisation", ours=True)
    guess = Candidate(0, 1, 3, "Person", "model", MODEL)
    doc = make_doc("Then Mary Hale spoke .")
    assert KnownNames(Gazetteer([entry]), words).reclassed(guess, doc).type == "Person"


def test_a_capital_article_tells_the_magazine_from_the_sea(words, make_doc):
    entries = (
        GazetteerEntry("organisation/the-velmar", "The Velmar", "Organisation", ours=True),
        GazetteerEntry("place/velmar-sea", "Velmar Sea", "Place", aliases=("Velmar",), ours=True),
    )
    known = KnownNames(Gazetteer(entries), words)
    doc = make_doc("She wrote for The Velmar and crossed the Velmar .", sent_starts=[True] + [False] * 9)
    assert [one.type for one in known.find(0, doc)] == ["Organisation", "Place"]


def test_two_bodies_of_which_one_is_known_are_taken_apart(names, make_doc):
    doc = make_doc("Then Relief Council and Dalvor reported it .")
    guess = Candidate(0, 1, 5, "Organisation", "model", MODEL)
    assert [doc[part.start : part.end].text for part in names.parted(guess, doc)] == [
        "Relief Council",
        "Dalvor",
    ]
    unknown = make_doc("Then Salt and Dalvor reported it .")
    assert names.parted(replace(guess, end=4), unknown) == [replace(guess, end=4)]


def test_a_place_behind_a_known_body_is_no_part_of_its_name(names, make_doc):
    def cut(text: str, start: int, end: int) -> str:
        doc = make_doc(text)
        own = names.cut(Candidate(0, start, end, "Organisation", "organisation-head", HEADED), doc)
        return doc[own.start : own.end].text

    assert cut("They left the Relief Council for Orlen .", 3, 7) == "Relief Council"
    assert cut("The Relief Mission for Orlen left .", 1, 5) == "Relief Mission for Orlen"
    assert cut("The Relief Council for Children met .", 1, 5) == "Relief Council for Children"


def test_a_state_that_somebody_wants_to_found_is_not_the_group_of_its_name(forms):
    assert forms("They want to build an Islamic state in the north.") == []
    assert ("Islamic State", "Organisation") in forms("He joined Islamic State in the north.")


def test_a_college_lies_in_the_city_behind_its_name(forms):
    assert ("Oxford", "Place") in forms("She read law at Queen's College, Oxford.")


def test_an_economist_is_no_magazine(forms):
    assert ("Economist", "Organisation") not in forms("Jane Orrel is Chief Economist at the bank.")
    assert ("Economist", "Organisation") in forms("She wrote for the Economist last year.")


def test_an_office_in_capitals_is_not_somebody_of_the_name(words, make_doc):
    entry = GazetteerEntry("organisation/orla", "ORLA", "Organisation", ours=True)
    names = KnownNames(Gazetteer((entry,)), words)
    assert found(names, make_doc("Then Orla left .", ents=[("Orla", "PERSON")])) == []
    assert found(names, make_doc("Then ORLA left .", ents=[("ORLA", "PERSON")])) == [
        ("ORLA", "organisation/orla")
    ]
