"""Two sentences of two documents: whether they disagree, agree, or speak of two things."""

from collections.abc import Callable

import pytest

from graph.model import Agreement, Comparisons
from tests.compare.pairs.agreeing import AGREEING
from tests.compare.pairs.disagreeing import DISAGREEING
from tests.compare.pairs.unlike import UNLIKE

Compare = Callable[..., Comparisons]
MISSED = "The strike at the mine in Kiruna was joined by"
"""Begins a sentence of a pair that no rule lines up."""


def figures_that_agree(found: Comparisons) -> list[Agreement]:
    return [one for one in found.agreements if one.claims[0].kind == "figure"]


@pytest.mark.parametrize(
    ("severity", "first", "second"),
    [
        pytest.param(
            *pair, marks=pytest.mark.xfail(strict=True, reason="joining a strike is not read as striking")
        )
        if pair[2].startswith(MISSED)
        else pair
        for pair in DISAGREEING
    ],
)
def test_what_disagrees_is_a_conflict(
    compare_papers: Compare, severity: str, first: str, second: str
) -> None:
    found = compare_papers(first, second)
    assert [conflict.severity for conflict in found.conflicts] == [severity]
    assert not figures_that_agree(found)


def test_a_number_that_opens_the_sentence_hangs_on_the_next(compare_papers: Compare) -> None:
    found = compare_papers(
        "From 14 countries, more than 2,000 foreigners joined the Red League in 2030.",
        "More than 2,000 foreigners from 20 countries joined the Red League in 2030.",
    )
    assert [conflict.severity for conflict in found.conflicts] == ["hard"]
    assert len(figures_that_agree(found)) == 1


@pytest.mark.parametrize(("first", "second"), AGREEING)
def test_what_says_the_same_agrees(compare_papers: Compare, first: str, second: str) -> None:
    found = compare_papers(first, second)
    assert not found.conflicts
    assert len(figures_that_agree(found)) == 1


@pytest.mark.parametrize(("why", "first", "second"), UNLIKE)
def test_what_only_looks_alike_gets_no_verdict(
    compare_papers: Compare, why: str, first: str, second: str
) -> None:
    found = compare_papers(first, second)
    assert not found.conflicts, why
    assert not figures_that_agree(found), why
