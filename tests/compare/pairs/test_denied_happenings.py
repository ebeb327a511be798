"""Statements that it happened to nobody, or did not happen, against what another source counts or asserts."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons
from tests.compare.pairs.reading import Paper

Compare = Callable[..., Comparisons]


def papers(first: str, second: str) -> tuple[Paper, Paper]:
    return (
        Paper(
            f"Protest in Tolvar\nDate: 2031-05-03\nPublisher: The Courier\n\nThousands marched in Tolvar. {first}",
            "2031-05-03",
        ),
        Paper(
            f"After the protest in Tolvar\nDate: 2031-05-04\nPublisher: Tolvar Post\n\nThe town of Tolvar is quiet. {second}",
            "2031-05-04",
        ),
    )


NOBODY = [
    ("Two protesters died, the lawyers said.", "The minister denied that anyone had died."),
    ("The Red Cross counted 45 injured.", '"Nobody was hurt," said the minister.'),
    ("Police arrested 130 people, a lawyer said.", "Not a single person was arrested, the mayor said."),
    ("Twelve of them were killed, a doctor said.", "No one has been killed, according to the governor."),
    ("Three civilians were killed, a doctor said.", "No civilians were killed, the army said."),
]
SOME = [
    ("Two protesters died, the lawyers said.", "The minister said that nobody had been arrested."),
    ("Two protesters died, the lawyers said.", "No officer died, the minister said."),
    ("In 2024 two protesters died.", "Nobody died, the minister said."),
    ("Two people may have died, the lawyers said.", "Nobody died, the minister said."),
    ("Two people died in Pola, the lawyers said.", "Nobody died in Lund, the minister said."),
    ("Two people died of thirst, the lawyers said.", "Nobody died of hunger, the minister said."),
    ("Two protesters died, the lawyers said.", "Did anyone die? The minister did not say."),
]


@pytest.mark.parametrize(("first", "second"), NOBODY)
def test_none_and_some_are_a_conflict(compare_papers: Compare, first: str, second: str) -> None:
    assert [conflict.severity for conflict in compare_papers(*papers(first, second)).conflicts] == ["hard"]


@pytest.mark.parametrize(("first", "second"), SOME)
def test_none_of_another_kind_time_or_place_is_not(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(*papers(first, second)).conflicts


def test_the_reason_tells_who_denies_what(compare_papers: Compare) -> None:
    (conflict,) = compare_papers(*papers(*NOBODY[0])).conflicts
    assert conflict.reason == (
        "One denies that “anyone had died”, the other counts 'Two protesters' (“protesters died”): none and some cannot "
        "both be right."
    )


def test_what_is_denied_in_another_order_of_words(compare_papers: Compare) -> None:
    found = compare_papers(
        *papers(
            "The clinic was attacked by the air force, the director said.",
            "The ministry denied that the air force had attacked the clinic.",
        )
    )
    assert [conflict.severity for conflict in found.conflicts] == ["soft"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The clinic was attacked by the air force, the director said.", "The ministry denied that the air force had attacked the school."),
        ("The clinic in Pola was attacked by the air force, the director said.", "The ministry denied that the air force had attacked the clinic in Lund."),
        ('A farmer said that guards had denied 300 people access to the market.', "The mayor is content."),
    ],
)  # fmt: skip
def test_other_denials_are_left_alone(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(*papers(first, second)).conflicts


@pytest.mark.parametrize(
    ("first", "called"),
    [
        ("Rebels had attacked the clinic, the director said.", 0),
        ("The army had attacked the clinic, the director said.", 1),
    ],
)
def test_who_denies_it_of_itself_denies_it_of_nobody_else(
    compare_papers: Compare, first: str, called: int
) -> None:
    found = compare_papers(*papers(first, "The army denied that it had attacked the clinic."))
    assert len(found.conflicts) == called
