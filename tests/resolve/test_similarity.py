import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolve.similarity import name_similarity, same_name


@pytest.mark.parametrize(
    ("first", "second", "schema"),
    [
        ("Dana Weir", "WEIR, Dana", "Person"),
        ("Dr. Dana Weir", "Dana Weir", "Person"),
        ("Dana Katherine Weir", "Dana Weir", "Person"),
        ("Mohammed al-Harrani", "Muhammad Al Harrani", "Person"),
        ("Dana Weir Jr.", "Dana Weir", "Person"),
        ("D. K. R. Weir", "Dana Katherine Rose Weir", "Person"),
        ("Dana Schäfer", "Dana Schaefer", "Person"),
        ("Harran Ticaret Ltd. Şti.", "Harran Ticaret Limited", "Company"),
        ("Сергей Харран", "Sergey Kharran", "Person"),
        ("Konstantin Weirmann", "Konstantin Wiermann", "Person"),
        ("Harran Pumps Ltd", "Harran Pumps Limited", "Company"),
        ("HarranPumps", "Harran Pumps GmbH", "Company"),
        ("Int'l Centre of Harran", "International Center of Harran", "Organization"),
    ],
)
def test_one_name(first: str, second: str, schema: str) -> None:
    assert same_name(first, second, schema)


@pytest.mark.parametrize(
    ("first", "second", "schema"),
    [
        ("Dana Weir", "Tom Weir", "Person"),
        ("Dana Weir", "Weir Dana", "Person"),
        ("Dana Weir", "Dana Weir Holt", "Person"),
        ("Dana K. W. Weir", "Dana W. Weir", "Person"),
        ("Dana Weir Sr.", "Dana Weir Jr.", "Person"),
        ("Dana Weir Sr.", "Dana W. Weir", "Person"),
        ("Dana I", "Dana II", "Person"),
        ("Dana Petrov", "Dana Petrova", "Person"),
        ("Harran Pumps GmbH", "Harran Pumps AG", "Company"),
        ("Harran Fund I", "Harran Fund II", "Company"),
        ("Bank of Harran", "Bank of Harran North", "Company"),
        ("Harran Group", "Harran Center", "Organization"),
        ("", "", "Person"),
        ("!", "?", "Company"),
    ],
)
def test_two_names(first: str, second: str, schema: str) -> None:
    assert not same_name(first, second, schema)


def test_an_acronym_is_like_what_it_abbreviates_but_not_the_same_by_itself() -> None:
    assert name_similarity("NRC", "Northern Relief Council", "Organization") == 0.8
    assert not same_name("NRC", "Northern Relief Council", "Organization")


@given(st.text(), st.text(), st.sampled_from(["Person", "Company", ""]))
def test_likeness_is_mutual_and_between_0_and_1(first: str, second: str, schema: str) -> None:
    assert 0 <= name_similarity(first, second, schema) <= 1
    assert name_similarity(first, second, schema) == pytest.approx(name_similarity(second, first, schema))


@given(st.text(alphabet="abcdefgh ", min_size=1).filter(str.strip), st.sampled_from(["Person", "Company"]))
def test_a_name_is_wholly_like_itself(name: str, schema: str) -> None:
    assert name_similarity(name, name, schema) == 1
