"""What the finder makes of invented news: content, speakers, chains, what is carried over."""

import pytest

from graph.model import Statement


def contents(text: str, found: tuple[Statement, ...]) -> list[str]:
    return [" … ".join(span.of(text) for span in statement.content) for statement in found]


def speakers(statement: Statement, mentions) -> list[str]:
    return [mentions[number].name for number in statement.attribution.speakers]


def test_quotation_split_by_its_cue_is_one_statement(statements) -> None:
    text = "“The well is dry,” Kaya said, “but the spring still runs.”"
    _, mentions, found = statements(text, {"Kaya": "Person"})
    assert contents(text, found) == ["The well is dry … but the spring still runs."]
    assert found[0].direct
    assert speakers(found[0], mentions) == ["Kaya"]


def test_partly_quoted_clause_keeps_its_marks(statements) -> None:
    text = "The harbour board said the pier was “rotten to the core” and unsafe."
    _, _, found = statements(text, {"harbour board": "Organisation"})
    assert contents(text, found) == ["the pier was “rotten to the core” and unsafe"]
    assert not found[0].direct


def test_quoted_end_of_a_sentence_takes_its_beginning_along(statements) -> None:
    text = "The pier is “rotten to the core,” Kaya said."
    _, _, found = statements(text, {"Kaya": "Person"})
    assert contents(text, found) == ["The pier is “rotten to the core,”"]


def test_two_speakers_make_one_statement(statements) -> None:
    text = "Tidewatch and Harbour Aid said that the pier was closed."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation", "Harbour Aid": "Organisation"})
    assert len(found) == 1
    assert speakers(found[0], mentions) == ["Tidewatch", "Harbour Aid"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marta Lind, a director at Tidewatch, said the pier was closed.", "Marta Lind"),
        ("Tidewatch’s Marta Lind said the pier was closed.", "Marta Lind"),
        ("A spokeswoman for Tidewatch, Marta Lind, said the pier was closed.", "Marta Lind"),
        ("The pier was closed, according to Tidewatch.", "Tidewatch"),
        ("According to Tidewatch, Marta Lind, a miller, was ill.", "Tidewatch"),
        ("Tidewatch denied in a statement that the pier was closed.", "Tidewatch"),
        ("Tidewatch rejected as untrue a report of the closure.", "Tidewatch"),
        ("Marta Lind is convinced the pier was closed.", "Marta Lind"),
        ("Experts at Tidewatch said the pier was closed.", "Tidewatch"),
        ("Thirty-year-old Marta Lind, who grew up in Norway, says that the pier was closed.", "Marta Lind"),
    ],
)
def test_speaker_is_who_says_it(text: str, name: str, statements) -> None:
    _, mentions, found = statements(text, {"Marta Lind": "Person", "Tidewatch": "Organisation"})
    assert [speakers(statement, mentions) for statement in found] == [[name]]


@pytest.mark.parametrize(
    "text",
    [
        "Tidewatch has not commented on the flood.",
        "The flood claimed about 30 lives in Orlo.",
        "Marta Lind called her first witnesses.",
        "They met a miller calling himself Marta Lind.",
        "Marta Lind left with her daughter for a new country of the faithful, the Northern State.",
        "The ties were told in a mass of papers leaked to a newspaper and reported Sunday.",
    ],
)
def test_nothing_is_said(text: str, statements) -> None:
    names = {"Marta Lind": "Person", "Tidewatch": "Organisation", "Northern State": "Organisation"}
    assert not statements(text, names)[2]


def test_reports_that_are_dismissed_say_what_they_suggest(statements) -> None:
    text = "Marta Lind dismissed reports suggesting that the pier was closed."
    _, mentions, found = statements(text, {"Marta Lind": "Person"})
    assert contents(text, found)[-1] == "the pier was closed"
    assert not speakers(found[-1], mentions)


def test_he_who_adds_is_he_who_said(statements) -> None:
    text = "Karl Berg says the miller, Jan Lind, had sold the mill. He said the price was low."
    _, mentions, found = statements(text, {"Karl Berg": "Person", "Jan Lind": "Person"})
    assert [speakers(statement, mentions) for statement in found] == [["Karl Berg"], ["Karl Berg"]]


def test_a_title_says_nothing(statements) -> None:
    text = "Miller denies he sold the mill"
    _, mentions, found = statements(text, {text: "Report"})
    assert [speakers(statement, mentions) for statement in found] == [[]]


def test_unnamed_speaker_stands_as_text(statements) -> None:
    text = "A spokesman for Tidewatch said the pier was closed."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation"})
    assert found[0].attribution.text == "A spokesman for Tidewatch"
    assert speakers(found[0], mentions) == []


def test_pronoun_takes_the_last_fitting_speaker(statements) -> None:
    text = "Tidewatch said the pier was closed. It warned that the sea wall would follow."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation"})
    assert found[1].attribution.text == "It"
    assert speakers(found[1], mentions) == ["Tidewatch"]


def test_pronoun_passes_over_the_other_gender(statements) -> None:
    text = (
        "Martha Lind said the pier was closed. Peter Holm met the crew. She added that the wall would follow."
    )
    _, mentions, found = statements(text, {"Martha Lind": "Person", "Peter Holm": "Person"})
    assert speakers(found[-1], mentions) == ["Martha Lind"]


def test_report_that_says_is_the_speaker(statements) -> None:
    text = "Tidewatch published a survey. The survey said the pier was closed."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation", "survey": "Report"})
    assert [speakers(one, mentions) for one in found if one.rule == "statement-said"] == [["survey"]]


def test_report_in_which_it_is_said(statements) -> None:
    text = "Tidewatch said in a survey that the pier was closed."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation", "survey": "Report"})
    assert [mentions[number].name for number in found[0].attribution.reported_in] == ["survey"]


def test_chain_of_speakers(statements) -> None:
    text = "Tidewatch reported a witness saying that the pier was closed."
    _, mentions, found = statements(text, {"Tidewatch": "Organisation"})
    assert contents(text, found) == ["a witness saying that the pier was closed", "the pier was closed"]
    assert [one.outer for one in found] == [None, 0]
    assert found[1].attribution.text == "a witness"
    assert [mentions[number].name for number in found[1].attribution.reported_by] == ["Tidewatch"]


def test_speaker_goes_on_in_the_next_paragraph(statements) -> None:
    text = "Marta Lind said the pier was closed.\n\n“We locked it last night. Nobody has a key.”"
    _, mentions, found = statements(text, {"Marta Lind": "Person"})
    assert contents(text, found)[1] == "We locked it last night. Nobody has a key."
    assert speakers(found[1], mentions) == ["Marta Lind"]
    assert [span.of(text) for span in found[1].evidence] == text.split("\n\n")


def test_block_quotation_takes_the_speaker_before_it(statements) -> None:
    text = "Marta Lind said the pier was closed.\n\nNobody has a key.\n\nWe shall see."
    _, mentions, found = statements(text, {"Marta Lind": "Person"}, kinds=("paragraph", "quote", "quote"))
    assert contents(text, found)[1] == "Nobody has a key. … We shall see."
    assert speakers(found[1], mentions) == ["Marta Lind"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Marta Lind said the pier was closed.", "asserts"),
        ("Marta Lind denied that the pier was closed.", "denies"),
        ("Marta Lind questioned whether the pier was closed.", "questions"),
    ],
)
def test_verb_sets_the_stance(text: str, stance: str, statements) -> None:
    _, _, found = statements(text, {"Marta Lind": "Person"})
    assert [one.stance for one in found] == [stance]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Tidewatch said the pier was closed.", "stated"),
        ("Tidewatch estimates that forty boats sank.", "estimated"),
        ("Tidewatch reportedly said that forty boats sank.", "alleged"),
    ],
)
def test_cue_sets_the_certainty(text: str, certainty: str, statements) -> None:
    _, _, found = statements(text, {"Tidewatch": "Organisation"})
    assert [one.certainty for one in found] == [certainty]


def test_writer_s_own_turn_is_not_said(statements) -> None:
    text = "Tidewatch said that the pier was closed, but the gate stood open."
    _, _, found = statements(text, {"Tidewatch": "Organisation"})
    assert contents(text, found) == ["the pier was closed"]


def test_not_saying_is_no_statement(statements) -> None:
    _, _, found = statements("Tidewatch did not say who had closed the pier.", {"Tidewatch": "Organisation"})
    assert found == ()


def test_odd_quotation_mark_loses_no_statement(statements) -> None:
    text = "The “old pier was long.\n\n“It is closed,” Marta Lind said.\n\nTidewatch said it would rot."
    _, _, found = statements(text, {"Marta Lind": "Person", "Tidewatch": "Organisation"})
    assert contents(text, found) == ["It is closed", "it would rot"]


def test_same_text_gives_the_same_statements(statements) -> None:
    text = "Tidewatch said the pier was closed. It warned that the sea wall would follow."
    assert (
        statements(text, {"Tidewatch": "Organisation"})[2]
        == statements(text, {"Tidewatch": "Organisation"})[2]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked by Erik Moen whether he had been paid, Marta Lind answered: “Nobody paid me.”",
            [("Marta Lind", "Nobody paid me."), ("Erik Moen", "whether he had been paid")],
        ),
        ("“The pier is shut,” the Harbour Master, Marta Lind, said.", [("Marta Lind", "The pier is shut")]),
        ("Per Tidewatch's office, the pier is shut.", [("", "the pier is shut")]),
        ("Marta Lind – “I learned it at sea.”", [("Marta Lind", "I learned it at sea.")]),
        (
            "“La mer est haute,” explains Marta Lind: the water is too high.",
            [("Marta Lind", "La mer est haute")],
        ),
    ],
)
def test_each_is_said_by_its_own_speaker(text: str, expected, statements) -> None:
    names = {"Marta Lind": "Person", "Erik Moen": "Person", "Harbour Master": "Report", "La mer": "Person"}
    _, mentions, found = statements(text, names)
    said = [
        (" ".join(speakers(one, mentions)), what)
        for one, what in zip(found, contents(text, found), strict=True)
    ]
    assert sorted(said) == sorted(expected)


def test_who_was_he_is_no_she(statements) -> None:
    text = "Nuru Baro said the pier was shut. He said it would open. Later she said it had sunk."
    _, mentions, found = statements(text, {"Nuru Baro": "Person"})
    assert [speakers(one, mentions) for one in found] == [["Nuru Baro"], ["Nuru Baro"], []]


def test_whom_somebody_asks_is_the_next_to_answer(statements) -> None:
    text = "Nuru Baro said the pier was shut.\n\nLater I asked Lio Tamm if it hurt.\n\n“No,” she said."
    _, mentions, found = statements(text, {"Nuru Baro": "Person", "Lio Tamm": "Person"})
    assert speakers(found[-1], mentions) == ["Lio Tamm"]


def test_it_is_not_the_work_of_the_title_nor_a_body_before_an_unnamed_one(statements) -> None:
    text = "The Long Tide rises\n\nTidewatch met on Monday. The court freed two men. It found that they had slept."
    names = {"The Long Tide": "Report", "Tidewatch": "Organisation"}
    _, mentions, found = statements(text, names, ("title", "paragraph"))
    assert [speakers(one, mentions) for one in found] == [[]]


def test_evidence_ends_before_a_note_mark(statements) -> None:
    document, _, found = statements(
        "They lost all.1 Kaya said the well was dry.2 The rest left.3", {"Kaya": "Person"}
    )
    assert [span.of(document.text) for span in found[0].evidence] == ["Kaya said the well was dry."]
