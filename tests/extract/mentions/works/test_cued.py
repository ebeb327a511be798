"""Titles that what stands to their left tells, and what stands there and is no title."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She quoted from Venn's Ropes without Sailors and left.", "Ropes without Sailors"),
        ("The loss is given in the Council's Annual Review 2021, which few have read.", "Annual Review 2021"),
        ("According to the Commission's Salt Gap Report, nothing was sold.", "Salt Gap Report"),
        ("The campaign quoted from Venn's earlier Brown Ropes and from a poem.", "Brown Ropes"),
        ("It issued a manual called Mooring, and nobody used it.", "Mooring"),
        ("Northern Quay Council report Tall Masts, Short Ropes (2020) was the first.", "Tall Masts, Short Ropes"),
        ("Staff of the harbour, who published Wet Decks, Empty Holds (2021), found none.", "Wet Decks, Empty Holds"),
        ("The watch documented the sale of ropes in They Sailed by Night: Trade in Tamra, and so did others.",
         "They Sailed by Night: Trade in Tamra"),
        ("In Behind the Last Quay, Venn counts forty ships.", "Behind the Last Quay"),
    ],
)  # fmt: skip
def test_a_title_begins_behind_its_cue_and_ends_with_its_capitals(titles, text, expected):
    assert titles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He thanked the city's Institute for Rope Studies and left.",
        "It was her first World Cup, and his new Grand Prix.",
        "She praised their Programme for Young Sailors.",
        "The harbour master approved a Savings for Sailors plan.",
        "In Geneva, she met the sailors.",
        "She won the Oland Prize for her work, and the ship Hope of Tamra sailed.",
        "They marched under the banner \"Lay Them Down\" and sang.",
    ],
)  # fmt: skip
def test_bodies_prizes_and_slogans_are_no_titles(titles, text):
    assert titles(text) == []
