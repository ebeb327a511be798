import pytest


def test_a_spot_at_something_makes_it_a_place(forms):
    assert ("Sangarli", "Place") in forms("They counted nine boats on the beach at Sangarli.")
    assert ("Sangarli", "Place") not in forms("They met on the beach at Sangarli's feast.")


@pytest.mark.parametrize(
    "text",
    [
        "The honourable member for Cunnington made a statement.",
        "Arrested were Alan Orrel, 41, of Pembroke Sidra; and Ben Karsten, 27, of Oslo.",
    ],
)
def test_a_constituency_and_a_home_are_places(forms, text):
    name = "Cunnington" if "Cunnington" in text else "Pembroke Sidra"
    assert (name, "Place") in forms(text)
