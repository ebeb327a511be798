import hashlib
from dataclasses import replace

import pytest

from graph.extract.parse import parse_document
from graph.extract.relations import RelationFinder, RuleTrial
from graph.extract.relations.nationalities import NATIONALITY_RULE
from graph.extract.relations.pronouns import PRONOUN_RULE
from graph.model import OWN_WORK, Block, BlockKind, Document, Mention, Metadata, Span


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Mira Oland](Person) and [Teo Lind](Person) joined the [Harran Front](Organisation).",
            {("Mira Oland", "joined", "Harran Front"), ("Teo Lind", "joined", "Harran Front")},
        ),
        (
            "The [River Guard](Organisation) seized [Tel Aran](Place), [Beth Zabin](Place) and [Osrhoene](Place).",
            {
                ("River Guard", "captured", "Tel Aran"),
                ("River Guard", "captured", "Beth Zabin"),
                ("River Guard", "captured", "Osrhoene"),
            },
        ),
        (
            "It quotes a [Harran Bureau](Organisation) and [Dunya Office](Organisation) [report](Report) of May 2016.",
            {("report", "publishedBy", "Harran Bureau"), ("report", "publishedBy", "Dunya Office")},
        ),
        (
            "[Teo Lind](Person), who left home and later joined the [Harran Front](Organisation), is seventeen.",
            {("Teo Lind", "joined", "Harran Front")},
        ),
        (
            "[Tel Aran](Place), captured by the [River Guard](Organisation) in May, is empty.",
            {("River Guard", "captured", "Tel Aran")},
        ),
        (
            "The founder of the [Harran Bureau](Organisation), [Mira Oland](Person), lives in [Tel Aran](Place).",
            {("Mira Oland", "founded", "Harran Bureau"), ("Mira Oland", "livesIn", "Tel Aran")},
        ),
        (
            "Forces of the [River Guard](Organisation) attacked the town of [Tel Aran](Place).",
            {("River Guard", "attacked", "Tel Aran")},
        ),
        (
            "The two [River Guard](Organisation) officers [Mira Oland](Person) and [Teo Lind](Person) left.",
            {("Mira Oland", "holdsRoleIn", "River Guard"), ("Teo Lind", "holdsRoleIn", "River Guard")},
        ),
        (
            "They met [River Guard](Organisation) ([RG](Organisation)) commander and founder [Mira Oland](Person).",
            {("Mira Oland", "holdsRoleIn", "River Guard"), ("Mira Oland", "founded", "River Guard")},
        ),
        (
            "The talks with the [River Guard](Organisation), whose leader [Mira Oland](Person) left, failed.",
            {("Mira Oland", "holdsRoleIn", "River Guard")},
        ),
        (
            "The [Harran Front](Organisation) has seized a third of [Osrhoene](Place) and large areas of [Commagene](Place).",
            {("Harran Front", "captured", "Osrhoene"), ("Harran Front", "captured", "Commagene")},
        ),
        (
            "The [Harran Front](Organisation) consists of the [River Guard](Organisation), the [Army of Light](Organisation), "
            "which is small, and the [Hill Group](Organisation).",
            {(part, "partOf", "Harran Front") for part in ("River Guard", "Army of Light", "Hill Group")},
        ),
        (
            "[Rivermark](Organisation) is a company founded by [Mira Oland](Person).",
            {("Mira Oland", "founded", "Rivermark")},
        ),
        (
            "[Teo Lind](Person), director and founder of the [Harran Bureau](Organisation), agreed.",
            {("Teo Lind", "founded", "Harran Bureau")},
        ),
        # what is said of several is said of those that are named as examples
        (
            "[Rivermark](Organisation) operates in 14 countries, among them [Osrhoene](Place) and [Commagene](Place).",
            {("Rivermark", "operatesIn", "Osrhoene"), ("Rivermark", "operatesIn", "Commagene")},
        ),
        (
            "Groups such as the [Harran Front](Organisation) captured several towns, including [Tel Aran](Place).",
            {("Harran Front", "captured", "Tel Aran")},
        ),
        # what the parser hangs on another word
        (
            "Founded in 1931 by [Mira Oland](Person) in [Tel Aran](Place), [Rivermark](Organisation) employs 20 people.",
            {("Mira Oland", "founded", "Rivermark")},
        ),
        (
            "A member of the [Harran Front](Organisation), [Teo Lind](Person) said that they had left.",
            {("Teo Lind", "memberOf", "Harran Front")},
        ),
        (
            "The mayor of [Tel Aran](Place), [Mira Oland](Person), who fled to [Osrhoene](Place), was sure.",
            {("Mira Oland", "holdsRoleIn", "Tel Aran"), ("Mira Oland", "travelledTo", "Osrhoene")},
        ),
        (
            "[Teo Lind](Person), whose wife [Mira Oland](Person) was the city's commissioner, left.",
            {("Mira Oland", "spouseOf", "Teo Lind")},
        ),
        (
            "Engineers of the [River Authority](Organisation), part of the [Ministry of Water](Organisation), were less sure.",
            {("River Authority", "partOf", "Ministry of Water")},
        ),
        (
            "[Teo Lind](Person) joined the [River Union](Organisation), of which he was president in 1952.",
            {("Teo Lind", "joined", "River Union"), ("he", "holdsRoleIn", "River Union")},
        ),
        (
            "They met [Teo Lind](Person), a man who was born in [Tel Aran](Place) and holds [Danish](Nationality) papers.",
            {("Teo Lind", "bornIn", "Tel Aran")},
        ),
        (
            "[Teo Lind](Person) rose and went back to [Tel Aran](Place).",
            {("Teo Lind", "travelledTo", "Tel Aran")},
        ),
    ],
)
def test_links_between_words(marked, expected, triples) -> None:
    assert triples(marked) >= expected


def test_nationality_becomes_a_mention_of_the_country(read, ontology) -> None:
    example, mentions, relations = read("The [Danish](Nationality) photographer [Mira Oland](Person) slept.")
    assert mentions[: len(example.mentions)] == example.mentions
    added = mentions[-1]
    assert (added.name, added.type, added.kind, added.rule) == (
        "Danish",
        "Place",
        "coreference",
        NATIONALITY_RULE,
    )
    assert ontology.gazetteer.entries[added.gazetteer].name == "Denmark"
    assert [(one.subject, one.predicate, one.object) for one in relations] == [(0, "citizenOf", 1)]


def test_unused_nationality_adds_no_mention(read) -> None:
    example, mentions, _ = read("[Mira Oland](Person) likes Danish cheese in [Tel Aran](Place).")
    assert mentions == example.mentions


def test_pronoun_stands_for_the_person_before(read) -> None:
    _, mentions, relations = read(
        "[Teo Lind](Person) is an engineer. He was born in [Tel Aran](Place) in 1950."
    )
    assert [(one.predicate, mentions[one.subject].rule) for one in relations] == [("bornIn", PRONOUN_RULE)]
    assert mentions[relations[0].subject].antecedent == 0


@pytest.mark.parametrize(
    ("marked", "pronouns"),
    [
        (
            "The [River Guard](Organisation) met. Its commander, [Teo Lind](Person), spoke.",
            ["Its"],
        ),
        (
            "[Mira Oland](Person) joined the [River Guard](Organisation). With [Teo Lind](Person), its spokesman, she sang.",
            ["its"],
        ),
        (
            "[Teo Lind](Person) of the [River Guard](Organisation), its treasurer, met the [Harran Front](Organisation).",
            ["its"],
        ),
        (
            "The [River Guard](Organisation) denies that it is affiliated with the [Harran Front](Organisation).",
            ["it"],
        ),
        (
            "The [River Guard](Organisation) rejected claims that it is backed by [Osrhoene](Place).",
            ["it"],
        ),
        (
            "The [River Guard](Organisation) said that the movement had never been allied with [Osrhoene](Place).",
            ["movement"],
        ),
        (
            "A spokesman for the [River Guard](Organisation) denied that it had been supported by [Osrhoene](Place).",
            ["it"],
        ),
        (
            "The [River Guard](Organisation) never held [Tel Aran](Place), nor was it part of the [Harran Front](Organisation).",
            ["it"],
        ),
        (
            "The [River Guard](Organisation) is old. Since May it has been part of the [Harran Front](Organisation).",
            ["it"],
        ),
        # of one thing or another, and of a thing that no body has
        (
            "[Mira Oland](Person) left the [River Guard](Organisation) for the [Harran Front](Organisation). "
            "Its commander, [Teo Lind](Person), spoke.",
            [],
        ),
        (
            "The [River Guard](Organisation) met in [Tel Aran](Place). It is affiliated with the [Harran Front](Organisation).",
            ["It"],
        ),
    ],
)
def test_it_stands_for_a_body_where_its_place_tells(read, marked, pronouns) -> None:
    _, mentions, relations = read(marked)
    ends = sorted({end for one in relations for end in (one.subject, one.object)})
    bodies = [
        mentions[end]
        for end in ends
        if mentions[end].rule == PRONOUN_RULE and mentions[end].type == "Organisation"
    ]
    assert [one.name for one in bodies] == pronouns
    assert all(mentions[one.antecedent].name == "River Guard" for one in bodies)


def test_his_wife_beside_a_name_is_his(read) -> None:
    _, mentions, relations = read(
        "[Jon Lind](Person) wept. They met the clerk, [Teo Berg](Person), and his wife [Mira Oland](Person)."
    )
    (relation,) = [one for one in relations if one.predicate == "spouseOf"]
    assert mentions[mentions[relation.object].antecedent].name == "Teo Berg"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Teo Lind](Person)'s lawyer said he never joined the [Harran Front](Organisation).", "Teo Lind"),
        (
            "[Mira Oland](Person)'s family denied she had joined the [Harran Front](Organisation).",
            "Mira Oland",
        ),
        (
            "[Teo Lind](Person)'s lawyer, [Mira Oland](Person), said that her client never joined the [Harran Front](Organisation).",
            "Teo Lind",
        ),
        ("[Teo Lind](Person)'s brother said he never joined the [Harran Front](Organisation).", None),
    ],
)
def test_who_is_spoken_for_is_meant(marked, expected, read) -> None:
    _, mentions, relations = read(marked)
    meant = {mentions[one.subject].antecedent for one in relations if one.predicate == "joined"}
    assert {mentions[n].name for n in meant if n is not None} == ({expected} if expected else set())


def test_a_state_says_it_of_itself(triples) -> None:
    found = triples("[Norway](Place) denied claims that it supports the [Harran Front](Organisation).")
    assert found == {("it", "supports", "Harran Front")}


def test_symmetric_relation_stands_once(triples) -> None:
    found = triples("[Mira Oland](Person) and [Teo Lind](Person) married in 2001.")
    assert found == {("Mira Oland", "spouseOf", "Teo Lind")}


def test_time_and_role_qualify(read) -> None:
    _, _, relations = read(
        "[Mira Oland](Person) was appointed head of research at the [Harran Bureau](Organisation) in May 2014."
    )
    (relation,) = relations
    assert relation.role == "head of research"
    assert relation.time is not None
    assert (relation.time.start, relation.time.end) == ("2014-05-01", "2014-05-31")


def test_time_of_another_clause_does_not(read) -> None:
    _, _, relations = read(
        "[Mira Oland](Person), who joined the [Harran Front](Organisation), said on 3 May 2014 that it rained."
    )
    assert [one.time for one in relations] == [None]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "He was born in [Beth Zabin](Place), [Idlib](Place), [Syria](Place).",
            {("Beth Zabin", "Idlib"), ("Beth Zabin", "Syria"), ("Idlib", "Syria")},
        ),
        ("He saw [Beth Zabin](Place), [Syria](Place) and [Iraq](Place).", set()),
        ("He saw [Syria](Place), [Iraq](Place) and [Turkey](Place).", set()),
        ("In [Syria](Place), [Beth Zabin](Place) is called old.", set()),
    ],
)
def test_addresses_but_no_enumerations(marked, expected, triples) -> None:
    assert {(one, other) for one, how, other in triples(marked) if how == "locatedIn"} == expected


def test_who_lives_in_a_place_lives_in_what_holds_it(triples) -> None:
    found = triples("[Teo Lind](Person) lives in [Beth Zabin](Place), [Syria](Place).")
    assert ("Teo Lind", "livesIn", "Syria") in found


def test_brackets_of_birth_and_death(triples) -> None:
    found = triples(
        "[Mira Oland](Person) (7 May 1722, [Beth Zabin](Place) – 28 August 1802, [Osrhoene](Place)) was a chemist."
    )
    assert found == {("Mira Oland", "bornIn", "Beth Zabin"), ("Mira Oland", "diedIn", "Osrhoene")}


def test_place_in_a_name(triples) -> None:
    found = triples(
        "Trains leave [Beth Zabin](Place) late; the [University of Beth Zabin](Organisation) waits."
    )
    assert found == {("University of Beth Zabin", "basedIn", "Beth Zabin")}


def page(
    parts: list[tuple[BlockKind, str]], names: dict[str, str], **metadata: str
) -> tuple[Document, tuple]:
    text = "\n\n".join(words for _, words in parts)
    blocks = tuple(
        Block(kind, Span(text.index(words), text.index(words) + len(words))) for kind, words in parts
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        slug="page",
        path="page.txt",
        file_name="page.txt",
        format="txt",
        encoding="utf-8",
        sha256=digest,
        text=text,
        text_sha256=digest,
        blocks=blocks,
        language="en",
        metadata=Metadata(**metadata),
    )
    mentions = [
        Mention(Span(text.index(name), text.index(name) + len(name)), kind, "model", name)
        for name, kind in names.items()
    ]
    return document, tuple(sorted(mentions, key=lambda mention: mention.span))


def test_byline_says_who_wrote_and_published(nlp, ontology) -> None:
    document, mentions = page(
        [
            ("title", "The Quiet River"),
            ("byline", "By Mira Oland | Harran Gazette"),
            ("paragraph", "The river rose."),
        ],
        {"The Quiet River": "Report", "Mira Oland": "Person", "Harran Gazette": "Organisation"},
    )
    _, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), mentions)
    assert [(one.predicate, one.object, one.rule) for one in relations] == [
        ("authoredBy", 1, "byline"),
        ("publishedBy", 2, "byline"),
    ]
    assert relations[0].evidence == (document.blocks[0].span, document.blocks[1].span)


@pytest.mark.parametrize("line", ["Harran Institute, oland@hi.example", "Harran Institute, Orlen University"])
def test_where_an_author_works_is_no_publisher(nlp, ontology, line) -> None:
    document, mentions = page(
        [("title", "The Quiet River"), ("byline", "Mira Oland"), ("byline", line), ("paragraph", "It rose.")],
        {"The Quiet River": "Report", "Mira Oland": "Person", "Harran Institute": "Organisation"},
    )
    _, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), mentions)
    assert [(one.subject, one.predicate, one.object) for one in relations] == [
        (0, "authoredBy", 1),
        (1, "memberOf", 2),
    ]


def test_a_universitys_press_publishes(nlp, ontology) -> None:
    document, mentions = page(
        [
            ("title", "The Quiet River"),
            ("byline", "Mira Oland"),
            ("byline", "Orlen University Press"),
            ("paragraph", "It rose."),
        ],
        {"The Quiet River": "Report", "Mira Oland": "Person", "Orlen University Press": "Organisation"},
    )
    _, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), mentions)
    assert {one.predicate for one in relations} == {"authoredBy", "publishedBy"}


def test_byline_without_a_title_says_nothing(nlp, ontology) -> None:
    document, mentions = page(
        [("byline", "By Mira Oland"), ("paragraph", "The river rose.")], {"Mira Oland": "Person"}
    )
    _, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), mentions)
    assert relations == ()


def test_relations_of_a_page_come_in_text_order_and_again_the_same(nlp, ontology) -> None:
    document, mentions = page(
        [
            (
                "paragraph",
                "Mira Oland joined the Harran Front. Teo Lind, a Danish baker, was born in Tel Aran.",
            ),
            ("paragraph", "The River Guard fought it."),
        ],
        {
            "Mira Oland": "Person",
            "Harran Front": "Organisation",
            "Teo Lind": "Person",
            "Tel Aran": "Place",
            "River Guard": "Organisation",
        },
    )
    finder, parsed = RelationFinder(ontology), parse_document(document, nlp)
    everything, relations = finder.find(document, parsed, mentions)
    assert [one.predicate for one in relations] == ["joined", "citizenOf", "bornIn"]
    assert everything[: len(mentions)] == mentions
    assert finder.find(document, parsed, mentions) == (everything, relations)
    assert finder.find(replace(document, slug="other"), parsed, mentions) == (everything, relations)


def test_trial_shows_what_one_file_finds(nlp, ontology) -> None:
    document, mentions = page(
        [("paragraph", "Mira Oland was born in Tel Aran and joined the Harran Front.")],
        {"Mira Oland": "Person", "Tel Aran": "Place", "Harran Front": "Organisation"},
    )
    (file,) = ontology.folders.files("rules/relations/places_of_persons.yaml")
    findings = list(RuleTrial(file, ontology).findings(document, parse_document(document, nlp), mentions))
    assert [(one.rule, one.subject, one.predicate, one.object) for one in findings] == [
        ("born", "Mira Oland", "bornIn", "Tel Aran")
    ]
    assert findings[0].sentence == document.text


def test_a_place_in_many_places_is_none(triples) -> None:
    found = triples(
        "They struck coins across [Osrhoene](Place) in [Tel Aran](Place), [Beth Zabin](Place), [Tel Hesk](Place) and [Ard](Place)."
    )
    assert {how for _, how, _ in found} == set()


def test_unit_after_unit_is_part_of_it(triples) -> None:
    found = triples("He led the [2nd Battalion](Organisation), [31st River Regiment](Organisation).")
    assert ("2nd Battalion", "partOf", "31st River Regiment") in found


def front_matter(text: str, **metadata: object) -> Document:
    """Return a document whose only block is what follows the front matter."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    start = text.index("The river")
    return Document(
        slug="page",
        path="page.md",
        file_name="page.md",
        format="md",
        encoding="utf-8",
        sha256=digest,
        text=text,
        text_sha256=digest,
        blocks=(Block("paragraph", Span(start, len(text))),),
        language="en",
        metadata=Metadata(**metadata),
    )


def test_front_matter_says_who_wrote_and_published(nlp, ontology) -> None:
    text = "---\nauthors:\n  - Mira Oland\n  - Harran Bureau\npublisher: Delta Press\n---\n\nThe river rose."
    document = front_matter(text, creators=("Mira Oland", "Harran Bureau"), publisher="Delta Press")
    mentions, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), ())
    assert [
        (one.subject, one.predicate, mentions[one.object].name, one.evidence[0].of(text)) for one in relations
    ] == [
        (OWN_WORK, "authoredBy", "Mira Oland", "  - Mira Oland"),
        (OWN_WORK, "publishedBy", "Delta Press", "publisher: Delta Press"),
    ]


def test_metadata_outside_the_text_says_nothing(nlp, ontology) -> None:
    document = front_matter("---\ntitle: A\n---\n\nThe river rose for Mira Oland.", creators=("Mira Oland",))
    _, relations = RelationFinder(ontology).find(document, parse_document(document, nlp), ())
    assert relations == ()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "They crossed [Orrel](Place), [Lesno](Place) and [Liban](Place) in [Syria](Place) and [Gmir](Place) in [Iraq](Place).",
            {("Orrel", "Syria"), ("Lesno", "Syria"), ("Liban", "Syria"), ("Gmir", "Iraq")},
        ),
        (
            "They were arrested in the cities of [Bayon](Place) and [Bonlo](Place) in southwestern [France](Place).",
            {("Bayon", "France"), ("Bonlo", "France")},
        ),
    ],
)
def test_each_place_lies_where_its_preposition_leads(marked, expected, triples) -> None:
    assert {(inner, outer) for inner, _, outer in triples(marked)} == expected


def test_what_is_said_of_a_wife_is_said_of_her_name(triples) -> None:
    found = triples("The mayor's wife, [Mira Oland](Person), is a native of [Harran](Place).")
    assert found == {("Mira Oland", "bornIn", "Harran")}


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Orrel](Person) sails with [Teo Lind](Person)'s wife [Mira](Person) and their sons [Jonas](Person) and [Ben](Person).",
        "[Teo Lind](Person)'s wife, [Mira](Person), and their sons [Jonas](Person) and [Ben](Person) left.",
    ],
)
def test_their_children_are_those_of_both(marked, triples) -> None:
    parents = {(one, child) for one, how, child in triples(marked) if how == "parentOf"}
    assert parents == {(one, child) for one in ("Teo Lind", "Mira") for child in ("Jonas", "Ben")}


def test_their_children_are_nobodys_where_no_couple_is_named(triples) -> None:
    found = triples("[Ada Orrel](Person) saw a wife and their sons [Jonas](Person) and [Ben](Person).")
    assert not [how for _, how, _ in found if how == "parentOf"]


def test_a_dateline_says_where_its_town_lies(triples) -> None:
    found = triples("[HARRAN](Place), [Osrhoene](Place) ([AP](Organisation)) The river rose.")
    assert ("HARRAN", "locatedIn", "Osrhoene") in found


def test_two_sentences_say_where_a_place_lies(extract) -> None:
    assert ("Orrel Museum", "locatedIn", "Syria") in extract(
        "The Orrel Museum in Raqqa closed in May. Raqqa is a city in Syria."
    )


def test_what_somebody_says_proves_nothing_beside_it(extract) -> None:
    found = extract('The Orrel Museum in Raqqa closed. Ada Vann said: "Raqqa is a city in Commagene."')
    assert ("Orrel Museum", "locatedIn", "Commagene") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“I was born in Cairo, and we founded the Orlen Fund,” said Mira Oland. “My brother Jon lives in Homs.”",
            {
                ("I", "bornIn", "Cairo"),
                ("we", "founded", "Orlen Fund"),
                ("Jon", "siblingOf", "My"),
                ("Jon", "livesIn", "Homs"),
            },
        ),
        (
            "“We have never been allied with Norway,” the Orlen Liberation Front said.",
            {("We", "alliedWith", "Norway")},
        ),
        # the words of somebody who is not named, and of the author
        ("“I was born in Cairo,” said a farmer.", set()),
        ("I was born in Cairo, and Mira Oland said so.", set()),
    ],
)
def test_who_speaks_in_his_own_words_is_meant_by_i_and_we(extract, text, expected) -> None:
    assert extract(text) == expected


def test_no_pronoun_of_what_somebody_says_means_the_speaker(extract) -> None:
    assert extract("“He was born in Cairo,” said Teo Berg, 40, a farmer.") == set()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Tel Aran](Place) is old. It burned. It lies in [Osrhoene](Place).",
            {("It", "locatedIn", "Osrhoene")},
        ),
        ("[Mira Oland](Person) left [Tel Aran](Place). It lies in [Osrhoene](Place).", set()),
        ("[Tel Aran](Place) and [Beth Zabin](Place) are old. It lies in [Osrhoene](Place).", set()),
    ],
)
def test_it_takes_up_the_subject_of_the_sentence_before(marked, expected, triples) -> None:
    assert {one for one in triples(marked) if one[1] == "locatedIn"} == expected
