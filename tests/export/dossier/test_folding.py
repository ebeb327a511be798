from graph.export.dossier.folding import folded
from graph.store.claims import Stretch


def figure(told, number, source="a", counted="people had left the camp", **values):
    sentence = (Stretch(number, number + 10, "a sentence"),)
    return told(
        id=f"figure-{number}",
        source=source,
        evidence=sentence,
        value="500",
        unit="person",
        counted=counted,
        **values,
    )


def ids(lines):
    return [[one.claim.id for one in line.several] for line in lines]


def test_one_number_of_a_like_thing_is_one_line_of_two_origins(told):
    lines = folded([figure(told, 1), figure(told, 2, source="b", counted="people had left")])
    assert ids(lines) == [["figure-1", "figure-2"]]
    assert len(lines[0].origins) == 2


def test_one_number_of_another_thing_is_another_line(told):
    lines = folded([figure(told, 1), figure(told, 2, counted="tents were burned")])
    assert ids(lines) == [["figure-1"], ["figure-2"]]


def test_what_is_denied_never_folds_with_what_is_asserted(told):
    assert len(folded([figure(told, 1), figure(told, 2, stance="denies")])) == 2


def test_what_is_corrected_never_folds_with_what_is_not(told):
    assert len(folded([figure(told, 1), figure(told, 2, status="corrected")])) == 2


def test_statements_of_one_speaker_in_like_words_are_one_line_the_longest_written_out(told):
    def statement(number, content, speaker="UNHCR"):
        sentence = (Stretch(number, number + 10, "a sentence"),)
        return told(
            kind="statement",
            id=f"statement-{number}",
            evidence=sentence,
            content=content,
            speakerText=speaker,
        )

    lines = folded(
        [
            statement(1, "the wells of the camp are dry"),
            statement(2, "the wells of the camp are dry again"),
            statement(3, "the wells of the camp are dry", speaker="a guard"),
            statement(4, "dry"),
        ]
    )
    assert ids(lines) == [["statement-2", "statement-1"], ["statement-3"], ["statement-4"]]
