"""Statements and relations of two documents on one thing, of which one denies what the other says."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons
from tests.compare.pairs.reading import Paper

Compare = Callable[..., Comparisons]


def papers(first: str, second: str) -> tuple[Paper, Paper]:
    return (
        Paper(
            f"A visit to Harran\nDate: 2031-05-03\nPublisher: Plain Institute\n\nHarran is cut off. {first}",
            "2031-05-03",
        ),
        Paper(
            f"What Harran needs\nDate: 2031-05-05\nPublisher: The Courier\n\nHarran waits. {second}",
            "2031-05-05",
        ),
    )


OPPOSED = [
    (
        "The road from Pola to Harran is open, the mayor said.",
        "The Red Cross said the road from Pola to Harran was closed and that no truck had passed.",
    ),
    ("Its clinic is open every day, the director told us.", "The clinic is closed, two nurses said."),
    (
        "The siren was working, the firm said.",
        '"The siren had not worked for weeks," said Petr Vanek of the union.',
    ),
    (
        "The chairwoman of the commission said that the election was free and fair.",
        '"The election was neither free nor fair," said Paul Tande.',
    ),
    (
        "No fighters were in the building, the director said.",
        "According to Colonel Ilin, fighters of the Dawn Brigade were in the building.",
    ),
    (
        "The dam in Harran is safe, the ministry said.",
        '"The dam is not safe," said the engineer Hugo Brandt.',
    ),
]
NOT_OPPOSED = [
    ("The road to Pola is open, the mayor said.", "The road to Lund is closed, the driver said."),
    ("The clinic is open, the director said.", "The school is closed, two nurses said."),
    ('"The clinic was open," the director said.', '"The clinic is closed," a nurse said.'),
    (
        "The clinic is open, the director said.",
        "The clinic will be closed if the rain goes on, a nurse said.",
    ),
    ("The bridge is safe for cars, the mayor said.", "The bridge is not safe for trucks, the driver said."),
    ("The mayor said the bridge is open.", "The bridge was closed in March, the driver said."),
    ("The clinic in Pola is open, the director said.", "The clinic in Lund is closed, a nurse said."),
    ("Most wells are clean, the mayor said.", "Some wells are not clean, the nurse said."),
    ("The clinic is open, the nurse said.", "The clinic will be closed in June, the ministry said."),
    ("It is safe, the mayor said.", "It is not safe, the engineer said."),
]


@pytest.mark.parametrize(("first", "second"), OPPOSED)
def test_what_one_denies_is_a_soft_conflict(compare_papers: Compare, first: str, second: str) -> None:
    found = compare_papers(*papers(first, second)).conflicts

    assert [conflict.severity for conflict in found] == ["soft"]


@pytest.mark.parametrize(("first", "second"), NOT_OPPOSED)
def test_what_is_of_something_else_is_left_alone(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(*papers(first, second)).conflicts


def test_two_bodies_run_one_camp(compare_papers: Compare) -> None:
    found = compare_papers(
        *papers("Harran camp is run by the Relief Directorate.", "Harran camp is run by the Northern Guard.")
    ).conflicts

    assert [conflict.reason for conflict in found] == [
        "One says that Relief Directorate runs Harran camp, the other that Northern Guard does."
    ]


@pytest.mark.parametrize(
    "second",
    [
        "In 2029 Harran camp was run by the Northern Guard.",
        "Half of Harran camp is run by the Northern Guard.",
        "The Relief Directorate is part of the Northern Guard. Harran camp is run by the Northern Guard.",
    ],
)
def test_two_bodies_that_may_both_have_it_are_left_alone(compare_papers: Compare, second: str) -> None:
    assert not compare_papers(*papers("Harran camp is run by the Relief Directorate.", second)).conflicts
