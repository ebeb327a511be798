import pytest

from graph.extract.modality import ModalityFinder
from graph.ontology import load_ontology, ontology_folders

FINDER = ModalityFinder(load_ontology(ontology_folders()).words)


def modality(nlp, text):
    doc = nlp(text)
    number = next(token for token in doc if token.like_num)
    return FINDER.find(number.head if number.dep_ == "nummod" else number)


@pytest.mark.parametrize(
    ("text", "stance", "cue"),
    [
        ("Police detained 20 farmers.", "asserts", None),
        ("Haddad denied that 20 detainees had escaped.", "denies", "denied"),
        ("Haddad denied the killing of 20 farmers.", "denies", "denied"),
        ("He did not deny that 20 farmers left.", "asserts", None),
        ("The council did not find 20 graves.", "denies", "not"),
        ("20 farmers were not counted.", "denies", "not"),
        ("The police do not believe that 20 farmers left.", "denies", "not"),
        ("He rejected claims that 20 farmers died.", "denies", "rejected"),
        ("There is no evidence that 20 farmers left.", "denies", "no evidence"),
        ("The army failed to free 20 captives.", "denies", "failed"),
        ("Did 20 farmers escape?", "questions", "?"),
        ("They asked whether 20 farmers left.", "questions", "whether"),
        ("20 farmers denied the theft.", "asserts", None),
        ("The theft was denied by 20 farmers.", "asserts", None),
        ("Nobody believes that 20 farmers left.", "denies", "Nobody"),
        ("Nothing suggests that 20 farmers left.", "denies", "Nothing"),
        ("It is untrue that 20 farmers left.", "denies", "untrue"),
        ("It is not untrue that 20 farmers left.", "asserts", None),
        ("Reports that 20 farmers left proved to be wrong.", "denies", "wrong"),
        ("It is unlikely that 20 farmers left.", "denies", "unlikely"),
        ("He left without paying 20 farmers.", "denies", "without"),
        ("He kept the flood from drowning 20 goats.", "denies", "kept"),
        ("He was acquitted of stealing 20 goats.", "denies", "acquitted"),
        ("He wrongly claimed that 20 farmers left.", "denies", "wrongly"),
        ("He did not say that 20 farmers left.", "questions", "not"),
        ("He refused to say that 20 farmers left.", "questions", "refused"),
        ("He was unable to confirm that 20 farmers left.", "questions", "unable"),
        ("He did not know that 20 farmers left.", "asserts", None),
        ("Nobody doubts that 20 farmers left.", "asserts", None),
        ("Observers doubt that 20 farmers left.", "questions", "doubt"),
        ("It is not clear if 20 farmers left.", "questions", "if"),
        ("He did not release 20 farmers until May.", "asserts", None),
        ("He not only freed 20 farmers but fed them.", "asserts", None),
    ],
)
def test_stance_and_its_cue(text, stance, cue, nlp):
    found = modality(nlp, text)
    assert (found.stance, found.stance_cue and found.stance_cue.text) == (stance, cue)


@pytest.mark.parametrize(
    ("text", "certainty", "cue"),
    [
        ("Police detained 20 farmers.", "stated", None),
        ("20 farmers may have escaped.", "estimated", "may"),
        ("A maximum of 20 farmers may enter.", "stated", None),
        ("No more than 20 farmers may enter.", "stated", None),
        ("Up to 20 farmers may have died.", "estimated", "may"),
        ("In May 20 farmers left.", "stated", None),
        ("It is believed that 20 farmers left.", "estimated", "believed"),
        ("Some 20 farmers are believed to have left.", "estimated", "believed"),
        ("20 farmers reportedly left.", "alleged", "reportedly"),
        ("Officials are alleged to have stolen 20 goats.", "alleged", "alleged"),
        ("If the dam breaks, 40 villages are lost.", "conditional", "If"),
        ("It would cost 40 dollars.", "conditional", "would"),
        ("The farmers who may return killed 20 goats.", "stated", None),
        ("He is accused of stealing 20 goats.", "alleged", "accused"),
        ("He did not deny that 20 farmers left.", "alleged", "deny"),
        ("Had they lost 20 goats, they would weep.", "conditional", "Had"),
        ("They must have lost 20 goats.", "estimated", "must"),
        ("They must sell 20 goats.", "conditional", "must"),
        ("She would later own 20 goats.", "stated", None),
        ("They may come and steal 20 goats.", "estimated", "may"),
        ("They reportedly came and stole 20 goats.", "alleged", "reportedly"),
        ("It is possible that 20 farmers left.", "estimated", "possible"),
    ],
)
def test_certainty_and_its_cue(text, certainty, cue, nlp):
    found = modality(nlp, text)
    assert (found.certainty, found.certainty_cue and found.certainty_cue.text) == (certainty, cue)


@pytest.mark.parametrize(
    ("text", "is_estimate"),
    [
        ("The council estimates that 20 goats died.", True),
        ("According to estimates 20 goats died.", True),
        ("An estimated 20 goats died.", True),
        ("The council believes that 20 goats died.", False),
    ],
)
def test_only_estimates_make_a_number_inexact(text, is_estimate, nlp):
    assert modality(nlp, text).is_estimate is is_estimate


def test_words_of_the_number_are_no_cues(nlp):
    doc = nlp("Not more than 20 farmers left.")
    assert FINDER.find(doc[4], ignore=doc[0:4]).stance == "asserts"
