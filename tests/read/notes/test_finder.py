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


@pytest.mark.parametrize(
    ("marks", "openings"),
    [
        (("1", "2", "3"), ("1. ", "2. ", "3. ")),
        (("1", "2", "3"), ("1 ", "2 ", "3 ")),
        (("¹", "²", "³"), ("¹", "²", "³")),
        (("[1]", "[2]", "[3]"), ("[1]", "[2]", "[3]")),
        (("*", "**", "†"), ("* ", "** ", "† ")),
    ],
)
def test_each_entry_of_a_list_without_heading_is_a_note_of_its_own(read, marks, openings) -> None:
    document = read(
        "a.txt",
        f"Boats\n\nTen boats came to Lund.{marks[0]} They left.{marks[1]} Nobody was hurt.{marks[2]}\n\n"
        f"{openings[0]}Jane Doe, Boats of Lund (Lund: Quay Press, 2009), 12\n{openings[1]}Ibid.\n"
        f"{openings[2]}Ibid., p. 4\n",
    )
    assert [note.span.of(document.text) for note in document.notes] == [
        "Jane Doe, Boats of Lund (Lund: Quay Press, 2009), 12", "Ibid.", "Ibid., p. 4",
    ]  # fmt: skip
    assert [[m.of(document.text) for m in note.marks] for note in document.notes] == [[m] for m in marks]


@pytest.mark.parametrize("opening", ["1 ", "(1) ", "1. "])
def test_entries_under_a_heading_are_parted_too(read, opening: str) -> None:
    entries = [
        opening.replace("1", str(n + 1)) + w for n, w in enumerate(["Jane Doe, Boats, 12", "Ibid.", "Ibid."])
    ]
    document = read("a.txt", "They came.(1) They left.(2) It rained.(3)\n\nNotes\n\n" + "\n".join(entries))
    assert [(note.mark, note.span.of(document.text), len(note.marks)) for note in document.notes] == [
        ("1", "Jane Doe, Boats, 12", 1), ("2", "Ibid.", 1), ("3", "Ibid.", 1),
    ]  # fmt: skip


def test_a_numbered_list_at_the_end_is_no_list_of_notes(read) -> None:
    text = "The board met in Lund. It asked for three things.\n\n1. More boats.\n2. A new quay.\n3. Rest."
    assert read("a.txt", text).notes == ()


def test_marks_may_stand_behind_quotation_marks_years_and_words(read) -> None:
    document = read(
        "a.txt",
        "They said “we left”.1 It was in 2009.2 Some, of 1,200 in all, paid,3 others did not4 in No.4 of the 2.1 km."
        "\n\n1. Jane Doe.\n2. John Roe.\n3. Ann Poe.\n4. Lena Moe.",
    )
    assert _notes(document) == [
        ("1", "Jane Doe.", ["ft”.1"]),
        ("2", "John Roe.", ["009.2"]),
        ("3", "Ann Poe.", ["aid,3"]),
        ("4", "Lena Moe.", [" not4"]),
    ]


def test_a_range_in_brackets_marks_the_notes_between_as_well(read) -> None:
    document = read("a.txt", "They came [1–3].\n\nReferences\n\n[1] Jane Doe.\n[2] John Roe.\n[3] Ann Poe.")
    assert [[m.of(document.text) for m in n.marks] for n in document.notes] == [["1"], ["1–3"], ["3"]]


def test_words_in_asterisks_are_no_marks_and_items_no_notes(read) -> None:
    assert read("a.txt", "They *left* at once.\n\n* Not all of them.").notes == ()
    assert read("a.txt", "They left.* It rained.\n\n* One boat.\n* Two boats.").notes == ()
