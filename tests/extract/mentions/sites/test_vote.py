"""Sites by all that a document tells of a name, and the towns, bodies and people of whom the same is told."""

import pytest

SCENE = "The inmates slept in tents. Detainees and refugees queued for rations beside the fence. "


def camps(forms, text):
    return {name for name, kind in forms(SCENE + text) if kind == "Camp"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bus goes to Dorvik. It has 400 beds, and its latrines leak.", "Dorvik"),
        ("At Ulm Darra 340 tents were lost. Nobody was hurt in Ulm Darra.", "Ulm Darra"),
        ("They were taken to Velmora. The facility is surrounded by a wall.", "Velmora"),
        ("Four had passed through Orrinvar, once a textile mill.", "Orrinvar"),
        ("Three of the men had been in custody at Harrowmere.", "Harrowmere"),
        (
            "Kestral Point was reopened in May. In Kestral Point 900 residents share nine taps.",
            "Kestral Point",
        ),
    ],
)
def test_what_is_told_in_several_places_makes_a_site(forms, text, name):
    assert name in camps(forms, text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Dorvik met them. In Dorvik 400 families were taken in. They were brought to Dorvik by bus.",
        "Dorvik, a market town, took in 900 refugees. They were moved to Dorvik in May.",
        "Refugees from Dorvik arrived. The shelling of Dorvik went on, and 40 people fled Dorvik.",
        "Dorvik Aid, a charity, gave 340 tents. Dorvik Aid has 40 guards. They were sent to Dorvik Aid.",
        "The wards of Dorvik Hospital hold 200 beds. Two detainees were taken to Dorvik Hospital.",
        "Mira Dorvik has two children. Her cell was cold. Dorvik was moved twice.",
        "The Dorviks held 300 prisoners. Since then the Dorviks have supported them with men.",
        "They were taken to Dorvik, Sudan. In Dorvik, Sudan, 300 residents wait.",
    ],
)
def test_towns_bodies_and_people_are_no_sites(forms, text):
    assert camps(forms, text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Men were sent to Tel Marash camp, women to Dorvik.", "Dorvik"),
    ],
)  # fmt: skip
def test_known_sites_beside_a_name_count(forms, text, name):
    assert name in camps(forms, text)


def test_a_document_about_something_else_has_no_vote(forms):
    text = "Dorvik opened in 2018. It has 400 beds. Dorvik was once a textile mill. The facility is run by a firm."
    assert [name for name, kind in forms(text) if kind == "Camp"] == []
