from hypothesis import given
from hypothesis import strategies as st

from graph.values.slugs import LONGEST, slug


def test_a_slug_is_readable() -> None:
    assert slug("Mira Oland") == "mira-oland"


def test_letters_of_other_scripts_stay() -> None:
    assert slug("حلب") == "حلب"


def test_a_name_without_letters_gets_a_slug_too() -> None:
    assert slug("!!!") != slug("???")


def test_a_long_title_is_cut_after_a_word() -> None:
    assert slug("word " * 40) == "-".join(["word"] * 16)


@given(st.text())
def test_a_slug_is_never_empty_nor_long(name: str) -> None:
    assert 0 < len(slug(name)) <= LONGEST
