import pytest

LONG = (
    "The harbour office said on Monday that ten boats had come to the quay in the night, "
    "and that nobody was hurt when the storm broke."
)


def _blocks(document) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(document.text)) for b in document.blocks]


def test_paragraphs_are_runs_of_lines_between_blank_lines(read) -> None:
    document = read("a.txt", "One came.\n\nTwo came,\nand stayed here until the morning.\n\n\nThree came.\n")
    assert [words for _, words in _blocks(document)] == [
        "One came.",
        "Two came,\nand stayed here until the morning.",
        "Three came.",
    ]


def test_each_long_line_is_a_paragraph(read) -> None:
    document = read("a.txt", f"{LONG}\n{LONG}\n{LONG}")
    assert [words for _, words in _blocks(document)] == [LONG] * 3


def test_short_lines_that_end_their_sentences_are_paragraphs_too(read) -> None:
    document = read("a.txt", "Ten boats came on Monday.\nNobody was hurt in the storm.\nThe quay was closed.")
    assert len(document.blocks) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_one_paragraph_and_line_ends_stay(read, end: str) -> None:
    wrapped = end.join(
        [
            "The harbour office said on Monday that ten boats had come to the quay.",
            "In the night the storm broke, and the pilot brought them in, one after",
            "the other, until morning.",
        ]
    )
    document = read("a.txt", wrapped + end + end + "Nobody was hurt.")
    assert [words for _, words in _blocks(document)] == [wrapped, "Nobody was hurt."]


def test_a_short_line_alone_is_a_heading(read) -> None:
    document = read("a.txt", f"{LONG}\n\nWhat came after\n\n{LONG}")
    assert _blocks(document)[1] == ("heading", "What came after")


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.",
        "and so it went on",
        "The office said:",
        "“We saw ten boats”",
        "https://quay.example/boats",
        "Yours truly,",
    ],
)
def test_other_short_lines_are_no_headings(read, line: str) -> None:
    document = read("a.txt", f"{LONG}\n\n{line}\n\n{LONG}")
    assert ("heading", line) not in _blocks(document)


def test_a_short_line_with_nothing_under_it_is_no_heading(read) -> None:
    assert _blocks(read("a.txt", f"{LONG}\n\nMore to come"))[-1] == ("paragraph", "More to come")


def test_numbered_headings_have_levels(read) -> None:
    document = read("a.txt", f"{LONG}\n\n1. Boats\n\n{LONG}\n\n1.2 Ferries\n\n{LONG}")
    assert [(b.level, b.span.of(document.text)) for b in document.blocks if b.kind == "heading"] == [
        (2, "1. Boats"),
        (3, "1.2 Ferries"),
    ]


def test_list_items_leave_out_their_bullets(read) -> None:
    document = read("a.txt", f"{LONG}\n\n- ten boats\n- two ferries\n  - one small\n\n1. first\n2. second")
    items = [(b.level, b.span.of(document.text)) for b in document.blocks if b.kind == "list_item"]
    assert items == [(1, "ten boats"), (1, "two ferries"), (2, "one small"), (1, "first"), (1, "second")]


def test_a_number_that_opens_a_wrapped_line_is_no_list_item(read) -> None:
    text = (
        "The office counted the boats that had come to the quay by Monday night, all\n"
        "27. The pilot said that he had never seen so many of them in one night, ever."
    )
    assert len(read("a.txt", text).blocks) == 1


def test_a_sentence_torn_by_a_page_break_is_mended(read) -> None:
    document = read("a.txt", f"{LONG[:-1]} and that the\n\nFerry would sail. It sailed.\n\n{LONG}")
    assert len(document.blocks) == 2


def test_a_dash_that_opens_a_wrapped_line_is_no_list_item(read) -> None:
    text = (
        "The office asked all those who had been on the quay that night — the pilots\n"
        "— and found that nobody had seen the ferry go, which surprised the captain.\n"
    )
    assert len(read("a.txt", text).blocks) == 1


def test_a_heading_straight_above_wrapped_lines_is_a_block_of_its_own(read) -> None:
    text = (
        "The Boats of Lund\n"
        "The office counted the boats that had come to the quay by Monday night, in\n"
        "the storm, and the pilot said that he had never seen so many in one night.\n"
    )
    assert len(read("a.txt", text).blocks) == 2


def test_rules_between_paragraphs_are_no_blocks(read) -> None:
    assert len(read("a.txt", f"{LONG}\n\n* * *\n\n{LONG}\n\n--------\n\n{LONG}").blocks) == 3


def test_a_picture_credit_is_a_caption(read) -> None:
    assert ("caption", "Photo by Jane Doe/Quay Pictures") in _blocks(
        read("a.txt", f"{LONG}\n\nPhoto by Jane Doe/Quay Pictures")
    )


def test_front_matter_is_metadata_and_no_block(read) -> None:
    document = read(
        "a.txt", "---\ntitle: The Ferry\nissued: 2021-03\nauthor: Jane Doe\n---\n\nTen boats came."
    )
    assert (document.metadata.title, document.metadata.issued, document.metadata.creators) == (
        "The Ferry",
        "2021-03",
        ("Jane Doe",),
    )
    assert _blocks(document) == [("paragraph", "Ten boats came.")]


def test_two_rules_at_the_top_are_no_front_matter(read) -> None:
    assert _blocks(read("a.txt", "---\nTen boats came. They left.\n---\nNobody was hurt."))[0][1].startswith(
        "Ten boats"
    )


def test_lines_of_a_list_of_abbreviations_are_not_joined(read) -> None:
    text = "IOS – International Office for Salt\nKCS – Kalvan Center for Sand Studies\nKLA – Kalvan Lake Army"
    assert [words for _, words in _blocks(read("a.txt", text))] == text.split("\n")
