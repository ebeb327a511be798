import pytest

from graph.extract.mentions.known_names import KnownNames
from graph.ontology import Gazetteer, GazetteerEntry

ENTRIES = (
    GazetteerEntry("place/orlen", "Orlen", "Place", iso3166="OR", ours=True),
    GazetteerEntry("place/reading", "Reading", "Place", population=200_000),
    GazetteerEntry("place/washington", "Washington", "Place", population=600_000, ours=True),
    GazetteerEntry("place/tamra", "Tamra", "Place", population=30_000),
    GazetteerEntry("place/tamra-2", "Tamra", "Place", population=25_000),
    GazetteerEntry("camp/al-dara", "al-Dara", "Camp", ours=True),
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
