import spacy
from spacy.tokens import Doc

from graph.extract.token_index import TokenIndex


def _index() -> TokenIndex:
    return TokenIndex(
        Doc(
            spacy.blank("en").vocab,
            words=["They", "said", "that", "she", "says", "they"],
            lemmas=["they", "Say", "that", "she", "say", "they"],
            heads=[1, 1, 4, 4, 1, 4],
            deps=["nsubj", "ROOT", "mark", "nsubj", "ccomp", "dobj"],
        )
    )


def test_tokens_are_found_by_word_in_text_order() -> None:
    assert [token.i for token in _index().with_words({"they", "she"})] == [0, 3, 5]


def test_tokens_are_found_by_lemma_in_small_letters() -> None:
    assert [token.i for token in _index().with_lemmas({"say"})] == [1, 4]


def test_tokens_are_found_by_label() -> None:
    assert [token.i for token in _index().with_labels(("ccomp", "nsubj"))] == [0, 3, 4]


def test_what_is_not_there_is_not_found() -> None:
    assert _index().with_words({"nobody"}) == []
