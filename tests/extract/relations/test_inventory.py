"""One relation of each kind of the contract in a sentence, and what is denied, doubted or planned."""

import pytest

KINDS = [
    ("[Mira Oland](Person) is a member of the [Harran Front](Organisation).", "memberOf"),
    ("[Mira Oland](Person), treasurer of the [Harran Front](Organisation), resigned.", "holdsRoleIn"),
    ("[Mira Oland](Person) is a citizen of [Denmark](Place).", "citizenOf"),
    ("[Mira Oland](Person) was born in [Tel Aran](Place).", "bornIn"),
    ("[Mira Oland](Person) lives in [Tel Aran](Place).", "livesIn"),
    ("[Mira Oland](Person) died in [Tel Aran](Place).", "diedIn"),
    ("[Mira Oland](Person) was murdered in [Tel Aran](Place).", "killedIn"),
    ("[Mira Oland](Person) is being held in [Aran camp](Camp).", "heldIn"),
    ("[Mira Oland](Person) joined the [Harran Front](Organisation) in 2014.", "joined"),
    ("[Mira Oland](Person) travelled to [Tel Aran](Place) in 2014.", "travelledTo"),
    ("[Mira Oland](Person) married [Teo Lind](Person).", "spouseOf"),
    ("[Mira Oland](Person) is the mother of [Teo Lind](Person).", "parentOf"),
    ("[Mira Oland](Person) is the sister of [Teo Lind](Person).", "siblingOf"),
    ("[Mira Oland](Person) was interviewed by [Teo Lind](Person).", "interviewedBy"),
    ("The [River Brigade](Organisation) is part of the [Harran Front](Organisation).", "partOf"),
    ("The [River Brigade](Organisation) is linked to the [Harran Front](Organisation).", "affiliatedWith"),
    ("The [River Brigade](Organisation) is an ally of the [Harran Front](Organisation).", "alliedWith"),
    ("The [River Brigade](Organisation) fought the [Harran Front](Organisation).", "opposes"),
    ("The [River Brigade](Organisation) funds the [Harran Front](Organisation).", "supports"),
    ("The [River Brigade](Organisation) shelled [Tel Aran](Place).", "attacked"),
    ("The [River Brigade](Organisation) controls [Tel Aran](Place).", "controls"),
    ("The [River Brigade](Organisation) captured [Tel Aran](Place).", "captured"),
    ("The [River Brigade](Organisation) is based in [Tel Aran](Place).", "basedIn"),
    ("The [River Brigade](Organisation) operates in [Tel Aran](Place).", "operatesIn"),
    ("[Mira Oland](Person) founded the [Harran Bureau](Organisation).", "founded"),
    ("The [Harran Bureau](Organisation) administers [Aran camp](Camp).", "administers"),
    ("[Tel Aran](Place) lies in [Osrhoene](Place).", "locatedIn"),
    ("[The Quiet River](Report) was written by [Mira Oland](Person).", "authoredBy"),
    ("[The Quiet River](Report) was published by the [Harran Bureau](Organisation).", "publishedBy"),
    ("[The Quiet River](Report) describes [Osrhoene](Place).", "about"),
    ("[The Quiet River](Report) cites [A Loud Sea](Report).", "cites"),
]


@pytest.mark.parametrize(("marked", "predicate"), KINDS, ids=[kind for _, kind in KINDS])
def test_kind_is_found(marked, predicate, read) -> None:
    example, mentions, relations = read(marked)
    assert [(one.predicate, one.stance, one.certainty) for one in relations] == [
        (predicate, "asserts", "stated")
    ]
    assert {relations[0].subject, relations[0].object} == {0, 1}
    assert [span.of(example.document.text) for span in relations[0].evidence] == [example.document.text]
    assert mentions == example.mentions


def test_every_kind_of_the_ontology_is_tested(ontology) -> None:
    from graph.ontology.schema import load_schema

    assert sorted(kind for _, kind in KINDS) == sorted(load_schema(ontology.folders).relations)


@pytest.mark.parametrize(
    ("marked", "stance", "certainty"),
    [
        ("[Mira Oland](Person) did not join the [Harran Front](Organisation).", "denies", "stated"),
        ("[Mira Oland](Person) never joined the [Harran Front](Organisation).", "denies", "stated"),
        ("[Mira Oland](Person) is not a member of the [Harran Front](Organisation).", "denies", "stated"),
        ("[Mira Oland](Person) denied having joined the [Harran Front](Organisation).", "denies", "stated"),
        ("Did [Mira Oland](Person) join the [Harran Front](Organisation)?", "questions", "stated"),
        (
            "[Mira Oland](Person) reportedly joined the [Harran Front](Organisation).",
            "asserts",
            "alleged",
        ),
        ("[Mira Oland](Person) may have joined the [Harran Front](Organisation).", "asserts", "estimated"),
        ("[Mira Oland](Person) would join the [Harran Front](Organisation).", "asserts", "conditional"),
        ("[Mira Oland](Person) plans to join the [Harran Front](Organisation).", "asserts", "conditional"),
        ("[Mira Oland](Person) will join the [Harran Front](Organisation).", "asserts", "conditional"),
        ("[Mira Oland](Person) went on to join the [Harran Front](Organisation).", "asserts", "stated"),
        (
            "[Mira Oland](Person), allegedly a member of the [Harran Front](Organisation), denied the theft.",
            "asserts",
            "alleged",
        ),
        (
            "[Mira Oland](Person), a member of the [Harran Front](Organisation), denied the theft.",
            "asserts",
            "stated",
        ),
    ],
)
def test_standing(marked, stance, certainty, read) -> None:
    _, _, relations = read(marked)
    assert [(one.stance, one.certainty) for one in relations] == [(stance, certainty)]


def test_nobody_is_killed_who_died(triples) -> None:
    found = triples("[Mira Oland](Person) died in [Tel Aran](Place) after an illness.")
    assert found == {("Mira Oland", "diedIn", "Tel Aran")}


def test_what_the_gazetteer_knows_is_no_relation(triples) -> None:
    assert triples("She flew from [Paris](Place) and saw [France](Place) from above.") == set()


@pytest.mark.parametrize(
    "marked",
    [
        "[Mira Oland](Person) captured [Tel Aran](Place).",
        "[Tel Aran](Place) joined [Mira Oland](Person).",
        "[Mira Oland](Person) was born in the [Harran Front](Organisation).",
    ],
)
def test_ends_of_a_wrong_class_give_nothing(marked, triples) -> None:
    assert triples(marked) == set()
