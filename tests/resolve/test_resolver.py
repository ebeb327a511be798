from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import ENTITY_TYPES, Document, Entity, MentionKey, Metadata
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve import Resolution, resolve
from tests.resolve.conftest import ENTRIES, Resolve, Said, document_of


def person(name: str, antecedent: int | None = None) -> Said:
    return Said(name, "Person", antecedent)


def body(name: str, antecedent: int | None = None) -> Said:
    return Said(name, "Organisation", antecedent)


def place(name: str, after: str = " and ") -> Said:
    return Said(name, "Place", after=after)


def camp(name: str) -> Said:
    return Said(name, "Camp")


def report(name: str) -> Said:
    return Said(name, "Report")


def entity(resolution: Resolution, key: str) -> Entity:
    return next(one for one in resolution.entities if one.key == key)


def same(resolution: Resolution, *mentions: tuple[str, int]) -> bool:
    return len({resolution.entity_of(slug, index) for slug, index in mentions}) == 1


# Inside a document


def test_what_the_document_says_stands_for_another_mention_is_the_same(resolved: Resolve) -> None:
    resolution = resolved([body("Northern Relief Council"), body("the Wise", antecedent=0)])
    assert same(resolution, ("a", 0), ("a", 1))


def test_an_antecedent_of_another_class_is_not_followed(resolved: Resolve) -> None:
    resolution = resolved([place("Sarrin"), body("Sarrin", antecedent=0)])
    assert resolution.entity_of("a", 0) == "place/sarrin"
    assert resolution.entity_of("a", 1) == "organisation/sarrin"


@pytest.mark.parametrize("part", ["Weir", "Dana", "Ms. Weir", "WEIR"])
def test_a_part_of_the_only_full_name_is_that_person(resolved: Resolve, part: str) -> None:
    assert same(resolved([person("Dana Weir"), person(part)]), ("a", 0), ("a", 1))


def test_a_surname_of_two_people_stays_alone(resolved: Resolve) -> None:
    resolution = resolved([person("Dana Weir"), person("Tom Weir"), person("Weir")])
    assert [resolution.entity_of("a", index) for index in range(3)] == [
        "person/dana-weir",
        "person/tom-weir",
        "person/weir",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (person("Dana Q. Weir"), person("Dana Weir")),
        (person("Mohammed al-Harrani"), person("Muhammad Al Harrani")),
        (body("Harran Pumps Ltd"), body("Harran Pumps")),
        (body("Northern Relief Council"), body("NRC")),
        (camp("Derwan camp"), camp("al-Derwan")),
        (camp("Derwan prison"), camp("Derwan")),
        (place("Kassarah"), place("Qasara")),
        (report("Leaving the Camps: A Study of Returns"), report("Leaving the Camps")),
    ],
)
def test_two_names_of_one_thing_in_a_document(resolved: Resolve, first: Said, second: Said) -> None:
    assert same(resolved([first, second]), ("a", 0), ("a", 1))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (body("Harran Group"), body("Harran Center")),
        (body("Harran Fund I"), body("Harran Fund II")),
        (camp("Derwan prison"), camp("Derwan camp")),
        (person("Dana Petrov"), person("Dana Petrova")),
        (person("Dana Weir"), person("Tom Weir")),
        (report("Leaving the Camps: A Study"), report("Leaving the Camps: A Novel")),
    ],
)
def test_two_things_with_names_alike(resolved: Resolve, first: Said, second: Said) -> None:
    assert not same(resolved([first, second]), ("a", 0), ("a", 1))


def test_descriptions_with_the_same_words_are_not_one_work_unless_the_document_says_so(
    resolved: Resolve,
) -> None:
    description = Said("the report", "Report", kind="description")
    resolution = resolved([description, description, replace(description, antecedent=1)])
    assert not same(resolution, ("a", 0), ("a", 1))
    assert same(resolution, ("a", 1), ("a", 2))


# Between documents


def test_a_full_name_is_one_person_everywhere(resolved: Resolve) -> None:
    assert same(resolved([person("Dana Weir")], [person("Dana Weir")]), ("a", 0), ("b", 0))


@pytest.mark.parametrize("name", ["Weir", "Umm Bilal", "Dana"])
def test_a_single_name_is_another_person_in_each_document(resolved: Resolve, name: str) -> None:
    resolution = resolved([person(name)], [person(name)])
    key = resolution.entity_of("a", 0)
    assert resolution.entity_of("b", 0) == f"{key}-2"


def test_an_acronym_means_what_another_document_explains(resolved: Resolve) -> None:
    resolution = resolved([body("NRC")], [body("Northern Relief Council"), body("NRC", antecedent=0)])
    assert resolution.entity_of("a", 0) == "organisation/northern-relief-council"


def test_an_acronym_that_two_documents_explain_otherwise_stays_alone(resolved: Resolve) -> None:
    resolution = resolved(
        [body("Northern Relief Council"), body("NRC", antecedent=0)],
        [body("National Radio Company"), body("NRC", antecedent=0)],
        [body("NRC")],
    )
    assert len({resolution.entity_of(slug, 0) for slug in "abc"}) == 3


def test_an_acronym_that_the_document_explains_is_not_the_gazetteer_s(resolved: Resolve) -> None:
    resolution = resolved([body("National Library Group"), body("NLG", antecedent=0)], [body("NLG")])
    assert resolution.entity_of("a", 1) == "organisation/national-library-group"
    assert resolution.entity_of("b", 0) == "organisation/northern-league"


def test_a_name_that_the_document_explains_is_not_the_gazetteer_s(resolved: Resolve) -> None:
    resolution = resolved(
        [body("Southern Northern League"), body("Northern League", 0), body("Northern League")]
    )
    assert resolution.entity_of("a", 1) == "organisation/southern-northern-league"
    assert resolution.entity_of("a", 2) == "organisation/northern-league"


def test_all_names_of_a_gazetteer_entry_are_one(resolved: Resolve) -> None:
    resolution = resolved([place("Sarrin")], [place("Serrin")], [place("Sirrin")])
    assert {resolution.entity_of(slug, 0) for slug in "abc"} == {"place/sarrin"}


def test_the_countries_of_the_text_tell_namesakes_apart(resolved: Resolve) -> None:
    resolution = resolved(
        [place("Tripoli"), place("Lebanon")],
        [place("Tripoli"), place("Libya")],
        [place("Tripoli"), place("Lebanon"), place("Libya")],
        [place("Tripoli", after=", "), place("Lebanon"), place("Libya")],
    )
    assert entity(resolution, resolution.entity_of("a", 0)).contained_in == "place/lebanon"
    assert entity(resolution, resolution.entity_of("b", 0)).contained_in == "place/libya"
    assert entity(resolution, resolution.entity_of("c", 0)).contained_in == ""
    assert same(resolution, ("a", 0), ("d", 0))


def test_a_place_that_nothing_decides_is_not_joined_between_documents(resolved: Resolve) -> None:
    assert not same(resolved([place("Tripoli")], [place("Tripoli")]), ("a", 0), ("b", 0))


def test_what_the_extraction_is_sure_of_stands(resolved: Resolve) -> None:
    resolution = resolved([Said("The port", "Place", gazetteer="place/tripoli-lebanon")])
    assert entity(resolution, resolution.entity_of("a", 0)).contained_in == "place/lebanon"


# Labels and keys


def test_the_label_is_the_most_complete_name(resolved: Resolve) -> None:
    resolution = resolved([person("Weir"), person("Dana Q. Weir"), person("Weir"), person("Dana Weir")])
    assert resolution.entities[0].key == "person/dana-q-weir"
    assert resolution.entities[0].label == "Dana Q. Weir"
    assert resolution.entities[0].alt_labels == ("Dana Weir", "Weir")


def test_a_known_place_has_the_gazetteer_s_label_and_facts(resolved: Resolve) -> None:
    sarrin = entity(resolved([place("SERRIN")]), "place/sarrin")
    assert (sarrin.label, sarrin.alt_labels, sarrin.hidden_labels) == (
        "Sarrin",
        ("SERRIN", "Serrin"),
        ("Sirrin",),
    )
    assert (sarrin.same_as, sarrin.latitude, sarrin.longitude) == ("https://sws.geonames.org/1/", 36.6, 38.3)


def test_the_country_of_a_place_is_there_without_being_mentioned(resolved: Resolve) -> None:
    resolution = resolved([camp("Harran camp")])
    syria = entity(resolution, "place/syria")
    assert (syria.mentions, syria.iso3166) == ((), "SY")
    assert entity(resolution, "camp/harran").contained_in == "place/syria"


def test_a_work_known_by_a_description_is_called_by_it(resolved: Resolve) -> None:
    resolution = resolved([Said("a report on Tuesday", "Report", kind="description")])
    assert entity(resolution, "report/a-report-on-tuesday").alt_labels == ()


# What the metadata names


def test_the_creators_are_the_people_of_the_text(resolved: Resolve) -> None:
    metadata = Metadata(
        "Title", "2031-05", creators=("Dana Weir", "Harran News"), publisher="Northern League"
    )
    resolution = resolved([person("Dana Weir")], metadata=[metadata])
    assert resolution.creators("a") == (resolution.entity_of("a", 0), "organisation/harran-news")
    assert resolution.publisher("a") == "organisation/northern-league"
    assert entity(resolution, "organisation/harran-news").mentions == ()


def test_who_publishes_its_own_text_is_a_body(resolved: Resolve) -> None:
    metadata = Metadata("Title", creators=("Lake Watchers",), publisher="Lake Watchers")
    resolution = resolved([], metadata=[metadata])
    assert resolution.creators("a") == ("organisation/lake-watchers",)
    assert resolution.publisher("a") == "organisation/lake-watchers"


def test_a_document_without_metadata_has_a_work_called_by_its_file(resolved: Resolve) -> None:
    resolution = resolved([], metadata=[Metadata()])
    assert (resolution.creators("a"), resolution.publisher("a")) == ((), "")
    assert entity(resolution, resolution.work("a")).label == "a.txt"


def test_copies_of_a_text_record_one_work(resolved: Resolve) -> None:
    metadata = [Metadata("Camp notes"), Metadata("Camp notes", "2031-05-02", url="https://x.example/")]
    resolution = resolved([person("Dana Weir")], [person("Dana Weir")], metadata=metadata)
    work = entity(resolution, resolution.work("a"))
    assert work.records == ("a", "b")
    assert (work.issued, work.url) == ("2031-05-02", "https://x.example/")


def test_documents_of_one_title_are_two_works_if_their_texts_differ(resolved: Resolve) -> None:
    metadata = [Metadata("Camp notes"), Metadata("Camp notes")]
    resolution = resolved([person("Dana Weir")], [person("Tom Weir")], metadata=metadata)
    assert (resolution.work("a"), resolution.work("b")) == ("report/camp-notes", "report/camp-notes-2")


def test_a_work_is_the_report_of_its_title_in_another_document(resolved: Resolve) -> None:
    resolution = resolved([person("Dana Weir")], [report("Camp notes")], metadata=[Metadata("Camp Notes")])
    assert resolution.entity_of("b", 0) == resolution.work("a")


# Invariants

NAMES = st.sampled_from(
    [
        "Dana Weir", "Weir", "Tom Weir", "Muhammad Weir", "Mohammed Weir", "NRC", "Northern Relief Council",
        "NLG", "Sarrin", "Tripoli", "Harran camp", "Harran prison", "Lebanon", "Camp notes", "Umm Bilal", "!",
        "Northern Relief Councils",
    ]
)  # fmt: skip
SAID = st.builds(
    Said,
    NAMES,
    st.sampled_from(ENTITY_TYPES),
    st.none() | st.integers(0, 5),
    st.sampled_from(["name", "name", "description", "coreference"]),
    st.sampled_from(["", "", "place/tripoli", "camp/harran", "no/such-key"]),
)
METADATA = st.builds(
    Metadata,
    title=st.sampled_from(["", "Camp notes", "Other notes"]),
    creators=st.tuples(NAMES),
    publisher=NAMES | st.just(""),
)
DOCUMENTS = st.lists(st.tuples(st.lists(SAID, max_size=6), METADATA), max_size=4)


@settings(deadline=None)
@given(DOCUMENTS, st.randoms())
def test_any_documents_in_any_order(documents: list[tuple[list[Said], Metadata]], random) -> None:  # type: ignore[no-untyped-def]
    gazetteer = Gazetteer(ENTRIES)
    made = [document_of(f"d{number}", said, metadata) for number, (said, metadata) in enumerate(documents)]
    resolution = resolve([one for one, _ in made], [other for _, other in made], gazetteer)

    keys = [one.key for one in resolution.entities]
    assert keys == sorted(set(keys))
    type_of = {one.key: one.type for one in resolution.entities}
    for document, extraction in made:
        for index, mention in enumerate(extraction.mentions):
            assert type_of[resolution.entity_of(document.slug, index)] == mention.type
        assert type_of[resolution.work(document.slug)] == "Report"
        assert len(resolution.creators(document.slug)) == 1
    mentions = [key for one in resolution.entities for key in one.mentions]
    assert sorted(mentions) == [
        MentionKey(extraction.slug, index)
        for _, extraction in made
        for index in range(len(extraction.mentions))
    ]
    records = [slug for one in resolution.entities for slug in one.records]
    assert sorted(records) == [document.slug for document, _ in made]
    assert all(one.contained_in in ("", *keys) and one.label for one in resolution.entities)
    assert all(not set(one.alt_labels) & {one.label, *one.hidden_labels} for one in resolution.entities)

    random.shuffle(made)
    again = resolve([one for one, _ in made], [other for _, other in reversed(made)], gazetteer)
    assert again.entities == resolution.entities
    assert all(again.creators(document.slug) == resolution.creators(document.slug) for document, _ in made)


def test_the_time_grows_with_the_number_of_names(gazetteer: Gazetteer) -> None:
    """Counts comparisons, not seconds: each name meets a few others, whatever the size."""
    from graph.resolve.blocking import NEIGHBOURS, pairs_of_names
    from graph.resolve.node import Node

    consonants = "bdfgklmnprstvz"
    nodes = [
        Node(
            "a",
            number,
            number,
            "Person",
            f"{consonants[number % 14]}a{consonants[number // 14 % 14]}o Weir{number}",
        )
        for number in range(5_000)
    ]
    assert len(pairs_of_names(range(len(nodes)), nodes)) <= 2 * NEIGHBOURS * len(nodes)


def test_a_document_without_extraction_still_has_its_work(gazetteer: Gazetteer) -> None:
    document: Document = document_of("a", [])[0]
    assert resolve([document], [], gazetteer).work("a") == "report/title-a"


# Short forms and other names in one document


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Kestral Mining Company", "Kestral"),
        ("Kestral Mining Company", "Kestral Ltd"),
        ("Norvik Group", "Norvik"),
    ],
)
def test_firm_and_its_short_name_are_one_in_a_document(resolved: Resolve, full: str, short: str) -> None:
    resolution = resolved([body(full), body(short), body(short)])
    assert same(resolution, ("a", 0), ("a", 1))
    assert entity(resolution, resolution.entity_of("a", 0)).label == full


@pytest.mark.parametrize(
    "names",
    [
        ("Kestral Foundation", "Kestral"),
        ("Kestral Mining", "Kestral Foods", "Kestral"),
        ("Kestral Mining Company", "Kestral University", "Kestral"),
        ("New Energy Company", "New"),
    ],
)
def test_short_name_of_another_body_or_of_two_stays_alone(resolved: Resolve, names: tuple[str, ...]) -> None:
    resolution = resolved([body(name) for name in names])
    assert len({resolution.entity_of("a", index) for index in range(len(names))}) == len(names)


def test_firm_and_its_short_name_are_two_across_documents(resolved: Resolve) -> None:
    assert not same(resolved([body("Kestral Mining Company")], [body("Kestral")]), ("a", 0), ("b", 0))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("John Smith", "J. Smith"),
        ("John Robert Smith", "J. R. Smith"),
        ("Abu Sara al-Iraqi", "Abu Sara"),
        ("Khaled bin Ahmed al-Saleh", "Khaled al-Saleh"),
    ],
)
def test_initials_kunya_and_a_name_without_the_fathers_are_the_full_name(
    resolved: Resolve, full: str, short: str
) -> None:
    resolution = resolved([person(full), person(short)])
    assert same(resolution, ("a", 0), ("a", 1))
    assert entity(resolution, resolution.entity_of("a", 0)).label == full


@pytest.mark.parametrize(
    "names",
    [
        ("John Smith", "Jane Smith", "J. Smith"),
        ("Moise Tshombe", "Daniel Tshombe", "Tshombe"),
        ("Khaled bin Ahmed al-Saleh", "Khaled bin Omar al-Saleh", "Khaled al-Saleh"),
        ("Abu Sara al-Iraqi", "Abu Sara al-Masri", "Abu Sara"),
    ],
)
def test_short_form_of_two_people_stays_alone(resolved: Resolve, names: tuple[str, ...]) -> None:
    resolution = resolved([person(name) for name in names])
    assert len({resolution.entity_of("a", index) for index in range(3)}) == 3


@pytest.mark.parametrize(
    ("between", "one"),
    [
        (", also known as ", True),
        (" (a.k.a. ", True),
        (", known by his nom de guerre ", True),
        (" (née ", True),
        (", who knows ", False),
        (" and ", False),
    ],
)
def test_two_names_that_the_text_says_are_ones_are_one(resolved: Resolve, between: str, one: bool) -> None:
    resolution = resolved(
        [Said("Maria Holt", "Person", after=between), Said("Maria Brandt", "Person"), person("Maria Holt")]
    )
    assert same(resolution, ("a", 0), ("a", 1)) == one
    assert same(resolution, ("a", 0), ("a", 2))


# Father and son, names turned round or spelled otherwise


@pytest.mark.parametrize(
    ("father", "son"), [("Dana Weir Sr.", "Dana Weir Jr."), ("Dana K. W. Weir", "Dana W. Weir")]
)
def test_father_and_son_are_two(resolved: Resolve, father: str, son: str) -> None:
    assert not same(resolved([person(father), person(son)]), ("a", 0), ("a", 1))
    assert not same(resolved([person(father)], [person(son)]), ("a", 0), ("b", 0))


WORDS = {"given_names": ("Dana", "Tom", "Isa"), "known_abroad": ("NAF",)}


def test_a_name_turned_round_in_one_document_is_the_same_and_is_asked_about(resolved: Resolve) -> None:
    resolution = resolved([person("Weirong Li"), person("Li Weirong")], words=WORDS)
    assert same(resolution, ("a", 0), ("a", 1))
    assert [doubt.joined for doubt in resolution.doubts] == [True]


def test_two_given_names_turned_round_are_two_people_and_are_asked_about(resolved: Resolve) -> None:
    assert not same(resolved([person("Dana Tom"), person("Tom Dana")], words=WORDS), ("a", 0), ("a", 1))


def test_initials_and_surname_are_known_in_another_document(resolved: Resolve) -> None:
    assert same(resolved([person("D. K. Weir")], [person("D. K. Weir")]), ("a", 0), ("b", 0))
    assert not same(resolved([person("D. Weir")], [person("D. Weir")]), ("a", 0), ("b", 0))


def test_initials_stand_for_the_only_full_name_that_they_fit(resolved: Resolve) -> None:
    found = resolved([person("Dana Katherine Rose Weir"), person("D. K. R. Weir")])
    assert same(found, ("a", 0), ("a", 1))


def test_a_surname_spelled_otherwise_is_the_only_person_who_bears_it(resolved: Resolve) -> None:
    assert same(resolved([person("Dana Schäfer"), person("Schaefer")]), ("a", 0), ("a", 1))
    two = resolved([person("Dana Schäfer"), person("Tom Schafer"), person("Schaefer")])
    assert not same(two, ("a", 0), ("a", 2))


# Names that many bear, and documents that have nothing in common

FAR = (place("Syria"), place("Lebanon"))


def test_a_name_of_given_names_is_another_where_documents_share_no_country_and_no_name(
    resolved: Resolve,
) -> None:
    apart = resolved([person("Isa Tom"), FAR[0]], [person("Isa Tom"), FAR[1]], words=WORDS)
    assert not same(apart, ("a", 0), ("b", 0))
    assert [(doubt.joined, doubt.first.name) for doubt in apart.doubts] == [(False, "Isa Tom")]


def test_a_country_or_a_name_in_common_makes_it_one(resolved: Resolve) -> None:
    country = resolved([person("Isa Tom"), FAR[0]], [person("Isa Tom"), FAR[0]], words=WORDS)
    assert same(country, ("a", 0), ("b", 0))
    name = person("Tariq Weir")
    named = resolved([person("Isa Tom"), name, FAR[0]], [person("Isa Tom"), name, FAR[1]], words=WORDS)
    assert same(named, ("a", 0), ("b", 0))


def test_a_name_with_a_surname_is_one_wherever_it_stands(resolved: Resolve) -> None:
    found = resolved([person("Isa Weir"), FAR[0]], [person("Isa Weir"), FAR[1]], words=WORDS)
    assert same(found, ("a", 0), ("b", 0))


def test_an_acronym_whose_known_bearer_is_in_another_country_is_left_open(gazetteer: Gazetteer) -> None:
    bodies = [
        GazetteerEntry(
            f"organisation/{acronym.lower()}", f"Harran {acronym}", "Organisation", (acronym,), "place/syria"
        )
        for acronym in ("NDF", "NAF", "NDFX")
    ]
    known = Gazetteer([*gazetteer.entries.values(), *bodies], {"Syrian": "place/syria"})

    def links(*said: Said) -> list[str]:
        document, extraction = document_of("a", said)
        resolution = resolve([document], [extraction], known, words=WORDS)
        return [
            resolution.entity_of("a", index) for index, one in enumerate(said) if one.type == "Organisation"
        ]

    assert links(body("NDF"), place("Lebanon")) == ["organisation/ndf"]
    document, extraction = document_of("a", [body("NDF"), place("Lebanon")])
    (opened,) = resolve([document], [extraction], known, words=WORDS).open_names
    assert [one.name for one in opened.candidates] == ["Harran NDF"]
    assert links(body("NDF")) == ["organisation/harran-ndf"]
    assert links(body("NDF"), place("Lebanon"), place("Sarrin")) == ["organisation/harran-ndf"]
    assert links(Said("NDF", "Organisation", after=" of Syrian "), place("Lebanon")) == [
        "organisation/harran-ndf"
    ]
    assert links(body("NAF"), place("Lebanon")) == ["organisation/harran-naf"]
    assert links(body("NDFX"), place("Lebanon")) == ["organisation/harran-ndfx"]


def test_a_body_is_known_behind_its_legal_form(resolved: Resolve) -> None:
    assert resolved([body("Northern League Ltd.")]).entity_of("a", 0) == "organisation/northern-league"


def test_a_short_acronym_unexplained_in_a_document_on_another_country_is_asked_about(
    resolved: Resolve,
) -> None:
    explained = [body("Harran Defence Council"), body("HDC", antecedent=0), FAR[0]]
    apart = resolved(explained, [body("HDC"), FAR[1]])
    assert not same(apart, ("a", 1), ("b", 0))
    assert [doubt.joined for doubt in apart.doubts] == [False]
    assert same(resolved(explained, [body("HDC"), FAR[0]]), ("a", 1), ("b", 0))
