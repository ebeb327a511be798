import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The reporter works for the Hindi daily Patrunka.", "Patrunka"),
        ("She wrote for the independent monthly Hentaro.", "Hentaro"),
        ("They sued the Essawar El-Kebir daily newspaper.", "Essawar El-Kebir"),
    ],
)
def test_a_medium_is_a_body_whatever_it_is_called(forms, text, name):
    assert (name, "Organisation") in forms(text)


@pytest.mark.parametrize("noun", ["publisher", "contractor"])
def test_a_full_name_stays_a_person_beside_a_noun_for_bodies_too(forms, noun):
    assert ("Karen Vessurio", "Person") in forms(f"Police beat the {noun} Karen Vessurio in June.")


def test_what_a_place_is_called_is_a_place(forms):
    assert ("Fernlow", "Place") in forms("They took him to a village called Fernlow.")


def test_the_party_of_an_activist_is_a_body(forms):
    found = forms("The Musabar party activist Ruslan Orelov and the Musabar party left.")
    assert ("Musabar", "Person") not in found
