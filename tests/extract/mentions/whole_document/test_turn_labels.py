import pytest

from graph.extract.mentions.whole_document.turn_labels import turn_labels

TURNS = [
    "MIRA O'LAND, HRN ANCHOR: It is late.",
    "TEO LIND: So it is.",
    "O'LAND: Why?",
    "LIND: I was asleep.",
]


@pytest.fixture
def labels(nlp, make_block, words):
    def find(texts):
        blocks = [make_block(nlp(text)) for text in texts]
        return [
            (one.block, blocks[one.block].doc[one.start : one.end].text) for one in turn_labels(blocks, words)
        ]

    return find


def test_who_labels_the_turns_of_a_transcript_is_a_person(labels):
    assert labels(TURNS) == [(0, "MIRA O'LAND"), (1, "TEO LIND"), (2, "O'LAND"), (3, "LIND")]


@pytest.mark.parametrize(
    "texts",
    [
        TURNS[:3],
        ["UNIDENTIFIED MALE: Yes.", "QUESTION: Why?", "THE PRESIDENT: So it is.", "NOTE: It is late."],
        ["Mira: It is late.", "Teo: So it is.", "Mira: Why?", "Teo: I was asleep."],
    ],
)
def test_few_labels_and_those_of_nobody_name_none(labels, texts):
    assert labels(texts) == []
