"""Sites without a type word, by what only happens in one."""

import pytest


def camps(forms, text):
    return [name for name, kind in forms(text) if kind == "Camp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mira Oland, held at Wendsworth, appealed.", ["Wendsworth"]),
        ("Mira Oland served two years in Wendsworth.", ["Wendsworth"]),
        ("She spoke of Kasani, the stadium where 4,000 people were held in May.", ["Kasani"]),
        ("Seventeen men broke out of Buima on Friday.", ["Buima"]),
        ("She was released from Wendsworth in May.", ["Wendsworth"]),
        ("Four men escaped from Buima by night.", ["Buima"]),
        ("Kasani is home to 4,000 refugees.", ["Kasani"]),
        ("Kasani's latrines overflowed again.", ["Kasani"]),
        ("The inmates at Velmo went hungry.", ["Velmo"]),
        ("Ofri Arba held 4,000 people, one of them said.", ["Ofri Arba"]),
        ("Um Rakuna was planned for 30,000 people.", ["Um Rakuna"]),
        ("VELA in the north, an old factory, held 2,300 people.", ["VELA"]),
    ],
)
def test_what_happens_in_a_site_makes_one(forms, text, expected):
    assert camps(forms, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held at Wendsworth on Friday.",
        "He served the company in Wendsworth.",
        "The statue was made out of Buima marble.",
        "The army held 300 prisoners.",
        "The Northern Front held 300 prisoners.",
        "Orla Venn, the mayor where 40 people were hurt, resigned.",
        "Wendsworth held talks with 30 people.",
        "Kasani is home to 4,000 people.",
        "The film was released from Wendsworth Studios.",
        "He escaped from Mira Oland.",
        "Paris sheltered 3,000 people.",
    ],
)
def test_what_happens_elsewhere_too_makes_none(forms, text):
    assert camps(forms, text) == []
