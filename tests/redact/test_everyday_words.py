from importlib.resources import files

from graph.redact.everyday_words import EVERYDAY


def test_the_file_has_one_small_word_a_line_in_order():
    lines = (files("graph.redact") / "everyday_words.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(EVERYDAY)
    assert all(word.isalpha() and word.islower() for word in words)
