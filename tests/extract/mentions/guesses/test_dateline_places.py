import pytest

from graph.extract.mentions.guesses.dateline_places import dateline_places


@pytest.mark.parametrize(
    ("text", "ents", "places"),
    [
        ("ORLENFORD — The pier was closed .", [("ORLENFORD", "PERSON")], ["ORLENFORD"]),
        ("PORT ORLEN, May 3 — The pier was closed .", [("PORT ORLEN", "ORG")], ["PORT ORLEN"]),
        ("WARNING — The pier is closed .", [], []),
        ("UN — The pier is closed .", [("UN", "ORG")], []),
        ("ORLENFORD was quiet .", [("ORLENFORD", "PERSON")], []),
    ],
)
def test_the_name_that_opens_a_dateline_is_a_place(nlp, make_block, text, ents, places):
    doc = nlp.make_doc(text)
    doc.set_ents([doc.char_span(0, len(form), label=label) for form, label in ents])
    found = dateline_places(0, make_block(doc))
    assert [(doc[one.start : one.end].text, one.type) for one in found] == [
        (place, "Place") for place in places
    ]


def test_a_known_body_in_its_place_stays_one(forms):
    assert ("UNHCR", "Organisation") in forms("UNHCR — The agency closed its office on Monday.")
