import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import VerifyError
from graph.export.html.passages import Passage
from graph.export.html.quotes import Quotes, marked
from graph.values.surroundings import REACH, around

LONG = "word " * 100


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It began. Harran fell in May. It ended.", "fell", ["Harran ", "fell", " in May."]),
        ("# Title\n\nHarran fell", "fell", ["Harran ", "fell", ""]),
        ("- one\n- Harran fell\n- three", "fell", ["- Harran ", "fell", ""]),
        ("He met Dr. Lund there.", "Lund", ["He met Dr. ", "Lund", " there."]),
        ("She said “Harran fell.” Then", "fell", ["She said “Harran ", "fell", ".”"]),
        ("fell", "fell", ["", "fell", ""]),
    ],
)
def test_reaches_to_the_ends_of_the_sentence_or_block(text, words, expected):
    start = text.index(words)
    assert around(text, start, start + len(words)) == expected


def test_cuts_a_long_sentence_at_white_space_and_says_so():
    text = f"{LONG}Harran {LONG}"
    start = text.index("Harran")
    before, words, after = around(text, start, start + 6)
    assert words == "Harran"
    assert before.startswith("… word ")
    assert after.endswith("word …")
    assert len(before) <= REACH + 2
    assert len(after) <= REACH + 2


@given(st.text(alphabet="ab .!\n\r\u2028-", max_size=400), st.data())
def test_quotes_characters_of_the_text_in_their_order(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, words, after = around(text, start, end)
    quoted = before.removeprefix("… ") + words + after.removesuffix(" …")
    assert words == text[start:end]
    assert quoted in text


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], ["left Harran"]),
        ([(0, 4)], ["", "left", " Harran"]),
        ([(5, 11), (0, 4)], ["", "left", " ", "Harran", ""]),
        ([(0, 4), (2, 6)], ["", "left", " Harran"]),
        ([(5, 40)], ["left Harran"]),
    ],
)
def test_marks_the_words_of_a_claim(marks, expected):
    assert marked("left Harran camp", 0, 11, marks) == expected


def test_keeps_a_quote_once(tmp_path):
    (tmp_path / "s.txt").write_text("Harran fell.", "utf-8")
    quotes = Quotes(tmp_path)
    mention = Passage("https://claimgraph.example/source/s", 0, 6, "Harran")
    assert quotes.around(mention) == quotes.around(mention) == 0
    assert len(quotes.quotes) == 1


def test_counts_characters_as_they_are_in_the_file(tmp_path):
    (tmp_path / "s.txt").write_bytes("Für\r\n𐤀 Harran".encode())
    quotes = Quotes(tmp_path)
    quotes.around(Passage("https://claimgraph.example/source/s", 7, 13, "Harran"))
    assert quotes.quotes[0]["parts"][1] == "Harran"


def test_refuses_a_text_that_is_not_the_one_of_the_graph(tmp_path):
    (tmp_path / "s.txt").write_text("Another text.", "utf-8")
    with pytest.raises(VerifyError, match=r"s\.txt: characters 0-6 are 'Anothe', the graph has 'Harran'"):
        Quotes(tmp_path).around(Passage("https://claimgraph.example/source/s", 0, 6, "Harran"))


def test_says_which_text_is_missing(tmp_path):
    with pytest.raises(VerifyError, match=r"s\.txt: cannot be read"):
        Quotes(tmp_path).around(Passage("https://claimgraph.example/source/s", 0, 6, "Harran"))
