"""Laws and papers that their number tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council adopted Resolution 9417 (2018) on Monday.", ["Resolution 9417 (2018)"]),
        ("The court said so in Judgment 44/2015, and again later.", ["Judgment 44/2015"]),
        ("It updates the figures of Policy Brief No. 4 and adds others.", ["Policy Brief No. 4"]),
        ("The fee was paid in order 66 of the list.", []),
    ],
)
def test_a_series_and_a_number_are_a_work(titles, text, expected):
    assert titles(text) == expected
