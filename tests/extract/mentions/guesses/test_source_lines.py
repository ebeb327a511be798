import pytest

from graph.extract.mentions.guesses.source_lines import source_lines

TOWNS = {"Tamra", "Port Orlen"}


def found(make_doc, text):
    doc = make_doc(text)
    return [(doc[one.start : one.end].text, one.type) for one in source_lines(0, doc, TOWNS.__contains__)]


@pytest.mark.parametrize(
    ("text", "place", "medium"),
    [
        ("Tamra RADIO ORLEN in French 1100 GMT 24 May 94", "Tamra", "RADIO ORLEN"),
        ("AU2405185594 Tamra VESTA-PRESS in English 3 May 94", "Tamra", "VESTA-PRESS"),
        (
            "It is over . Port Orlen Vesta Radio Network in Spanish to Peru",
            "Port Orlen",
            "Vesta Radio Network",
        ),
        ("Port Orlen Vesta Radio Network", "Port Orlen", "Vesta Radio Network"),
        ("Port Orlen KVA .", "Port Orlen", "KVA"),
    ],
)
def test_town_and_medium_are_two(make_doc, text, place, medium):
    assert found(make_doc, text) == [(place, "Place"), (medium, "Organisation")]


@pytest.mark.parametrize(
    "text",
    [
        "He lived with Tamra Vesta in French Guiana",
        "then Tamra VESTA in French 1100 times",
        "Vesta Radio Network",
        "Tamra is quiet",
        "Port Orlen Harbour",
    ],
)
def test_other_lines_are_left_alone(make_doc, text):
    assert found(make_doc, text) == []
