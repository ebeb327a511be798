import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen raided Baltan Hesku village in the night.", "Baltan Hesku"),
        ("Gunmen raided Zanbur Kafi local government area on Sunday.", "Zanbur Kafi"),
        ("Herders left Kemsa Orrel Local Government Area on Sunday.", "Kemsa Orrel Local Government Area"),
        ("Shelling hit the Golbasan area on Friday.", "Golbasan"),
    ],
)
def test_the_kind_of_place_behind_a_name_makes_it_one(forms, text, name):
    assert (name, "Place") in forms(text)


def test_a_village_has_people_who_are_none(forms):
    assert ("Baltan Hesku", "Person") in forms("The elders chose Baltan Hesku, a teacher, in March.")
