import pytest

from graph.model import Metadata

LONG = (
    "The harbour office said on Monday that ten boats had come to the quay in the night, "
    "and that nobody was hurt when the storm broke."
)


def _opening(document) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(document.text)) for b in document.blocks if b.kind in ("title", "byline")]


def test_title_date_and_credit_are_read_from_the_first_lines(read) -> None:
    document = read("a.txt", f"Ten boats ‘came home’ to Lund\n\nMarch 3, 2021\n| Quay Daily News\n\n{LONG}")
    assert document.metadata == Metadata(
        title="Ten boats ‘came home’ to Lund", issued="2021-03-03", credit_text="Quay Daily News"
    )
    assert _opening(document) == [
        ("title", "Ten boats ‘came home’ to Lund"),
        ("byline", "March 3, 2021"),
        ("byline", "Quay Daily News"),
    ]


@pytest.mark.parametrize(
    ("line", "creators"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe in Lund", ("Jane Doe",)),
        ("By Jane Doe, Senior Editor", ("Jane Doe",)),
        ("by JANE DOE | 3 March 2021", ("JANE DOE",)),
        ("Author: Jane Doe", ("Jane Doe",)),
    ],
)
def test_a_byline_names_its_authors(read, line: str, creators: tuple[str, ...]) -> None:
    assert read("a.txt", f"The Boats of Lund\n\n{line}\n\n{LONG}").metadata.creators == creators


@pytest.mark.parametrize(
    ("line", "creators", "publisher", "issued"),
    [
        ("By Jane Doe, Quay Daily News, 3 March 2021", ("Jane Doe",), "Quay Daily News", "2021-03-03"),
        (
            "By Jane Doe and John Roe, Quay Post – March 3, 2021",
            ("Jane Doe", "John Roe"),
            "Quay Post",
            "2021-03-03",
        ),
        ("*By Jane Doe, 3 March 2021*", ("Jane Doe",), "", "2021-03-03"),
        ("By Jane Doe, Quay Post", ("Jane Doe",), "", ""),
        ("By Jane Doe, John Roe, March 2021", ("Jane Doe", "John Roe"), "", "2021-03"),
        ("By 3 March 2021", (), "", ""),
        ("By the sea, in March 2021", (), "", ""),
    ],
)
def test_a_byline_may_end_with_outlet_and_date(read, line, creators, publisher, issued) -> None:
    said = read("a.txt", f"The Boats of Lund\n\n{line}\n\n{LONG}").metadata
    assert (said.creators, said.publisher, said.issued) == (creators, publisher, issued)


def test_authors_with_affiliations_under_them(read) -> None:
    document = read(
        "a.txt",
        "The Boats of Lund\n\nJane Doe\n\nInstitute for Boats, jane@quay.example\n\n"
        f"John Roe\n\nUniversity of Lund\n\n{LONG}",
    )
    assert document.metadata.creators == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("Published: 3 March 2021", "2021-03-03"),
        ("Published on Wednesday, March 3, 2021", "2021-03-03"),
        ("Lund, 3 March 2021", "2021-03-03"),
        ("March 2021", "2021-03"),
        ("2021-03-03", "2021-03-03"),
        ("03/04/2021", ""),
    ],
)
def test_a_date_line_dates_the_document(read, line: str, issued: str) -> None:
    assert read("a.txt", f"The Boats of Lund\n\n{line}\n\n{LONG}").metadata.issued == issued


def test_a_dateline_dates_the_document_and_stays_in_its_paragraph(read) -> None:
    document = read("a.txt", f"LUND, 3 March 2021 — {LONG}")
    assert document.metadata.issued == "2021-03-03"
    assert document.blocks[0].span.of(document.text).startswith("LUND, 3 March")


@pytest.mark.parametrize(
    "dateline",
    ["LUND, Sweden, March 3, 2021 (ABC) —", "LUND, South Lofia, 3 March 2021 –", "Lund, March 3, 2021 —"],
)
def test_a_dateline_may_name_the_country_and_the_agency(read, dateline: str) -> None:
    document = read("a.txt", f"The Boats of Lund\n\nBy Jane Doe\n\n{dateline} {LONG}")
    assert document.metadata.issued == "2021-03-03"


def test_a_doi_line_is_taken(read) -> None:
    document = read(
        "a.txt", f"The Boats of Lund\n\n{LONG}\n\nDOI: <https://doi.org/10.1234/boats.5>\n\n{LONG}"
    )
    assert document.metadata.doi == "10.1234/boats.5"


def test_a_long_title_is_known_by_the_author_under_it(read) -> None:
    title = (
        "The Boats of Lund in Their Own Words: Journeys, Cargo, Storms "
        "and the Long Way Home to the Quay – Analysis of 12 Logs"
    )
    document = read("a.txt", f"{title}\n\nJane Doe\n\nUniversity of Lund\n\n{LONG}")
    assert document.metadata.title == title


@pytest.mark.parametrize(
    "first", [LONG, "Ten boats came.", "In March the boats came,", "Introduction", "the boats of Lund"]
)
def test_an_ordinary_first_line_is_no_title(read, first: str) -> None:
    assert read("a.txt", f"{first}\n\n{LONG}\n\n{LONG}").metadata == Metadata()


def test_byline_and_date_one_under_the_other_are_two_lines(tmp_path):
    from graph.read import find_sources, read_document

    text = "Harbour storm leaves forty homeless\n\nBy Ina Kestrel and Tomas Brode\n12 March 2019\n\n"
    text += "Forty people lost their homes on Tuesday when a storm hit the harbour of Dorn, the mayor of the town said.\n"
    (tmp_path / "storm.txt").write_text(text, "utf-8")
    document = read_document(find_sources([tmp_path])[0])
    assert document.metadata.creators == ("Ina Kestrel", "Tomas Brode")
    assert document.metadata.issued == "2019-03-12"
    assert [block.kind for block in document.blocks] == ["title", "byline", "byline", "paragraph"]


@pytest.mark.parametrize(
    ("opening", "title", "creators", "issued"),
    [
        ("The Boats of Lund\nDr. Ina Kestrel\n\n", "The Boats of Lund", ("Dr. Ina Kestrel",), ""),
        (
            "The Boats of Lund: A Harbour in Need\nDr. Ina Kestrel and Prof. Omar Brode\nCentre for Harbour Studies\n\n",
            "The Boats of Lund: A Harbour in Need",
            ("Dr. Ina Kestrel", "Prof. Omar Brode"),
            "",
        ),
        (
            "The Boats of Lund\nProf. Ina Kestrel, Senior Fellow, University of Lund\n3 May 2021\n\n",
            "The Boats of Lund",
            ("Prof. Ina Kestrel",),
            "2021-05-03",
        ),
        ("The Boats of Lund\n\nDr. Ina Kestrel\n\n", "The Boats of Lund", ("Dr. Ina Kestrel",), ""),
        ("# The Boats of Lund\nDr. Ina Kestrel\n\n", "The Boats of Lund", ("Dr. Ina Kestrel",), ""),
        ("The Boats of Lund\nIna Kestrel\n3 May 2021\n\n", "The Boats of Lund", (), "2021-05-03"),
    ],
)
def test_name_with_its_title_under_the_headline_is_the_author(read, opening, title, creators, issued) -> None:
    for name in ("a.md",) if opening.startswith("#") else ("a.txt", "a.md"):
        document = read(name, f"{opening}{LONG}\n\n{LONG}\n")
        metadata = document.metadata
        assert (metadata.title, metadata.creators, metadata.issued) == (title, creators, issued)


@pytest.mark.parametrize(
    "opening", ["Dr. Ina Kestrel\nPort of Lund\n\n", "Boats of Lund\nDr. Ina Kestrel tells her story\n\n"]
)
def test_line_that_is_more_than_a_titled_name_is_no_byline(read, opening) -> None:
    assert read("a.txt", f"{opening}{LONG}\n\n{LONG}\n").metadata.creators == ()


def test_lines_with_labels_are_the_title_and_what_belongs_to_it(read) -> None:
    head = "Title: The Boats of Lund\nAuthor: Jane Doe\nPublisher: Quay Press\nDate: 2021-03-03\nSource: The Quay"
    document = read("a.txt", f"{head}\n\n{LONG}")
    found = document.metadata
    assert (found.title, found.creators, found.publisher, found.issued) == (
        "The Boats of Lund",
        ("Jane Doe",),
        "Quay Press",
        "2021-03-03",
    )
    assert _opening(document)[0] == ("title", "The Boats of Lund")


def test_a_label_before_a_sentence_is_no_title(read) -> None:
    assert read("a.txt", f"Source: it came by boat.\nNobody knew how.\n\n{LONG}").metadata.title == ""


def test_a_remark_may_stand_over_the_title(read) -> None:
    remark = "Translated from the Swedish by the harbour office."
    document = read("a.md", f"{remark}\n\n# Ten boats came home\n\n{LONG}\n\n## The storm\n\n{LONG}")
    assert document.metadata.title == "Ten boats came home"


def test_a_first_sentence_before_headings_of_one_level_has_no_title_under_it(read) -> None:
    document = read("a.md", f"Ten boats came.\n\n# The quay\n\n{LONG}\n\n# The storm\n\n{LONG}")
    assert document.metadata.title == ""
