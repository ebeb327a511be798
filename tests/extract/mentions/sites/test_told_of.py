"""Sites without a type word, by what only happens in one."""

import pytest


def camps(forms, text):
    return [name for name, kind in forms(text) if kind == "Camp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mira Oland, held at Harrowgate, appealed.", ["Harrowgate"]),
        ("Mira Oland served two years in Harrowgate.", ["Harrowgate"]),
        ("She spoke of Tamrani, the arena where 900 people were held in May.", ["Tamrani"]),
        ("Nine men broke out of Corvola on Friday.", ["Corvola"]),
        ("She was released from Harrowgate in May.", ["Harrowgate"]),
        ("Four men escaped from Corvola by night.", ["Corvola"]),
        ("Tamrani is home to 4,000 refugees.", ["Tamrani"]),
        ("Tamrani's latrines overflowed again.", ["Tamrani"]),
        ("The inmates at Velmo went hungry.", ["Velmo"]),
        ("Orrel Arba held 900 people, one of them said.", ["Orrel Arba"]),
        ("Um Tirana was designed for 9,000 people.", ["Um Tirana"]),
        ("VELA in the north, a disused mill, held 700 people.", ["VELA"]),
    ],
)
def test_what_happens_in_a_site_makes_one(forms, text, expected):
    assert camps(forms, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held at Harrowgate on Friday.",
        "He served the company in Harrowgate.",
        "The statue was made out of Corvola marble.",
        "The army held 300 prisoners.",
        "The Northern Front held 300 prisoners.",
        "Orla Venn, the mayor where 40 people were hurt, resigned.",
        "Harrowgate held talks with 30 people.",
        "Tamrani is home to 4,000 people.",
        "The film was released from Harrowgate Studios.",
        "He escaped from Mira Oland.",
        "Paris sheltered 3,000 people.",
    ],
)
def test_what_happens_elsewhere_too_makes_none(forms, text):
    assert camps(forms, text) == []
