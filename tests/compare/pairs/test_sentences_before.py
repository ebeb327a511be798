"""Figures whose place, body or cause stands in a sentence before."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons
from tests.compare.pairs.reading import Paper

Compare = Callable[..., Comparisons]
COACH = "A coach left the road near Chala on Monday and fell into a ravine."
BUS = "A bus fell from the road into a ravine near Chala on Monday."
FIRM = "Halvorsen Marine has published its results for 2030."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{COACH} Some 31 people were killed.", f"{BUS} The mayor said 27 people were killed."),
        (f"{COACH} Twelve others were injured.", f"{BUS} Another bus stopped. In all, 22 people were injured."),
        ("A fire broke out in a market in Goma on Monday. Six people died.", "On Monday a fire burned down a market in Goma. Nine people were killed."),
        ("Kofi Asante, a former minister, was sentenced to 12 years in prison by a court in Accra on Tuesday.", "A court in Accra on Tuesday sentenced Kofi Asante to 9 years in prison."),
    ],
)  # fmt: skip
def test_one_event_told_over_two_sentences(compare_papers: Compare, first: str, second: str) -> None:
    assert [conflict.severity for conflict in compare_papers(first, second).conflicts] == ["hard"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A fire broke out in a market in Goma on Monday. Six people died.", "A flood swept through Goma on Monday. Nine people were killed."),
        ("Police raided a club in Leeds on Friday. Twelve people were arrested.", "Marchers blocked a road in Leeds on Friday. Forty people were arrested."),
        ("The minister flew to Kenya on Friday. Twelve people were arrested.", "The market in Kenya was shut on Friday. Forty people were arrested."),
        (f"{COACH} Some 31 people were killed.", f"{BUS} In 2018, 27 people were killed."),
        (f"{COACH} Some 31 people were killed.", f"{BUS} Some 27 people were injured."),
        (f"{FIRM} It hired 300 people.", f"{FIRM} It laid off 120 people."),
    ],
)  # fmt: skip
def test_two_events_are_left_alone(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(first, second).conflicts


def headed(title: str, told: str) -> Paper:
    return Paper(f"{title}\n\nBy the desk\n\n{told}")


def test_headlines_set_figures_apart_that_name_no_place(compare_papers: Compare) -> None:
    won = "The Green Party won {} percent of the vote."
    one, other = headed("Vote in Arvika", won.format(12)), headed("Vote in Borlange", won.format(9))
    assert not compare_papers(one, other).conflicts
    same = headed("A long night in Arvika", won.format(9))
    assert [conflict.severity for conflict in compare_papers(one, same).conflicts] == ["hard"]
