"""Pronouns with the trained model: whom they stand for, and which are left alone."""

import pytest

from graph.extract.extractor import Extractor
from graph.ontology import load_ontology, ontology_folders
from tests.extract.coreference.test_descriptions import document_of


@pytest.fixture(scope="module")
def stands_for(nlp):
    """Return (pronoun, whom it stands for) in text order."""
    extractor = Extractor(nlp, load_ontology(ontology_folders(())))

    def find(text: str) -> list[tuple[str, str]]:
        mentions = extractor.extract(document_of(text)).mentions
        return [
            (one.name, mentions[one.antecedent].name)
            for one in sorted(mentions, key=lambda one: one.span)
            if one.rule == "pronoun"
        ]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maria Oland fled to Norway in 2014. She has three children, and her house was burnt.",
            [("She", "Maria Oland"), ("her", "Maria Oland")],
        ),
        # one who speaks, and a body
        ("Maria Oland left. She said that the road was closed.", [("She", "Maria Oland")]),
        (
            "The Velmora Relief Council met in Olm. It said that the road was closed.",
            [("It", "Velmora Relief Council")],
        ),
        # who stands beside the subject, and takes up again what a pronoun did
        ("The accused, David Marn, is Danish. He fled to Norway.", [("He", "David Marn")]),
        # "her brother" leaves her to be spoken of; whom somebody accuses is not that somebody
        (
            "Maria Oland fled to Norway. Her sister Agata sang. Her pen broke.",
            [("Her", "Maria Oland")],
        ),
        # what one is called, or the first pronoun, tells who "he" is not; nor does a first name alone
        ("Rasha Obelin was the second wife of a miller. Later he told the court that it was so.", []),
        ("Agneta Marlow lost her house. Agneta left Olm when he lied.", [("her", "Agneta Marlow")]),
        ("Umm Leyan left the town. He told the court that it was so.", []),
        # nor is it somebody of an earlier sentence, where one without a name stands nearer
        (
            "Anders Holm left. Agneta Marlow stayed with her husband until he was killed in Oslo.",
            [("her", "Agneta Marlow")],
        ),
        ("Anders Holm met his wife. He was ill.", [("his", "Anders Holm"), ("He", "Anders Holm")]),
        # nor somebody pages before
        ("Anders Holm left. " + "The rain fell on the old roofs. " * 60 + "He said that it was so.", []),
        # somebody of the other gender may stand between
        ("Maria Oland wrote to David Marn. She was ill.", [("She", "Maria Oland")]),
    ],
)
def test_pronoun_stands_for_the_only_one_it_can_mean(stands_for, text, expected):
    assert stands_for(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # two whom it could mean: in between, or earlier in its sentence
        "Maria Oland wrote to Anna Marn. Her house was burnt.",
        "Maria Oland drew a map, as Anna Marn sang, and her pen broke.",
        # inside the words of somebody
        "“The tax is high,” said Maria Oland. “Nobody in Olm likes her hat.”",
        # a name that looks like one
        "Admiral Zheng He sailed to Olm.",
        # nobody is named
        "A woman left. Her house was burnt.",
    ],
)
def test_pronoun_that_may_mean_another_stands_for_nobody(stands_for, text):
    assert stands_for(text) == []
