import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.extend import extended


@pytest.mark.parametrize(
    ("text", "end", "ents", "whole"),
    [
        ("Erik ten Orrel spoke", 1, (), "Erik ten Orrel"),
        ("Vess Ponce de Leon spoke", 2, [("Leon", "GPE")], "Vess Ponce de Leon"),
        ("Vess Ponce Leon spoke", 2, [("Leon", "GPE")], "Vess Ponce"),
    ],
)
def test_a_name_goes_on_behind_its_particles(make_doc, words, text, end, ents, whole):
    size = len(text.split(" "))
    doc = make_doc(text, ents=ents, pos=["PROPN"] * (size - 1) + ["VERB"])
    person = extended(Candidate(0, 0, end, "Person", "model", 40), doc, words)
    assert doc[person.start : person.end].text == whole
