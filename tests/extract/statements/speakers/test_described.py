"""Whom a description that speaks stands for."""

import pytest

NAMES = {
    "Teo Lind": "Person",
    "Mira Oland": "Person",
    "Harran Front": "Organisation",
    "River Guard": "Organisation",
    "Orlen Kurier": "Organisation",
}


def last_speakers(statements, text):
    _, mentions, found = statements(text, {name: kind for name, kind in NAMES.items() if name in text})
    return [mentions[number].name for number in found[-1].attribution.speakers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who was called so before
        ("Rebel spokesman Teo Lind left. “The war is over,” the rebel spokesman said.", ["Teo Lind"]),
        ("Mira Oland, the mayor, left. The mayor said that the war was over.", ["Mira Oland"]),
        (
            "Rebel spokesman Teo Lind and army spokeswoman Mira Oland met. The rebel spokesman said it was over.",
            ["Teo Lind"],
        ),
        ("Teo Lind, the minister for defence, left. The defence minister said it was over.", ["Teo Lind"]),
        ("Expert Teo Lind put it at 40. The expert called by the defence put it at 20.", []),
        ("Army spokesman Teo Lind left. The rebel spokesman said that the war was over.", []),
        ("Teo Lind, a clerk, and Mira Oland, a clerk, left. The clerk said that the war was over.", []),
        # examples
        ("Researchers such as Teo Lind doubt that it was ever so.", ["Teo Lind"]),
        ("Several officials, including Teo Lind and Mira Oland, said it was so.", ["Teo Lind", "Mira Oland"]),
        # the body that they speak from
        ("The Harran Front fighters said that they freed the prisoners.", ["Harran Front"]),
        ("A River Guard panel of experts said that the dam was safe.", ["River Guard"]),
        ("River Guard officials said that the dam was safe.", ["River Guard"]),
        ("Harran Front defectors said that the dam was safe.", []),
        ("Female Harran Front members said that the dam was safe.", []),
        # what is told beside
        (
            "It was confirmed by Mira Oland, a 40-year-old Dane, who says that the dam was safe.",
            ["Mira Oland"],
        ),
        ("One of them, the miller Teo Lind of Orlen, said that he had left.", ["Teo Lind"]),
        ("The guide, a retired sailor named Teo Lind, insists the cats are old.", ["Teo Lind"]),
        ("The Harran Front, another group in the south, said that it was over.", ["Harran Front"]),
        ("Mira Oland's own interviews suggest that the dam was safe.", ["Mira Oland"]),
    ],
)
def test_a_description_that_speaks_stands_for_whom_it_names(statements, text, expected):
    assert last_speakers(statements, text) == expected
