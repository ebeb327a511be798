import pytest

from graph.extract.mentions.works.quoted import quoted_works


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('She wrote a report titled " Salt and sand " in May .', "Salt and sand"),
        ('Her book , " Salt Roads of the North , " sold well .', "Salt Roads of the North"),
        ("The study * Salt Roads of the North * sold well .", "Salt Roads of the North"),
    ],
)
def test_a_quoted_title_beside_a_work_is_one(make_doc, words, text, title):
    doc = make_doc(text)
    assert [doc[one.start : one.end].text for one in quoted_works(0, doc, words)] == [title]


@pytest.mark.parametrize(
    "text", ['He said : " We Shall Never Yield . "', 'They are a " huge challenge " today .']
)
def test_speech_and_scare_quotes_are_no_titles(make_doc, words, text):
    assert quoted_works(0, make_doc(text), words) == []
