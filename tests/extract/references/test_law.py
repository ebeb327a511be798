import pytest

from graph.extract.references.identifiers import find_addresses


@pytest.mark.parametrize(
    ("reference", "title", "authors", "issued"),
    [
        ("Roe and Others v. Tana, App. No. 12345/09, Eur. Ct. H.R. (2012).", "Roe and Others v. Tana", [], "2012"),
        ("Prosecutor v. Poe, Case No. SC-04-15, Judgment, 2 March 2009.", "Prosecutor v. Poe", [], "2009-03-02"),
        ("Doe v. Quay Auth., 512 F.3d 101, 110 (9th Cir. 2008).", "Doe v. Quay Auth.", [], "2008"),
        ("S.C. Res. 9816, U.N. Doc. S/RES/9816 (June 2, 2008).", "S.C. Res. 9816", [], "2008-06-02"),
        ("UN General Assembly, Resolution 91/248, A/RES/91/248, 21 December 2016.", "Resolution 91/248", ["UN General Assembly"], "2016-12-21"),
        ("Harbour Comm., General Comment No. 35, U.N. Doc. HC/GC/35 (Dec. 16, 2014).", "General Comment No. 35", ["Harbour Comm"], "2014-12-16"),
        ("Law No. 12 of 2004 on Quays (Tana), art. 5.", "Law No. 12 of 2004 on Quays", [], "2004"),
        ("Convention on the Rights of Boats, 20 November 1989, 9577 U.N.T.S. 3.", "Convention on the Rights of Boats", [], "1989-11-20"),
        ("Ann Stone, The Right to Row, 99 Tent L.J. 1231, 1240 (2010).", "The Right to Row", ["Ann Stone"], "2010"),
    ],
)  # fmt: skip
def test_works_of_law_are_called_by_parties_number_or_name(parts, reference, title, authors, issued) -> None:
    found = parts(reference, listed=False)
    assert found is not None
    assert (found[0], found[1], found[3]) == (title, authors, issued)


@pytest.mark.parametrize(
    "remark",
    [
        "The law society of Tana disagreed in 2009.",
        "Law and order returned, she said.",
        "It was Doe v. nobody.",
    ],
)
def test_remarks_about_law_cite_nothing(parts, remark) -> None:
    assert parts(remark, listed=False) is None


@pytest.mark.parametrize(
    ("reference", "title", "publisher"),
    [
        ("Tran V. Boats of old [PhD thesis]. Lund: Lund University; 2015.", "Boats of old", "Lund University"),
        ("Sow, A. (2020, June 4). Boats leave [Video]. YouTube. https://v.example/1", "Boats leave", ""),
        ("Oland, M. (2019). Boats [Doctoral dissertation, University of Lund]. DUO. https://d.example/1", "Boats", "University of Lund"),
        ("Petit, J. (2016). *The great quay* (2nd ed.). Northgate Press.", "The great quay", "Northgate Press"),
        ("*The Long Boat*. Directed by Lena Moss, Northlight Films, 2011.", "The Long Boat", "Northlight Films"),
        ("Harbour Watch, Boats on the Brink, Tana Report No. 201, 5 March 2013.", "Boats on the Brink", ""),
        ("Harbour Watch, World Report 2019: Events of 2018 (Lund: Harbour Watch, 2019).", "World Report 2019: Events of 2018", "Harbour Watch"),
        ("@quaywatch, “Boats tonight,” Twitter, 4 June 2015.", "Boats tonight", "Twitter"),
    ],
)  # fmt: skip
def test_kind_edition_and_hands_are_no_part_of_title_or_publisher(parts, reference, title, publisher) -> None:
    found = parts(reference)
    assert found is not None
    assert (found[0], found[2]) == (title, publisher)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Doe. Boats. https://b.example/quay-\nboats-2018.pdf", "https://b.example/quay-boats-2018.pdf"),
        ("Doe. Boats. https://b.example/\nquay/2018/boats.html. Accessed 3 May.", "https://b.example/quay/2018/boats.html"),
        ("Doe. Boats. https://b.example/\nboats are many", "https://b.example/"),
        ("Doe. Boats. https://b.example/quay/\nAccessed 3 May 2019.", "https://b.example/quay/"),
    ],
)  # fmt: skip
def test_an_address_may_be_broken_over_lines(text, url) -> None:
    assert [address.url for address in find_addresses(text)] == [url]


def test_each_work_that_semicolons_part_is_one(reader, make_document) -> None:
    note = (
        'See Roe v. Tana, App. No. 1/09 (2012); "Quay Closed," Daily Courier, 4 May 2012; Harbour Council, Report of the'
        " Inquiry on Boats, A/HC/21/50, 15 August 2012, para. 12; Id. at 14."
    )
    found = reader.read(make_document("They left.[1]", [("1", note)]), ())
    assert [work.title for work in found.works] == [
        "Roe v. Tana",
        "Quay Closed",
        "Report of the Inquiry on Boats",
    ]
    assert found.note_works == ((0, (0, 1, 2)),)


@pytest.mark.parametrize(
    ("reference", "author", "publisher"),
    [
        ("Harbour LLP. 2020. Annual Review 2019. London: Harbour.", "Harbour LLP", "Harbour"),
        (
            "Statistics Norway. 2022. “Table 9: Boats.” Accessed June 3, 2022. https://s.example/9.",
            "Statistics Norway",
            "",
        ),
    ],
)
def test_bodies_in_the_form_of_names_are_bodies(parser, parts, reference, author, publisher) -> None:
    assert [(one.name, one.type) for one in parser.parse(reference, listed=True).authors] == [
        (author, "Organisation")
    ]
    assert parts(reference)[2] == publisher
