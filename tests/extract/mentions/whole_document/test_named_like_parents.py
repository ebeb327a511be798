"""Places whose names begin like a kunya."""


def test_where_people_are_is_a_place(forms):
    text = "At Umm Raskuna there is no water. Umm Raskuna is flat."
    assert forms(text) == [("Umm Raskuna", "Place"), ("Umm Raskuna", "Place")]


def test_who_says_something_is_somebody(forms):
    assert forms("Umm Khalida said so.") == [("Umm Khalida", "Person")]
    text = "The letter ended up in Umm Khalida's bag. Umm Khalida denied that."
    assert {kind for _, kind in forms(text)} == {"Person"}


def test_a_camp_of_the_gazetteer_is_nobody(forms):
    assert forms("Abu Khashab was shelled.") == [("Abu Khashab", "Camp")]


def test_what_is_in_somebodys_mind_is_not_there(forms):
    text = "Ibn Khalid ran a mill. It stays in Ibn Khalid's mind."
    assert {kind for _, kind in forms(text)} == {"Person"}


def test_a_nationality_is_no_part_of_a_kunya(forms):
    assert ("Abu Tamrin", "Person") in forms("Forty-one-year old Maltese Abu Tamrin mends boats.")
