import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trim import split, trimmed


def whole(doc, entity_type):
    return Candidate(0, 0, len(doc), entity_type, "model", 40)


@pytest.mark.parametrize(
    ("text", "entity_type", "left"),
    [
        ("the Northern Relief Council", "Organisation", "Northern Relief Council"),
        ("Maj. Gen. Tobias Orrel", "Person", "Tobias Orrel"),
        ("Secretary of State Mira Oland", "Person", "Mira Oland"),
        ("Mira Oland 's", "Person", "Mira Oland"),
        ("Mira Oland , director", "Person", "Mira Oland"),
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Green Party / Blue Party", ["Green Party", "Blue Party"]),
        ("University of Ulm , University of Trier", ["University of Ulm", "University of Trier"]),
        ("Hunters , Anglers and Farmers Party", ["Hunters , Anglers and Farmers Party"]),
        ("Acme , Inc.", ["Acme , Inc."]),
    ],
)
def test_a_list_taken_for_one_name_is_taken_apart(make_doc, text, parts):
    doc = make_doc(text)
    assert [doc[part.start : part.end].text for part in split(whole(doc, "Organisation"), doc)] == parts
