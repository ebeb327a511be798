import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Seán Ó hAoláin", "sean o haolain"),
        ("Iğdır", "igdir"),
        ("İstanbul", "istanbul"),
        ("Łódź", "lodz"),
        ("Østersund", "ostersund"),
        ("Große Straße", "grosse strasse"),
        ("U.N.", "un"),
        ("J.R.R. Harlow", "jrr harlow"),
        ("al-Ḩasakah", "al hasakah"),
        ("Da’esh", "daesh"),
        ("Marks & Weir", "marks and weir"),
        ("  Harran\n camp ", "harran camp"),
        ("Донецьк", "донецьк"),
        ("—", ""),
    ],
)
def test_spellings_of_a_word_are_brought_to_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_the_words_are_the_folded_text(text: str) -> None:
    assert " ".join(words_of(text)) == fold(text)
