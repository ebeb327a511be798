from graph.extract.references import works_at
from graph.model import Span

NOTES = [
    ("1", "Jane Doe, *Salt and Sand* (London: Northgate Press, 2016)."),
    ("2", "All names are changed."),
    ("3", 'Lena Poe, "Guards Leave Harran," *Daily Lantern*, May 14, 2018.'),
]


def cited_in(reader, document, sentence):
    found = reader.read(document, ())
    start = document.text.index(sentence)
    works = works_at(document, found, Span(start, start + len(sentence)))
    return [found.works[index].title for index in works]


def test_mark_right_behind_a_sentence(reader, make_document):
    document = make_document("It grew.[1] They left.[3]", NOTES)

    assert cited_in(reader, document, "It grew.") == ["Salt and Sand"]
    assert cited_in(reader, document, "They left.") == ["Guards Leave Harran"]


def test_mark_behind_a_closing_quotation_mark(reader, make_document):
    document = make_document("“It grew.”[1] They left.", NOTES)

    assert cited_in(reader, document, "It grew.") == ["Salt and Sand"]


def test_mark_inside_a_sentence(reader, make_document):
    document = make_document("It grew,[1] and they left.", NOTES)

    assert cited_in(reader, document, "It grew,[1] and they left.") == ["Salt and Sand"]


def test_two_marks_side_by_side(reader, make_document):
    document = make_document("It grew.[1][3] They left.", NOTES)

    assert cited_in(reader, document, "It grew.") == ["Salt and Sand", "Guards Leave Harran"]


def test_sentence_without_a_mark_and_note_without_a_work(reader, make_document):
    document = make_document("It grew. They left.[2] Nobody knew.[1]", NOTES)

    assert cited_in(reader, document, "It grew.") == []
    assert cited_in(reader, document, "They left.") == []
