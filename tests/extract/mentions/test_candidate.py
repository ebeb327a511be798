import pytest
import spacy

from graph.extract.mentions.candidate import word_at


@pytest.mark.parametrize(("index", "word"), [(-1, ""), (0, "Lund"), (1, "left"), (2, "")])
def test_there_is_no_word_outside_a_text(index: int, word: str) -> None:
    assert word_at(spacy.blank("en")("Lund left"), index) == word
