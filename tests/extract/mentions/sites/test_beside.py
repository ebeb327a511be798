"""Names beside known sites: in their list, or where people were taken from them."""

SITES = "There are two camps, Tel Harva and Ruvma. "


def camps(forms, text):
    return [name for name, kind in forms(SITES + text) if kind == "Camp"][2:]


def test_the_rest_of_a_list_of_sites_are_sites(forms):
    assert camps(forms, "They wrote to Tel Harva, Ruvma, Corlay 5 and Orruna.") == [
        "Tel Harva",
        "Ruvma",
        "Corlay 5",
        "Orruna",
    ]


def test_towns_in_the_list_stay_towns(forms):
    assert camps(forms, "They wrote to Tel Harva, Ruvma and Paris.") == ["Tel Harva", "Ruvma"]


def test_one_site_among_other_names_says_nothing(forms):
    assert camps(forms, "They wrote to Tel Harva, Foru and Orruna.") == ["Tel Harva"]


def test_people_are_moved_from_one_site_to_another(forms):
    assert camps(forms, "Families were moved from Tel Harva to Bab Kori.") == ["Tel Harva", "Bab Kori"]
    assert camps(forms, "It is an hour from Tel Harva to Bab Kori.") == ["Tel Harva"]
