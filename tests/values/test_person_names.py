import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.person_names import generation, is_single_name, person_words, surname


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dana Weir", ("dana", "weir")),
        ("WEIR, Dana", ("dana", "weir")),
        ("Maj. Gen. Dana Weir", ("dana", "weir")),
        ("Dana Weir, Jr.", ("dana", "weir")),
        ("J.-C. Weir", ("j", "c", "weir")),
        ("Bashir al-Harrani", ("bashir", "harrani")),
        ("Bashir an-Nasiri", ("bashir", "nasiri")),
        ("Abdulaziz Weir", ("abd", "aziz", "weir")),
        ("Abd al-Aziz Weir", ("abd", "aziz", "weir")),
        ("Isa ibn Tariq", ("isa", "bin", "tariq")),
        ("Дана Вэир", ("dana", "veir")),
        ("Dana Weir III", ("dana", "weir")),
        ("Dana IV", ("dana", "iv")),
        ("Sheikh", ("sheikh",)),
        ("", ()),
    ],
)
def test_the_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert person_words(name) == words


@pytest.mark.parametrize("name", ["Dana", "Umm Bilal", "Dr. Weir", "al-Harrani", "D. Weir"])
def test_a_name_too_short_to_know_its_bearer_by(name: str) -> None:
    assert is_single_name(name)


@pytest.mark.parametrize("name", ["Dana Weir", "Abu Omar al-Harrani al-Shami", "D. K. Weir"])
def test_a_full_name(name: str) -> None:
    assert not is_single_name(name)


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Dana Weir Jr.", "jr"),
        ("Dana Weir, Senior", "sr"),
        ("Dana Weir III", "iii"),
        ("Dana Weir Jr. PhD", "jr"),
        ("Dana Weir", ""),
        ("Dana III", ""),
    ],
)
def test_the_mark_of_generation_behind_a_full_name(name: str, mark: str) -> None:
    assert generation(name) == mark


def test_the_surname_is_the_last_word() -> None:
    assert surname("WEIR, Dana") == "weir"


@given(st.text())
def test_a_name_with_letters_has_words(name: str) -> None:
    assert all(person_words(name))
