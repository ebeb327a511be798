import pytest

from graph.export.dossier.changes import subject_words
from graph.store.claims import Stretch


@pytest.mark.parametrize(
    ("sentence", "number", "unit", "counted", "expected"),
    [
        ("The camp held about 500 people.", "500", "person", "people", "residents"),
        (
            "There, 500 people lived in Harran camp.",
            "500",
            "person",
            "people lived in Harran camp",
            "residents harran camp",
        ),
        ("There, 40 people died.", "40", "person", "people died", "killed"),
        ("They came from 100 countries.", "100", "country", "countries", ""),
        ("It has 17 wells.", "17", "item", "wells", "well"),
    ],
)
def test_what_a_figure_is_on_is_told_by_its_words_and_verb(told, sentence, number, unit, counted, expected):
    at = sentence.index(number)
    figure = told(
        words=(Stretch(at, at + len(number), number),),
        evidence=(Stretch(0, len(sentence), sentence),),
        unit=unit,
        counted=counted,
    )
    assert subject_words(figure) == expected
