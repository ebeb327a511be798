"""Court cases, which are published works."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court's judgment in Vann v. Orlen and Tamra was read.", "Vann v. Orlen and Tamra"),
        ("The defence relied on DPP v Oland.", "DPP v Oland"),
        ("Of the judgments, Vann v. Orlen and Tamra and Others v. Quay is new.", "Tamra and Others v. Quay"),
        ("Of the judgments, Vann v. Orlen and Tamra and Others v. Quay is new.", "Vann v. Orlen"),
        ("In R v Oland the court found for her.", "R v Oland"),
    ],
)
def test_parties_name_a_case(forms, text, expected):
    assert (expected, "Report") in forms(text)


def test_a_match_is_no_case(forms):
    assert "Report" not in {kind for _, kind in forms("Orlen Rovers v Tamra City ended in a draw.")}
