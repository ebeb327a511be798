"""Patterns that may fit are told from those that cannot, and never the other way round."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from spacy.lang.en import English
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.extract.sieve import Sieve

WORDS = ["The", "Northern", "army", "left", "Harran", "."]


def doc_of(vocab: Vocab) -> Doc:
    doc = Doc(
        vocab,
        WORDS,
        pos=["DET", "PROPN", "NOUN", "VERB", "PROPN", "PUNCT"],
        lemmas=[*WORDS[:3], "leave", *WORDS[4:]],
    )
    doc[4].ent_type_ = "GPE"
    return doc


@pytest.mark.parametrize(
    ("pattern", "is_possible"),
    [
        ([{"LOWER": "army"}], True),
        ([{"LOWER": "navy"}], False),
        ([{"LOWER": {"IN": ["navy", "army"]}}, {"TEXT": "left"}], True),
        ([{"LOWER": "army"}, {"TEXT": "Left"}], False),
        ([{"LOWER": "army"}, {"LOWER": "base", "OP": "?"}], True),
        ([{"LOWER": "army"}, {"LOWER": "base", "OP": "*"}], True),
        ([{"LOWER": "army"}, {"LOWER": "base", "OP": "{0,2}"}], True),
        ([{"LOWER": "army"}, {"LOWER": "base", "OP": "+"}], False),
        ([{"LOWER": {"NOT_IN": ["army"]}}], True),
        ([{"TEXT": {"REGEX": "^[A-Z]"}}], True),
        ([{"LEMMA": "leave", "POS": "VERB"}], True),
        ([{"LEMMA": "leave", "POS": "ADJ"}], False),
        ([{"ENT_TYPE": {"IN": ["GPE", "LOC"]}}], True),
        ([{"ENT_TYPE": "PERSON"}], False),
        ([{"IS_PUNCT": True}], True),
        ([{}], True),
    ],
)
def test_words_that_a_pattern_needs_are_looked_for(
    pattern: Sequence[Mapping[str, Any]], *, is_possible: bool
) -> None:
    vocab = English().vocab
    doc = doc_of(vocab)
    assert Sieve(vocab, [pattern]).possible(doc) == ([0] if is_possible else [])
    matcher = Matcher(vocab)
    matcher.add("pattern", [[dict(token) for token in pattern]])
    assert is_possible or not matcher(doc)


def test_places_are_in_the_order_of_the_patterns() -> None:
    vocab = English().vocab
    patterns = [[{"LOWER": word}] for word in ("left", "navy", "army", "the")]
    assert Sieve(vocab, patterns).possible(doc_of(vocab)) == [0, 2, 3]
