"""A dateline opens a story; it is no part of what is said in it."""

import pytest

from graph.extract.dateline import dateline_end

from .test_finder import contents, speakers

NAMES = {"Marta Lind": "Person", "Tidewatch": "Organisation"}
DATELINES = [
    "ORLO, Sorrania — ",
    "ORLO, March 3 (Northwire) - ",
    "ORLO – ",
    "Orlo, 3 March 2020 – ",
    "Orlo (Northwire): ",
    "Orlo, March 3: ",
    "PORT ORREL, 3 March: ",
    "NAIROBI: ",
    "New Delhi: ",
    "(Northwire) - ",
    "PORT ORREL—",
]


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“The well is dry,” said Marta Lind, a miller.", ["The well is dry"]),
        ("“It is dry,” said Marta Lind, “but the spring runs.”", ["It is dry … but the spring runs."]),
        ("The well is dry, Marta Lind said.", ["The well is dry"]),
        ("The well is dry, according to Tidewatch.", ["The well is dry"]),
        ("The well, Marta Lind said, is dry.", ["The well … is dry"]),
    ],
)
def test_dateline_is_not_said(dateline, text, said, statements):
    whole = dateline + text
    _, mentions, found = statements(whole, NAMES)
    assert contents(whole, found) == said
    assert len(speakers(found[0], mentions)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tidewatch — Sorrania's oldest body — is closed, Marta Lind said.",
        "Haram–Orlo roads are closed, Marta Lind said.",
        "Both men — Lind and Moen — have left.",
    ],
)
def test_aside_between_dashes_is_no_dateline(text):
    assert dateline_end(text) == 0


def test_a_woman_called_like_a_city_answers() -> None:
    assert dateline_end("Sofia: I left the town in May.") == 0
    assert dateline_end("SOFIA: The town was left in May.") > 0
