import pytest


def _notes(document) -> list[tuple[str, str, list[str]]]:
    text = document.text
    return [(n.mark, n.span.of(text), [text[m.start - 4 : m.end] for m in n.marks]) for n in document.notes]


@pytest.mark.parametrize(
    ("marks", "entries"),
    [
        ("¹²", ("- ¹ ", "- ² ")),
        ("¹²", ("¹ ", "² ")),
        (("[1]", "[2]"), ("[1] ", "[2] ")),
        (("[1]", "[2]"), ("1. ", "2. ")),
        (("^1", "^2"), ("1 ", "2 ")),
        (("1", "2"), ("1. ", "2. ")),
    ],
)
@pytest.mark.parametrize("heading", ["Endnotes", "References", "NOTES"])
def test_notes_under_a_heading_find_their_marks(read, heading: str, marks, entries) -> None:
    document = read(
        "a.txt",
        f"Ten boats came to Lund.{marks[0]} They left.{marks[1]} Nobody was hurt.\n\n{heading}\n\n"
        f"{entries[0]}Jane Doe, “Boats.”\n{entries[1]}John Roe, “Ferries.”\n",
    )
    assert _notes(document) == [
        ("1", "Jane Doe, “Boats.”", [f"und.{marks[0]}"]),
        ("2", "John Roe, “Ferries.”", [f"eft.{marks[1]}"]),
    ]
    assert {n.kind for n in document.notes} == {"endnote"}
    assert [b.kind for b in document.blocks][-2:] == ["note", "note"]


def test_entries_may_lie_apart(read) -> None:
    document = read(
        "a.txt",
        "They came.¹ They left.²\n\nEndnotes\n\n- ¹ Jane Doe.\n\n² John Roe.\n\nAbout the press.",
    )
    assert [mark for mark, _, _ in _notes(document)] == ["1", "2"]
    assert document.blocks[-1].kind == "paragraph"


def test_a_mark_may_stand_in_several_places(read) -> None:
    (note,) = read("a.txt", "They came.¹ They left.¹ Nobody was hurt.\n\nNotes\n\n¹ Jane Doe.").notes
    assert len(note.marks) == 2


def test_numbers_that_share_brackets_have_places_of_their_own(read) -> None:
    document = read("a.txt", "They came [1, 2]. They left [2].\n\nReferences\n\n[1] Jane Doe.\n[2] John Roe.")
    assert [[m.of(document.text) for m in n.marks] for n in document.notes] == [["1"], ["2", "[2]"]]


def test_powers_are_no_marks(read) -> None:
    document = read(
        "a.txt",
        "The quay has 12 km² and 10³ boats. They came.² They left.³\n\nNotes\n\n² Jane Doe.\n³ John Roe.",
    )
    assert [len(n.marks) for n in document.notes] == [1, 1]


def test_notes_without_a_heading_need_a_mark_in_the_text(read) -> None:
    document = read("a.txt", "Ten boats came to Lund.¹ They left.\n\n¹ Jane Doe, “Boats.”")
    assert [(n.mark, n.kind) for n in document.notes] == [("1", "footnote")]
    assert read("a.txt", "Ten boats came to Lund. They left.\n\n¹ Jane Doe, “Boats.”").notes == ()


def test_a_bibliography_without_marks_has_no_notes(read) -> None:
    assert (
        read(
            "a.txt", "Ten boats came.\n\nBibliography\n\nDoe, Jane. Boats. 2019.\n\nRoe, John. Ferries. 2020."
        ).notes
        == ()
    )
