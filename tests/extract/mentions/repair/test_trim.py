import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.repair.trim import trimmed


def test_the_title_of_the_person_behind_a_body_is_no_part_of_the_body(make_doc, words):
    doc = make_doc("Orlen Police Detective Inspector Mira Oland")
    cut = trimmed(Candidate(0, 0, 3, "Organisation", "model", 40), doc, words)
    assert cut is not None
    assert doc[cut.start : cut.end].text == "Orlen Police"


@pytest.mark.parametrize(
    ("text", "end", "left"),
    [
        ("Orlen Relief Council Special Envoy to Tamra", 5, "Orlen Relief Council"),
        ("Orlen Navy Capt . Mira Oland", 3, "Orlen Navy"),
        ("Orlen District Judge Mira Oland", 2, "Orlen"),
        ("Office of the Envoy to Tamra", 4, "Office of the Envoy"),
        ("Orlen District Council met", 3, "Orlen District Council"),
    ],
)
def test_the_office_behind_a_body_is_no_part_of_it(make_doc, words, text, end, left):
    doc = make_doc(text)
    cut = trimmed(Candidate(0, 0, end, "Organisation", "model", 40), doc, words)
    assert cut is not None
    assert doc[cut.start : cut.end].text == left


@pytest.mark.parametrize("text", ["Orlen - based Institute of Rivers", "U.S.-based Institute of Rivers"])
def test_where_a_body_sits_is_no_part_of_its_name(make_doc, words, text):
    doc = make_doc(text)
    cut = trimmed(Candidate(0, 0, len(doc), "Organisation", "model", 40), doc, words)
    assert cut is not None
    assert doc[cut.start : cut.end].text == "Institute of Rivers"


def test_an_office_alone_is_no_body(forms):
    assert forms("She was their Permanent Representative to the union of states.") == []


def test_the_year_before_a_name_is_no_part_of_it(make_doc, words):
    doc = make_doc("In 2029 Lumen grew")
    assert trimmed(Candidate(0, 1, 3, "Person", "model", 40), doc, words).start == 2
    doc = make_doc("They read 1984 Revisited")
    assert trimmed(Candidate(0, 2, 4, "Organisation", "model", 40), doc, words).start == 2


def test_the_country_of_a_currency_is_no_mention(forms):
    assert forms("It lost US $40 million and U.S. $5.") == []
    assert ("US", "Place") in forms("It sued in the US.")


def whole(doc, entity_type):
    return Candidate(0, 0, len(doc), entity_type, "model", 40)


@pytest.mark.parametrize(
    ("text", "entity_type", "left"),
    [
        ("the Northern Relief Council", "Organisation", "Northern Relief Council"),
        ("Another Harran camp", "Camp", "Harran camp"),
        ("Another Winter", "Report", "Another Winter"),
        ("Maj. Gen. Tobias Orrel", "Person", "Tobias Orrel"),
        ("Secretary of State Mira Oland", "Person", "Mira Oland"),
        ("Mira Oland 's", "Person", "Mira Oland"),
        ("Mira Oland , director", "Person", "Mira Oland"),
        ("Mira Oland QC", "Person", "Mira Oland"),
        ("Jan Oland", "Person", "Jan Oland"),
        ("Jan 2020", "Organisation", "2020"),
        ("Norland 800 kilometres", "Place", "Norland"),
        ("Norland 800", "Place", "Norland"),
        ("Norland 1,200", "Place", "Norland"),
        ("Route 202", "Place", "Route 202"),
        ("Area 51", "Place", "Area 51"),
        ("Channel 4", "Organisation", "Channel 4"),
        ("Northern Relief Council ( NRC", "Organisation", "Northern Relief Council"),
        ('" Harran "', "Place", "Harran"),
        ("Near Harran", "Place", "Harran"),
        ("Harran ,", "Place", "Harran"),
    ],
)
def test_what_is_no_part_of_a_name_is_cut_off(make_doc, words, text, entity_type, left):
    doc = make_doc(text)
    kept = trimmed(whole(doc, entity_type), doc, words)
    assert doc[kept.start : kept.end].text == left


def test_a_title_alone_stays(make_doc, words):
    doc = make_doc("General")
    assert trimmed(whole(doc, "Person"), doc, words) == whole(doc, "Person")


@pytest.mark.parametrize("text", ["¹³", "the", "- –", "' s"[:1]])
def test_marks_and_small_words_are_nothing(make_doc, words, text):
    doc = make_doc(text)
    assert trimmed(whole(doc, "Organisation"), doc, words) is None


def test_what_is_said_of_a_body_is_no_part_of_its_name(make_doc, words):
    doc = make_doc("Orlen Post praised Lamps", tags=["NNP", "NNP", "VBD", "NNPS"])
    cut = trimmed(whole(doc, "Organisation"), doc, words)
    assert cut is not None
    assert doc[cut.start : cut.end].text == "Orlen Post"
