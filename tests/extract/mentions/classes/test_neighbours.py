import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The honourable member for Cunnington made a statement.",
        "Arrested were Albert Hines, 30, of Pembroke Orrel; and Morris Henderson, 32, of Miami.",
    ],
)
def test_a_constituency_and_a_home_are_places(forms, text):
    name = "Cunnington" if "Cunnington" in text else "Pembroke Orrel"
    assert (name, "Place") in forms(text)
