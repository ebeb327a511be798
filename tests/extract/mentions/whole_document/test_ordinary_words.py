import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import MODEL
from graph.extract.mentions.whole_document.ordinary_words import without_ordinary_words


def kept(doc, make_block, words, entity_type="Organisation"):
    return without_ordinary_words(
        [Candidate(0, 0, 1, entity_type, "model", MODEL)], (make_block(doc),), words
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bombing went on .",
        "Conditions were bad .",
        "Society forgot them .",
        "Socioeconomically they lost .",
        "Security held .",
        "Groups met there .",
        "Agencies met there .",
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(make_doc, make_block, words, text):
    doc = make_doc(text, sent_starts=[True, False, False, False][: len(text.split(" "))])
    assert kept(doc, make_block, words) == []


def test_a_word_that_is_a_name_elsewhere_in_the_document_stays(make_doc, make_block, words):
    doc = make_doc(
        "Harding fell and Harding rose",
        sent_starts=[True, *[False] * 4],
        pos=["PROPN", "VERB", "CCONJ", "PROPN", "VERB"],
    )
    assert kept(doc, make_block, words, "Place")


def test_a_surname_may_look_like_a_common_word(make_doc, make_block, words):
    doc = make_doc("Keating spoke .", sent_starts=[True, False, False])
    assert kept(doc, make_block, words, "Person")


def test_the_last_word_of_a_newspaper_stands_for_it_behind_an_article(forms):
    assert ("Times", "Organisation") in forms("He told the Times that he was unaware of it.")
