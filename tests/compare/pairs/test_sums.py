"""Totals with their parts in one document, read from prose and tables."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.extract.extractor import Extractor
from graph.model import Comparisons
from graph.ontology import Ontology
from tests.compare.pairs.reading import Paper, compared

Sums = Callable[[str], list[str]]


@pytest.fixture
def reasons(extractor: Extractor, ontology: Ontology, tmp_path: Path) -> Sums:
    def run(text: str) -> list[str]:
        found: Comparisons = compared(
            [Paper(f"# Camps\n\n{text}\n")], tmp_path, extractor, ontology, suffix=".md"
        )
        return [conflict.reason for conflict in found.conflicts]

    return run


@pytest.mark.parametrize(
    ("text", "added"),
    [
        (
            "The camp in Harran holds 52 people. They are 12 men, 30 women and 8 children.",
            "add up to 50, not 52",
        ),
        ("The attack killed 40 people. Among them were 25 women and 18 children.", "add up to 43, not 40"),
        (
            "The police arrested 30 people. Of these, 20 men and 15 women were released.",
            "add up to 35, not 30",
        ),
        (
            "Of the 750 workers, 400 work in assembly, 250 in the paint shop and 120 in administration.",
            "add up to 770, not 750",
        ),
        (
            "The clinics treated 785 patients: 310 in the north, 275 in the south and 190 in the east.",
            "add up to 775, not 785",
        ),
        ("The attack killed 40 people, including 25 women and 18 children.", "add up to 43, not 40"),
    ],
)
def test_parts_that_do_not_make_their_total(reasons: Sums, text: str, added: str) -> None:
    (reason,) = reasons(text)
    assert added in reason


@pytest.mark.parametrize(
    "text",
    [
        "The camp in Harran holds 50 people. They are 12 men, 30 women and 8 children.",
        "The attack killed 40 people. Among them were 15 women and 8 children.",
        "The attack killed 40 people. Some 25 women and 18 children fled.",
        "The attack killed 40 people and wounded 60. Among them were 25 women and 18 children.",
        "Of the 750 workers, 400 work in assembly, 250 in the paint shop and 90 in administration.",
        "Of the 750 workers, 400 live in Lund, 450 are women and 120 in administration.",
        "The clinics treated 785 patients: 310 in the north, 275 in the south, one in the west and 190 in the east.",
        "The camp in Harran holds about 52 people. They are 12 men, 30 women and 8 children.",
    ],
)
def test_parts_that_may_make_their_total(reasons: Sums, text: str) -> None:
    assert not reasons(text)


def table(*rows: str) -> str:
    first, *others = rows
    columns = first.count("|") + 1
    return "\n".join(
        [
            "Table 1. People in camps",
            "",
            f"| {first} |",
            "|---" * columns + "|",
            *(f"| {row} |" for row in others),
        ]
    )


@pytest.mark.parametrize(
    ("rows", "added"),
    [
        (
            ("Camp | Men | Women", "Harran | 12 | 30", "Sarrin | 20 | 25", "Total | 32 | 57"),
            "make 55, not 57",
        ),
        (("Camp | Men | Women | Total", "Harran | 12 | 30 | 42", "Sarrin | 20 | 25 | 46"), "make 45, not 46"),
        (
            (
                "Answer | Men | Women",
                "Yes | 40% | 30%",
                "No | 50% | 45%",
                "Other | 10% | 35%",
                "Total | 100% | 100%",
            ),
            "make 110%, not 100%",
        ),
    ],
)
def test_a_total_that_is_not_the_sum_of_its_cells(reasons: Sums, rows: tuple[str, ...], added: str) -> None:
    (reason,) = reasons(table(*rows))
    assert added in reason


def test_a_total_whose_sum_the_text_tells(reasons: Sums) -> None:
    rows = table("Camp | People", "Harran | 310", "Sarrin | 275", "Total | 595")
    assert not reasons(rows)
    (reason,) = reasons(f"The two camps hold 585 people.\n\n{rows}")
    assert "make 585, not 595" in reason


@pytest.mark.parametrize(
    "rows",
    [
        ("Camp | Men | Women", "Harran | 12 | 30", "Sarrin | 20 | 25", "Total | 32 | 55"),
        (
            "Camp | Men | Women",
            "Harran | 12 | 30",
            "Sarrin | 20 | 25",
            "Total | 33 | 57",
        ),  # no total is a sum
        (
            "Camp | Men | Women",
            "Harran | 12 | 30",
            "of which old | 2 | 3",
            "Sarrin | 20 | 25",
            "Total | 32 | 57",
        ),
        (
            "Answer | Men | Women",
            "Yes | 33.3% | 30%",
            "No | 33.3% | 45%",
            "Other | 33.3% | 25%",
            "Total | 100% | 100%",
        ),
        ("Means used | Men | Women", "Bus | 60% | 70%", "Train | 50% | 45%"),  # several answers, no total
        (
            "Camp | Men | Women",
            "Harran | 12 | 30",
            "Sarrin | 20 | 25",
            "Total | 32 | 220",
        ),  # of more than these
    ],
)
def test_cells_that_may_make_their_total(reasons: Sums, rows: tuple[str, ...]) -> None:
    assert not reasons(table(*rows))
