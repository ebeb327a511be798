from dataclasses import replace

import pytest

from graph.model import Block, Mention, Span

DOE = "Jane Doe, *Salt and Sand: Life in the Camps* (London: Northgate Press, 2016), 12."
POE = 'Lena Poe, "Guards Leave Harran," *Daily Lantern*, May 14, 2018. <https://lantern.example/guards>.'


def read_works(reader, document):
    """Return the titles by the mark of the note that leads to them."""
    found = reader.read(document, ())
    return {
        document.notes[note].mark: [found.works[index].title for index in works]
        for note, works in found.note_works
    }


def test_each_note_leads_to_its_work(reader, make_document):
    document = make_document("It grew.[1] They left.[2]", [("1", DOE), ("2", POE)])

    assert read_works(reader, document) == {
        "1": ["Salt and Sand: Life in the Camps"],
        "2": ["Guards Leave Harran"],
    }


def test_work_says_who_when_and_where(reader, make_document):
    found = reader.read(make_document("They left.[1]", [("1", POE)]), ())
    (work,) = found.works

    assert [found.mentions[author].name for author in work.authors] == ["Lena Poe"]
    assert found.mentions[work.publisher].name == "Daily Lantern"
    assert (work.issued, work.url, work.own) == ("2018-05-14", "https://lantern.example/guards", False)
    assert found.mentions[work.mention] == Mention(
        found.mentions[work.mention].span, "Report", "reference-title", "Guards Leave Harran"
    )


def test_spans_are_the_names_as_they_stand(reader, make_document):
    document = make_document("They left.[1]", [("1", POE)])
    found = reader.read(document, ())

    assert [mention.span.of(document.text) for mention in found.mentions] == [
        "Lena Poe", "Guards Leave Harran", "Daily Lantern",
    ]  # fmt: skip


def test_relations_rest_on_the_reference(reader, make_document):
    document = make_document("They left.[1]", [("1", POE)])
    found = reader.read(document, ())

    assert [
        (found.mentions[one.subject].name, one.predicate, found.mentions[one.object].name)
        for one in found.relations
    ] == [
        ("Guards Leave Harran", "authoredBy", "Lena Poe"),
        ("Guards Leave Harran", "publishedBy", "Daily Lantern"),
    ]
    assert all(one.evidence == (document.notes[0].span,) for one in found.relations)
    assert found.spans == (document.notes[0].span,)


def test_body_in_the_author_s_place_publishes(reader, make_document):
    found = reader.read(
        make_document("x", listed=["World Bank. 2016. Tents of the World. Washington, DC."]), ()
    )

    assert {one.predicate for one in found.relations} == {"publishedBy"}


def test_same_work_again_is_one_work(reader, make_document):
    again = "Doe, Jane. *Salt and Sand: Life in the Camps*. London: Northgate Press, 2016."
    found = reader.read(make_document("a[1] b[2]", [("1", DOE), ("2", again)]), ())

    assert len(found.works) == 1
    assert found.note_works == ((0, (0,)), (1, (0,)))
    titles = [index for index, mention in enumerate(found.mentions) if mention.type == "Report"]
    assert found.mentions[titles[1]].antecedent == titles[0]


def test_short_forms_lead_to_the_work(reader, make_document):
    document = make_document(
        "a[1] b[2] c[3] d[4] e[5] f[6] g[7]",
        [
            ("1", DOE),
            ("2", "Ibid., 33."),
            ("3", POE),
            ("4", "Doe, *Salt and Sand*, 40."),
            ("5", "See note 3 above."),
            ("6", "Doe (2016), p. 77."),
            ("7", "Poe, “Guards,” 1; Doe, Salt and Sand, 12."),
        ],
    )
    salt, guards = "Salt and Sand: Life in the Camps", "Guards Leave Harran"

    assert read_works(reader, document) == {
        "1": [salt],
        "2": [salt],
        "3": [guards],
        "4": [salt],
        "5": [guards],
        "6": [salt],
        "7": [guards, salt],
    }


def test_short_form_before_the_full_reference(reader, make_document):
    document = make_document("a[1]", [("1", "Doe, *Salt and Sand*, 40.")], [DOE])

    assert read_works(reader, document) == {"1": ["Salt and Sand: Life in the Camps"]}


def test_note_that_cites_nothing_gives_none(reader, make_document):
    document = make_document(
        "a[1] b[2]", [("1", "Special thanks to Jane Doe and the Harran Police."), ("2", DOE)]
    )

    assert list(read_works(reader, document)) == ["2"]


def test_two_works_in_one_note(reader, make_document):
    document = make_document("a[1]", [("1", f"See {DOE[:-1]}; and {POE}")])

    assert read_works(reader, document) == {"1": ["Salt and Sand: Life in the Camps", "Guards Leave Harran"]}


def test_dash_stands_for_the_author_above(reader, make_document):
    document = make_document(
        "x", listed=["Doe, Jane. *Salt*. London: Northgate Press, 2016.", "———. *A Second Winter*. London: Northgate Press, 2019."]
    )  # fmt: skip
    found = reader.read(document, ())
    author = found.mentions[found.works[1].authors[0]]

    assert (author.name, author.kind) == ("Jane Doe", "coreference")
    assert found.mentions[author.antecedent].span.of(document.text) == "Doe, Jane"


def test_address_in_the_next_block_belongs_to_the_note(reader, make_document):
    document = make_document(
        "a[1]",
        [("1", "Lena Poe, “Guards Leave Harran,” *Daily Lantern*. May 14, 2018.")],
        more=[("paragraph", "<https://lantern.example/guards>.")],
    )

    assert reader.read(document, ()).works[0].url == "https://lantern.example/guards"


def test_recommended_citation_is_the_document_itself(reader, make_document):
    document = make_document(
        "x",
        more=[("heading", "Recommended citation"), ("paragraph", DOE), ("paragraph", "It rained in 2016.")],
    )

    assert [(work.title, work.own) for work in reader.read(document, ()).works] == [
        ("Salt and Sand: Life in the Camps", True)
    ]


def test_found_mentions_give_way_to_those_of_references(reader, make_document):
    document = make_document("Jane met Lena Poe.[1]", [("1", POE)])
    at = document.notes[0].span.start
    before = (
        Mention(Span(9, 17), "Person", "model", "Lena Poe"),
        Mention(Span(at, at + 8), "Person", "model", "Lena Poe"),
        Mention(Span(at + 24, at + 30), "Place", "gazetteer", "Harran"),
    )
    found = reader.read(document, before)

    assert found.mentions[0] == before[0]
    assert [mention.type for mention in found.mentions[1:]] == ["Person", "Report", "Organisation"]


def test_antecedents_keep_their_mentions(reader, make_document):
    document = make_document("Lena Poe left. Poe wrote.[1]", [("1", POE)])
    before = (
        Mention(Span(0, 8), "Person", "model", "Lena Poe"),
        Mention(Span(15, 18), "Person", "model", "Poe", antecedent=0),
        Mention(Span(90, 95), "Place", "model", "nothing"),
    )

    assert reader.read(document, before).mentions[1].antecedent == 0


def test_document_without_references_keeps_its_mentions(reader, make_document):
    before = (Mention(Span(0, 4), "Person", "model", "Lena"),)
    found = reader.read(make_document("Lena left in 2016."), before)

    assert (found.mentions, found.works, found.note_works) == (before, (), ())


def test_reading_twice_gives_the_same(reader, make_document):
    document = make_document("a[1] b[2]", [("1", DOE), ("2", POE)])

    assert reader.read(document, ()) == reader.read(document, ())


def test_a_town_before_the_publisher_is_no_body(reader, make_document):
    document = make_document("They left.[1]", [("1", DOE)])
    at = document.text.index("London")
    misread = Mention(Span(at, at + 6), "Organisation", "model", "London")
    town = Mention(Span(at, at + 6), "Place", "model", "London")

    assert misread not in reader.read(document, [misread]).mentions
    assert town in reader.read(document, [town]).mentions


def test_the_title_of_a_short_form_is_no_other_work(reader, make_document):
    document = make_document("They left.[1] It rained.[2]", [("1", DOE), ("2", "Doe, *Salt and Sand*, 14.")])
    at = document.text.rindex("Salt and Sand")
    again = Mention(Span(at, at + 13), "Report", "quoted", "Salt and Sand")

    assert again not in reader.read(document, [again]).mentions


def test_a_letter_on_file_with_an_author_is_none_of_his_works(reader, make_document):
    listed = "Habitat Trust, *Roofs of the North: A Survey*, April 2016, <https://roofs.example/survey>."
    notes = [("1", listed), ("2", "Letter of 2 May 2016, on file with Habitat Trust.")]
    works = read_works(reader, make_document("It grew.[1] They left.[2]", notes))
    assert works == {"1": ["Roofs of the North: A Survey"]}


@pytest.mark.parametrize(
    ("reference", "publisher"),
    [
        ("Lena Poe, “Guards Leave Harran,” in Tent Quarterly 9, no. 3, 2015.", "Tent Quarterly"),
        ("Lena Poe, “Guards Leave Harran,” in Orlen Tonight, 22 October 2019.", "Orlen Tonight"),
        ("Lena Poe, “Guards Leave Harran,” in Jane Doe, ed., Salt and Sand, 2015.", ""),
        ("Lena Poe, “Guards Leave Harran,” in London, 22 October 2019.", ""),
    ],
)
def test_article_is_published_by_the_periodical_it_stands_in(parts, reference, publisher):
    assert parts(reference)[2] == publisher


@pytest.mark.parametrize(
    ("heading", "is_list"), [("Works not discussed above", True), ("Books of the war", False)]
)
def test_list_of_works_is_known_by_what_its_heading_says_of_them(reader, make_document, heading, is_list):
    document = make_document("They left.")
    listed = "Lena Poe, Salt and Sand, London: Northgate Press, 2016."
    blocks, text = list(document.blocks), document.text
    for kind, words in (("heading", heading), ("paragraph", listed)):
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    found = reader.read(replace(document, text=text, blocks=tuple(blocks)), ())
    assert [work.title for work in found.works] == (["Salt and Sand"] if is_list else [])


def test_titles_are_known_before_the_names_of_a_document_are(reader, make_document):
    document = make_document("They left.[1]", [("1", DOE)])
    titles = [span.of(document.text) for span in reader.cited(document).titles]
    assert titles == ["Salt and Sand: Life in the Camps"]


def test_work_behind_a_remark_is_one_more(reader, make_document):
    note = f"{DOE} A critical reading is Lena Poe, “The Denominator,” in Tent Quarterly 6, no. 2, 2020."
    found = reader.read(make_document("They left.[1]", [("1", note)]), ())
    assert [work.title for work in found.works] == ["Salt and Sand: Life in the Camps", "The Denominator"]


def test_project_that_writes_is_a_body(parser):
    found = parser.parse("Harran Data Project, *Counting the Tents*, 2019.", listed=False)
    assert [(author.name, author.type) for author in found.authors] == [
        ("Harran Data Project", "Organisation")
    ]
