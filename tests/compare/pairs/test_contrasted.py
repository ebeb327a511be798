"""Two sources that one sentence sets against each other."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons

Compare = Callable[..., Comparisons]


@pytest.mark.parametrize(
    ("severity", "text"),
    [
        ("hard", "The ministry counts 40 victims; the Red Cross says 60."),
        ("hard", "The police counted 12,000 protesters in Harran, while the union said 30,000."),
        ("soft", "The headline counts 5,700 returnees; the text says at least 5,600."),
    ],
)
def test_two_sources_of_one_sentence_conflict(compare_papers: Compare, severity: str, text: str) -> None:
    assert [conflict.severity for conflict in compare_papers(text).conflicts] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry counts 40 victims; the Red Cross says 60 houses burned.",
        "The ministry counted 40 victims in 2019, while the Red Cross said 60 in 2020.",
        "The ministry counts 40 victims; it said 60.",
        "The ministry counts about 40 victims; the Red Cross says 41.",
        "The ministry counts 40 wounded men, and the Red Cross says 60 women.",
    ],
)
def test_other_numbers_of_one_sentence_do_not(compare_papers: Compare, text: str) -> None:
    assert not compare_papers(text).conflicts
