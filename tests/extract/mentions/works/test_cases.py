"""Court cases, which are published works."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court's judgment in Vann v. Belgium and Greece was read.", "Vann v. Belgium and Greece"),
        ("The defence relied on DPP v Boyce.", "DPP v Boyce"),
        ("In R v Oland the court found for her.", "R v Oland"),
    ],
)
def test_parties_name_a_case(forms, text, expected):
    assert (expected, "Report") in forms(text)


def test_a_match_is_no_case(forms):
    assert "Report" not in {kind for _, kind in forms("Orlen Rovers v Tamra City ended in a draw.")}
