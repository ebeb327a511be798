"""Words that stay whole are parsed as what they are."""

import pytest


def test_a_shortened_title_ends_no_sentence(nlp):
    doc = nlp("The plan was told by Navy Capt. Ada Orrel and Sgt. Teo Lind. They left.")
    assert [sentence.text for sentence in doc.sents][-1] == "They left."
    assert "Capt." in [token.text for token in doc]


@pytest.mark.parametrize(
    ("text", "word", "lemma", "part_of_speech"),
    [
        ("Orrel was re-elected in May.", "re-elected", "re-elect", "VERB"),
        ("In 2003, Orrel co-founded the Tidewatch party.", "co-founded", "co-found", "VERB"),
        ("Both co-founders of Tidewatch left.", "co-founders", "co-founder", "NOUN"),
    ],
)
def test_a_prefix_stays_with_its_word(nlp, text, word, lemma, part_of_speech):
    token = next(token for token in nlp(text) if token.text == word)
    assert (token.lemma_, token.pos_) == (lemma, part_of_speech)


def test_who_is_re_elected_hangs_on_the_verb(nlp):
    doc = nlp("Orrel was re-elected in May.")
    assert (doc[0].dep_, doc[0].head.text) == ("nsubjpass", "re-elected")


@pytest.mark.parametrize(
    "text", ["They met (re-united) there.", "He was “re-elected”, they said.", "It was re-opened."]
)
def test_marks_around_it_are_tokens_of_their_own(nlp, text):
    assert [token.text for token in nlp(text) if token.text.startswith("re-")] == [
        next(word for word in ("re-united", "re-elected", "re-opened") if word in text)
    ]
