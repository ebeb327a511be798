from dataclasses import replace

import pytest

from graph.cli.printing.marked import marked_text
from graph.store.claims import FoundClaim, Stretch
from graph.store.marks import Mark

TEXT = "Mira said at least 40 people left Harran.\n\nNobody came back."
FIRM = {"stance": ("asserts",), "certainty": ("stated",), "status": ("unreviewed",)}


def found(name, kind, words, evidence, values):
    source = "https://claimgraph.example/source/a"
    return FoundClaim(name, f"…/claim/{name}", kind, source, "a.txt", words, evidence, values, {})


def claim(kind, start, end, *, sentence=(0, 41), **values):
    words = (Stretch(start, end, TEXT[start:end]),)
    evidence = (Stretch(*sentence, TEXT[slice(*sentence)]),)
    given = {name: (value,) for name, value in values.items()}
    return found(f"{kind}-1", kind, words, evidence, {**FIRM, **given})


FIGURE = claim("figure", 19, 21, value="40", comparator="ge", unit="person", counted="people")


@pytest.mark.parametrize(
    ("marks", "claims", "marked"),
    [
        ((), (), TEXT),
        ([Mark(0, 4, "Person")], (), f"⟨person Mira⟩{TEXT[4:]}"),
        (
            (),
            [FIGURE],
            "Mira said at least ⟨F1 40⟩ people left Harran.\n"
            "    F1  at least 40 person: people · asserts, stated · figure-1\n\nNobody came back.",
        ),
        (
            [Mark(34, 40, "Camp")],
            [
                claim(
                    "statement", 10, 40, speaker="Mira Oland", speakerText="Mira", cue="said", stance="denies"
                )
            ],
            "Mira said ⟨S1 at least 40 people left ⟨camp Harran⟩⟩.\n"
            "    S1  denies, stated · says Mira Oland (“Mira”), cue “said” · statement-1\n\nNobody came back.",
        ),
        (
            (),
            [
                claim(
                    "relation",
                    0,
                    41,
                    subject="Mira",
                    predicate="heldIn",
                    object="Harran",
                    certainty="alleged",
                )
            ],
            "Mira said at least 40 people left Harran. ⟨R1⟩\n"
            "    R1  Mira heldIn Harran · asserts, alleged · relation-1\n\nNobody came back.",
        ),
        (
            [Mark(5, 21, "Report")],
            [claim("statement", 0, 9, speakerText="a guard")],
            "⟨S1 Mira ⟨report said⟩⟩ at least 40 people left Harran.\n"
            "    S1  asserts, stated · says “a guard” · statement-1\n\nNobody came back.",
        ),
    ],
)
def test_text_with_all_that_was_found(marks, claims, marked):
    assert marked_text(TEXT, marks, claims).plain == marked


def test_what_people_decided_is_told():
    corrected = claim("figure", 19, 21, value="45", comparator="eq", unit="person", status="corrected")
    corrected = replace(corrected, values={**corrected.values, "extractedValue": ("40",)})
    assert "CORRECTED by a person, extracted was 40" in marked_text(TEXT, (), [corrected]).plain
    rejected = claim("figure", 19, 21, value="40", comparator="eq", unit="person", status="rejected")
    assert "REJECTED by a person" in marked_text(TEXT, (), [rejected]).plain


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("One.\nTwo goes\non.\n\nThree.", 17),  # wrapped lines, one paragraph
        ("One.\r\nTwo goes\r\non.\r\n\r\nThree.", 19),
        ("One.\rTwo goes\ron.\r\rThree.", 17),
        (f"One {'word ' * 40}.\nTwo.", 205),  # each line a paragraph
        ("One\t2\nTwo\t3", 5),  # a row of a table
        ("One.", 4),
    ],
)
def test_note_stands_under_its_paragraph(text, end):
    evidence = (Stretch(0, 3, "One"),)
    plain = marked_text(text, (), [found("statement-1", "statement", evidence, evidence, FIRM)]).plain
    assert plain.startswith(
        f"⟨S1 One⟩{text[3:end]}\n    S1  asserts, stated".replace("\r\n", "\n").replace("\r", "\n")
    )
    assert plain.endswith(text[end:].replace("\r\n", "\n").replace("\r", "\n"))
