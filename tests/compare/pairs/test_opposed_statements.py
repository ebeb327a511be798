"""Statements that oppose each other word for word, read from sentences."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons

Compare = Callable[..., Comparisons]

OPPOSED = [
    ('"The water in Derby is safe," the mayor said.', '"The water in Derby is not safe," Anna Berg said.'),
    ("The minister said the water in Derby is safe.", "The doctor said the water in Derby is unsafe."),
    ("Anna Berg said Omar Dries is guilty.", "His lawyer said Omar Dries is innocent."),
    ("Turkey will leave NATO, the minister said.", "The president said Turkey will not leave NATO."),
    (
        "The army attacked the village, a witness said.",
        "The spokesman said the army did not attack the village.",
    ),
    ("The strike on Taiz was lawful, the general said.", "The UN said the strike on Taiz was unlawful."),
    (
        "The minister said that Norvik Steel polluted the river.",
        "Norvik Steel denied that it had polluted the river.",
    ),
    ("Iran does not support the rebels, the minister said.", "Iran supports the rebels, the general said."),
    (
        "The detention of Omar Dries was justified, the judge said.",
        "The detention of Omar Dries was unjustified, the UN said.",
    ),
    (
        "Security in Mosul has improved, the minister said.",
        "Security in Mosul has worsened, the aid workers said.",
    ),
    (
        "The passport of Omar Dries is genuine, his lawyer said.",
        "The passport of Omar Dries is forged, the police said.",
    ),
]
NOT_OPPOSED = [
    ('"The water in Flint is safe," the mayor said.', '"The water in Derby is not safe," Anna Berg said.'),
    ('"The water in Flint was safe," the mayor said.', '"The water in Flint is not safe," Anna Berg said.'),
    ("If the dam holds, the town is safe, the mayor said.", "The town is not safe, the engineer said."),
    ("It is safe, the mayor said.", "It is not safe, the engineer said."),
    ("We will leave, the minister said.", "We will not leave, the general said."),
    ("The bridge is safe for cars, she said.", "The bridge is not safe for trucks, he said."),
    ("Some schools are safe, the ministry said.", "Some schools are not safe, the union said."),
    ("Anna Berg said Omar Dries is guilty.", "Anna Berg said Joris Maes is innocent."),
    (
        "The minister asked whether the water in Flint is safe.",
        "The doctor said the water in Flint is unsafe.",
    ),
    (
        "The army attacked the village in 2010, a witness said.",
        "The army did not attack the village in 2030, the spokesman said.",
    ),
    (
        "Security in Mosul has improved, the minister said.",
        "Security in Derby has worsened, the aid workers said.",
    ),
    ("Norvik Steel won the case, he said.", "Norvik Steel lost the election, she said."),
]


@pytest.mark.parametrize(("first", "second"), OPPOSED)
def test_opposed_statements_are_offered_as_soft(compare_papers: Compare, first: str, second: str) -> None:
    found = compare_papers(first, second)
    assert [conflict.severity for conflict in found.conflicts] == ["soft"]
    assert found.conflicts[0].reason.startswith("One says “")


@pytest.mark.parametrize(("first", "second"), NOT_OPPOSED)
def test_statements_on_something_else_are_not(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(first, second).conflicts


def test_the_reason_says_which_words_oppose_each_other(compare_papers: Compare) -> None:
    (conflict,) = compare_papers(
        "The dam at Taiz is safe, the engineer said.", "The dam at Taiz is dangerous, the mayor said."
    ).conflicts
    assert conflict.reason.endswith(": “dangerous” is the opposite of “safe”.")
