import pytest


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
