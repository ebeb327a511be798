"""Titles with a colon, without quotation marks."""

import pytest


def titles(forms, text):
    return [name for name, kind in forms(text) if kind == "Report" and ":" in name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Venn's book Rope Roads: Foreign Sailors in the Fleets of Tamra (Quay Press, 2019) is dear.",
         "Rope Roads: Foreign Sailors in the Fleets of Tamra"),
        ("According to Slack Lines 2019: The wages of the rope makers, a report by two unions, few are paid.",
         "Slack Lines 2019: The wages of the rope makers"),
        ("Her figures come from Venn's Knots Untied: A Short Book of Delays in Tamra (1999).",
         "Knots Untied: A Short Book of Delays in Tamra"),
        ("She described it in Orlen Rope Measures and Strategies: The Tamra Model. It is old.",
         "Orlen Rope Measures and Strategies: The Tamra Model"),
        ("They showed a documentary by Hajo Venn, The Sailing Secret: How Orlen Makes Its Winners, in May.",
         "The Sailing Secret: How Orlen Makes Its Winners"),
        ("He quotes Venn's The Lee Shore: Origins, nature and beginning (Quay Journal, 2020) at length.",
         "The Lee Shore: Origins, nature and beginning"),
        ("In 2008 she wrote Frayed ropes: the hidden price of big harbours (Harbour Press, 2008).",
         "Frayed ropes: the hidden price of big harbours"),
    ],
)  # fmt: skip
def test_a_title_has_its_subtitle(forms, text, expected):
    assert titles(forms, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke to the Quay Office: The answer was no.",
        "A report by the Orlen Survey found otherwise: it put the loss in Tamra at 40 boats.",
        "Food: Orlen Relief distributed bread in Tamra.",
        "She had one wish for the Orlen Council: Peace.",
        "The Harbour Workers voted as follows: Forty were against.",
    ],
)
def test_a_colon_alone_makes_no_title(forms, text):
    assert titles(forms, text) == []
