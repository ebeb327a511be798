import pytest

from graph.extract.mentions.works.emphasised import emphasised_tokens
from graph.model import Span


@pytest.mark.parametrize(
    ("text", "words", "is_title"),
    [
        ("A campaign's study, Salt in the Harbour, accused them.", "Salt in the Harbour", True),
        ("It cites Counting Ropes and takes over its method.", "Counting Ropes", True),
        ("He said that they would never leave.", "never", False),
        ("They sailed on the Mary Celeste to Lund.", "Mary Celeste", False),
        ("She read it in the Daily Mail on Monday.", "Daily Mail", False),
        ("He had the schadenfreude of a critic.", "schadenfreude", False),
    ],
)
def test_emphasis_makes_titles_only_of_what_looks_like_one(titles, text, words, is_title):
    assert (words in titles(text, emphasised=[words])) == is_title


def test_emphasis_is_found_among_the_tokens_of_its_block(make_doc, make_block):
    block = make_block(make_doc("She wrote Salt Roads in May"))
    assert emphasised_tokens(block, [Span(10, 20), Span(200, 210)]) == [(2, 4)]


def test_a_year_in_brackets_dates_a_title(forms):
    found = forms("Ben Raw's City of Ropes (Harbour Press, 2016) follows her.", emphasised=("City of Ropes",))
    assert ("City of Ropes", "Report") in found
