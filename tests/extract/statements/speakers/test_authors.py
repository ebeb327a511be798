"""Whom "the authors" stands for."""

import pytest

PEOPLE = {"Marta Lind": "Person", "Peter Holm": "Person", "Ada Weir": "Person"}
OPENING = "This is a digest of an article by Marta Lind, Peter Holm and Ada Weir of Tidewatch. "


def speakers(found, mentions):
    return [[mentions[number].name for number in one.attribution.speakers] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The authors say that the pier is rotten.", ["Marta Lind", "Peter Holm", "Ada Weir"]),
        ("The lead author says that the pier is rotten.", ["Marta Lind"]),
        ("The author says that the pier is rotten.", []),
        ("Two authors say that the pier is rotten.", []),
    ],
)
def test_they_are_those_whom_the_work_is_by(statements, text, expected):
    _, mentions, found = statements(OPENING + text, PEOPLE)
    assert speakers(found, mentions) == [expected]


def test_nobody_is_the_author_of_what_has_none_yet(statements):
    text = "The authors say that the pier is rotten. It is an article by Marta Lind and Peter Holm."
    _, mentions, found = statements(text, {"Marta Lind": "Person", "Peter Holm": "Person"})
    assert speakers(found, mentions)[0] == []


def test_a_house_by_somebody_has_no_author(statements):
    text = "It is a house by Marta Lind and Peter Holm. The authors say that the pier is rotten."
    _, mentions, found = statements(text, {"Marta Lind": "Person", "Peter Holm": "Person"})
    assert speakers(found, mentions) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "It was a charge that Marta Lind denied under oath in 1956.",
        "Only Marta Lind cites Peter Holm.",
        "Contact: Marta Lind, head of communications at the board.",
    ],
)
def test_references_and_lines_of_contact_say_nothing(statements, text):
    names = {name: "Person" for name in PEOPLE if name in text}
    assert statements(text, names)[2] == ()
