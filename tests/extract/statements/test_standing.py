"""Stance and certainty of a statement, and the words that show them."""

import pytest


@pytest.mark.parametrize(
    ("text", "stance", "cue"),
    [
        ("Mira said that the pier was closed.", "asserts", ""),
        ("Mira said that the pier was not closed.", "asserts", ""),
        ("Mira denied that the pier was closed.", "denies", "denied"),
        ("Mira did not deny that the pier was closed.", "asserts", ""),
        ("Mira rejected the claim that the pier was closed.", "denies", "rejected"),
        (
            "“It is simply wrong to say that the pier was closed,” Mira said.",
            "denies",
            "It is simply wrong to say that",
        ),
        ("“It is wrong to run,” Mira said.", "asserts", ""),
        ("Mira refused to promise that the pier would open.", "denies", "refused"),
        ("Mira questioned whether the pier was closed.", "questions", "questioned"),
        ("Mira asked whether the pier was closed.", "questions", "asked"),
        ("“Is the pier closed?” Mira asked.", "questions", "?"),
    ],
)
def test_stance_and_its_cue(text, stance, cue, statements):
    _, _, found = statements(text, {"Mira": "Person"})
    assert (found[-1].stance, found[-1].stance_cue) == (stance, cue)


@pytest.mark.parametrize(
    ("text", "certainty", "cue"),
    [
        ("Mira said that the pier was closed.", "stated", ""),
        ("Mira said that the pier may close.", "estimated", "may"),
        ("Mira said that the pier would close.", "stated", ""),
        ("Mira reportedly said that the pier was closed.", "alleged", "reportedly"),
        ("Mira claimed that the pier was closed.", "alleged", "claimed"),
        ("Mira believes that the pier is closed.", "estimated", "believes"),
        ("Mira estimates that forty boats sank.", "estimated", "estimates"),
        ("If the wall breaks, the pier will sink, Mira warned.", "conditional", "If"),
        ("Mira wondered if the pier was closed.", "stated", ""),
    ],
)
def test_certainty_and_its_cue(text, certainty, cue, statements):
    _, _, found = statements(text, {"Mira": "Person"})
    assert (found[0].certainty, found[0].certainty_cue) == (certainty, cue)
