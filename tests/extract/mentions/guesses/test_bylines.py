import pytest

from graph.extract.mentions.guesses.bylines import byline_authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Mira Oland | The Orlen Ledger", ["Mira Oland"]),
        ("By Mira Oland and Tobias van Orrel", ["Mira Oland", "Tobias van Orrel"]),
        ("* By Mira Oland , Orlen Post , 3 May *", ["Mira Oland"]),
        ("By Orlen Focus News", []),
        ("* *", []),
        ("By then Mira Oland had left .", []),
    ],
)
def test_who_stands_behind_by_is_an_author(make_doc, make_block, words, text, authors):
    doc = make_doc(text)
    found = byline_authors(0, make_block(doc), words)
    assert [doc[one.start : one.end].text for one in found] == authors
