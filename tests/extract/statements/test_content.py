"""What is said, cut out exactly: nothing of the frame in it, nothing of it lost."""

import pytest

from .test_finder import contents, speakers

NAMES = {
    "Marta Lind": "Person",
    "Erik Moen": "Person",
    "Tidewatch": "Organisation",
    "the Courier": "Organisation",
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Tidewatch said 2,000 children, including more than 80 under the age of five, live in Orlo camp.",
            ["2,000 children, including more than 80 under the age of five, live in Orlo camp"],
        ),
        (
            "The survey found that 120 families had a tent, 60+ were without one and <5% were in houses.",
            ["120 families had a tent, 60+ were without one and <5% were in houses"],
        ),
        (
            "Marta Lind said 40 boats had sunk, about 50 were lost and another 60 were sold.",
            ["40 boats had sunk, about 50 were lost and another 60 were sold"],
        ),
        ("Tidewatch said on Tuesday it would mend the dam.", ["it would mend the dam"]),
        ("Tidewatch said on Tuesday the ferry sank.", ["the ferry sank"]),
        (
            "Marta Lind said the board “has learned nothing” and called for an inquiry.",
            ["the board “has learned nothing”", "an inquiry"],
        ),
        (
            "Marta Lind said the crew had sold seats, and a sailor claimed that the hull was cracked.",
            ["the crew had sold seats", "the hull was cracked"],
        ),
        (
            "Marta Lind pointed to a course that had trained 40 sailors since 2016, most of them men, and to boats.",
            ["a course that had trained 40 sailors since 2016"],
        ),
        (
            "The High Court held that a dam without a gate breaks the law.",
            ["a dam without a gate breaks the law"],
        ),
        ("Members say by a wide margin, ten to four, that the well is dry.", ["the well is dry"]),
        ("Marta Lind said that 40 had died, citing hospital records.", ["40 had died"]),
        ("Marta Lind said that Moen was behind it, without giving details.", ["Moen was behind it"]),
        ("Marta Lind said that the road was shut, speaking in Orlo.", ["the road was shut"]),
        (
            "Within ten minutes, Marta Lind said, the square was full.",
            ["Within ten minutes … the square was full"],
        ),
        # a whole sentence in quotation marks is all that is said; a part of one goes on with what went before
        ("After the flood, Marta Lind says, “We cannot stay here.”", ["We cannot stay here."]),
        ("When asked about it, Marta Lind says, “They are tired.”", ["They are tired."]),
        ("Marta Lind replied that it would, “when the time comes”.", ["it would, “when the time comes”"]),
        (
            "The well is dry, Marta Lind said, “and nobody will mend it”.",
            ["The well is dry … and nobody will mend it"],
        ),
        ("“The well is dry, Marta Lind said.", ["The well is dry"]),
        ("The well is dry,” Marta Lind said.", ["The well is dry"]),
        (
            "The toll rose to 48, Marta Lind said on Tuesday, with 120 people missing.",
            ["The toll rose to 48 … with 120 people missing"],
        ),
        ("The dam was safe, Marta Lind said, with a smile.", ["The dam was safe"]),
        ("That rule, Marta Lind said, binds all members.", ["That rule … binds all members"]),
    ],
)
def test_content_is_exact(text, said, statements):
    assert contents(text, statements(text, NAMES)[2]) == said


def test_quoted_word_in_a_clause_is_not_said_by_the_next_one(statements):
    text = "Marta Lind says the plan is “mad,” while Erik Moen calls it wise."
    _, mentions, found = statements(text, NAMES)
    assert (contents(text, found)[0], speakers(found[0], mentions)) == ("the plan is “mad,”", ["Marta Lind"])


@pytest.mark.parametrize(
    "text",
    [
        "“The well is dry and the mill is shut,” according to Marta Lind.",
        "The Courier’s reader, Marta Lind, was quoted as saying “the well is dry and the mill is shut”.",
        "Erik Moen laughed at it all. Marta Lind disagreed. “The well is dry and the mill is shut.”",
        "Marta Lind was adamant. “The well is dry and the mill is shut.”",
    ],
)
def test_quotation_without_a_verb_of_saying_has_its_speaker(text, statements):
    _, mentions, found = statements(text, NAMES)
    assert [contents(text, [one])[0].rstrip(".") for one in found] == [
        "The well is dry and the mill is shut"
    ] or [contents(text, [one])[0] for one in found] == ["the well is dry and the mill is shut"]
    assert speakers(found[-1], mentions) == ["Marta Lind"]


def test_who_quotes_passes_it_on(statements):
    text = "Marta Lind was quoted by the Courier as saying that the well was dry."
    _, mentions, found = statements(text, NAMES)
    assert contents(text, found) == ["the well was dry"]
    assert speakers(found[0], mentions) == ["Marta Lind"]
    assert [mentions[number].name for number in found[0].attribution.reported_by] == ["the Courier"]


def test_full_stop_parts_a_quotation_from_the_next_verb(statements):
    text = "“The well is dry,” Marta Lind said. “The mill is shut.” Erik Moen called the plan mad."
    _, mentions, found = statements(text, NAMES)
    assert contents(text, found)[0] == "The well is dry … The mill is shut."
    assert speakers(found[0], mentions) == ["Marta Lind"]


def test_it_is_not_the_body_before_an_unnamed_one_that_spoke(statements):
    text = "Tidewatch closed the well. The court found that the well was safe. It said that the mill was too."
    _, mentions, found = statements(text, NAMES)
    assert [speakers(one, mentions) for one in found] == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "“It is not true that 40 drowned,” Marta Lind said.",
        "It is not true that 40 drowned, Marta Lind said.",
        "Marta Lind said it was untrue that 40 had drowned.",
    ],
)
def test_content_that_is_a_denial_as_a_whole_is_denied(text, statements):
    _, _, found = statements(text, NAMES)
    assert [one.stance for one in found] == ["denies"]


def test_reporting_verb_behind_a_comma_goes_on_with_the_outer_speaker(statements):
    text = "Tidewatch denied that anybody had been forced to leave, and insisted that all came back freely."
    _, mentions, found = statements(text, NAMES)
    assert contents(text, found) == ["anybody had been forced to leave", "all came back freely"]
    assert [speakers(one, mentions) for one in found] == [["Tidewatch"], ["Tidewatch"]]
    assert [one.stance for one in found] == ["denies", "asserts"]


def test_denial_behind_a_semicolon_is_another_saying(statements):
    text = "Tidewatch says Erik Moen stole the boat; he denies the charge."
    _, _, found = statements(text, NAMES)
    assert contents(text, found)[0] == "Erik Moen stole the boat"
    assert [one.stance for one in found] == ["asserts", "denies"]


def test_words_of_somebody_are_said_by_him(statements):
    text = "In the words of Marta Lind, “we have buried the future”."
    _, mentions, found = statements(text, NAMES)
    assert (contents(text, found), speakers(found[0], mentions)) == (
        ["we have buried the future"],
        ["Marta Lind"],
    )


def test_he_is_not_the_person_named_before_an_unnamed_man(statements):
    text = "“The well is dry,” Marta Lind said. Her brother shrugged. “It is not,” he said."
    _, mentions, found = statements(text, NAMES)
    assert [speakers(one, mentions) for one in found] == [["Marta Lind"], []]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marta Lind says he took the keys and wrote to the board: “He ruined my life.”", ["Marta Lind"]),
        ("Marta Lind explains the choice that Moen made though he thought it mad: “It was that or jail.”", ["Marta Lind"]),
        ("Marta Lind recalls that Erik Moen told her: “It is that or jail.”", ["Erik Moen"]),
    ],
)  # fmt: skip
def test_quotation_behind_a_colon_is_said_by_who_tells_the_rest(statements, text, speaker):
    names = {name: kind for name, kind in NAMES.items() if name in text}
    _, mentions, found = statements(text, names)
    assert [speakers(one, mentions) for one in found if one.direct] == [speaker]
