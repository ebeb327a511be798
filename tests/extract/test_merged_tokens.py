from graph.extract.merged_tokens import merged


def test_a_stretch_is_one_proper_noun_that_hangs_where_its_root_hung(nlp):
    doc = nlp("The fighters of the Harran Front didn't leave Al-Hol. They stayed.")
    front = next(token.i for token in doc if token.text == "Front")
    new = merged(doc, [(front - 1, front + 1)])
    token = new[front - 1]
    assert new.text == doc.text
    assert len(new) == len(doc) - 1
    assert (token.text, token.pos_, token.tag_, token.lemma_) == (
        "Harran Front",
        "PROPN",
        "NNP",
        "Harran Front",
    )
    assert (token.dep_, token.head.text) == ("pobj", "of")
    assert [child.text for child in token.children] == ["the"]
    assert [sentence.text for sentence in new.sents] == [sentence.text for sentence in doc.sents]
    assert [word.norm_ for word in new if word.text == "n't"] == ["not"]


def test_the_vocabulary_that_all_texts_share_stays_as_it_was(nlp):
    doc = nlp("They went to Orra-Vessen on Monday.")
    place = next(token for token in doc if token.text.startswith("Orra"))
    rows = nlp.vocab.vectors.shape
    new = merged(doc, [(place.i, place.i + 3)])
    assert new[place.i].text == "Orra-Vessen"
    assert nlp.vocab.vectors.shape == rows
    assert not new[place.i].has_vector
