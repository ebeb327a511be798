import pytest

from graph.values.acronyms import abbreviates, initials, is_acronym


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [
        ("NRC", "Northern Relief Council"),
        ("N.R.C.", "Northern Relief Council"),
        ("UNAMI", "United Nations Assistance Mission for Iraq"),
        ("ISIL", "Islamic State in Iraq and the Levant"),
        ("OHCHR", "Office of the High Commissioner for Human Rights"),
        ("HTS", "Hayat Tahrir al-Sham"),
        ("NGOs", "non-governmental organisations"),
    ],
)
def test_letters_from_the_beginnings_of_words(acronym: str, expansion: str) -> None:
    assert abbreviates(acronym, expansion)


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [
        ("NRC", "Northern Council"),
        ("NRC", "Relief Council North"),
        ("N", "Northern Relief"),
        ("NRC", "NRC"),
        ("", "A B"),
    ],
)
def test_other_letters_abbreviate_nothing(acronym: str, expansion: str) -> None:
    assert not abbreviates(acronym, expansion)


@pytest.mark.parametrize(
    ("name", "is_one"), [("UN", True), ("U.N.", True), ("NGOs", True), ("Harran", False), ("A", False)]
)
def test_what_is_written_like_an_acronym(name: str, is_one: bool) -> None:
    assert is_acronym(name) is is_one


def test_initials_leave_small_words_out() -> None:
    assert initials("Ministry of Health of Harran") == "MHH"
