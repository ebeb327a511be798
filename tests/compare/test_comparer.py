"""What is compared and what is not: invented documents about invented places."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.compare import compare
from graph.model import ClaimKey, Comparisons
from graph.ontology import Ontology
from tests.compare.invented import Number, Text, made

Compared = Callable[..., Comparisons]
HARRAN = {"Harran": "place/harran"}
LEAGUE = {"Red League": "organisation/red-league"}


def told(
    slug: str,
    text: str,
    number: str,
    *,
    names: dict[str, str] | None = None,
    issued: str = "2031-05-04",
    **about: str,
) -> Text:
    return Text(slug, text, [Number(number, **about)], HARRAN if names is None else names, issued)


def test_two_counts_of_one_day_conflict(compared: Compared) -> None:
    found = compared(
        told("a", "On Monday 120 civilians were killed in Harran.", "120", place="Harran", when="2031-05-03"),
        told("b", "In Harran 150 civilians died on Monday.", "150", place="Harran", when="2031-05-03"),
    )
    (conflict,) = found.conflicts
    assert conflict.severity == "hard"
    assert "150 lies above 120" in conflict.reason
    assert "both count" in conflict.reason


def test_a_floor_and_a_number_above_it_are_soft(compared: Compared) -> None:
    found = compared(
        told("a", "At least 5,600 people returned from Harran.", "5,600", comparator="ge"),
        told("b", "Some 5,700 people returned from Harran.", "5,700"),
    )
    assert [conflict.severity for conflict in found.conflicts] == ["soft"]


def test_the_same_floor_in_other_words_agrees(compared: Compared) -> None:
    found = compared(
        told(
            "a",
            "More than 40,000 people travelled to join the Red League.",
            "40,000",
            names=LEAGUE,
            comparator="gt",
        ),
        told(
            "b",
            "It drew over 40,000 foreign fighters to the Red League.",
            "40,000",
            names=LEAGUE,
            comparator="gt",
        ),
    )
    assert not found.conflicts
    (agreement,) = found.agreements
    assert len(agreement.origins) == 2


@pytest.mark.parametrize(
    ("other", "about"),
    [
        ("In Harran 150 women died on Monday.", {"when": "2031-05-03"}),  # other people
        ("In Harran 150 civilians were injured on Monday.", {"when": "2031-05-03"}),  # another event
        ("In Harran 150 civilians died on Sunday.", {"when": "2031-05-02"}),  # another day
        ("In Harran another 150 civilians died on Monday.", {"when": "2031-05-03"}),  # the others
        ("In Harran 150 civilians died.", {}),  # no day
        ("In Harran 150 percent of civilians died on Monday.", {"when": "2031-05-03", "unit": "percent"}),
    ],
)
def test_another_thing_is_not_compared(compared: Compared, other: str, about: dict[str, str]) -> None:
    found = compared(
        told("a", "On Monday 120 civilians were killed in Harran.", "120", place="Harran", when="2031-05-03"),
        told("b", other, "150", place="Harran", **about),
    )
    assert not found.conflicts
    assert not found.agreements


def test_another_place_is_not_compared(compared: Compared) -> None:
    found = compared(
        told("a", "On Monday 120 civilians died in Harran.", "120", place="Harran", when="2031-05-03"),
        told(
            "b",
            "On Monday 150 civilians died in Sarrin.",
            "150",
            names={"Sarrin": "place/sarrin"},
            place="Sarrin",
            when="2031-05-03",
        ),
    )
    assert not found.conflicts


def test_undated_numbers_of_other_years_are_not_compared(compared: Compared) -> None:
    found = compared(
        told("a", "The camp of Harran holds 1,200 children.", "1,200", issued="2031-05-04"),
        told("b", "Harran now holds 1,250 children.", "1,250", issued="2033-05-04"),
    )
    assert not found.conflicts


def test_a_bulletin_of_every_day_is_a_series(compared: Compared) -> None:
    found = compared(
        told("a", "The convoy brought 210 tonnes to Harran.", "210", unit="tonne", issued=""),
        told("b", "The convoy brought 220 tonnes to Harran.", "220", unit="tonne", issued=""),
    )
    assert not found.conflicts


def test_a_base_that_points_back_is_not_compared(compared: Compared) -> None:
    found = compared(
        told("a", "Of them, 1,200 returned to Harran.", "1,200"),
        told("b", "Some 1,250 people returned to Harran.", "1,250"),
    )
    assert not found.conflicts


def test_numbers_that_hang_on_agreeing_numbers_are_compared(compared: Compared) -> None:
    found = compared(
        Text("a", "More than 900 foreigners from 30 countries joined the Red League.",
             [Number("900", comparator="gt"), Number("30", "country")], LEAGUE),
        Text("b", "Over 900 foreign fighters from over 45 countries joined the Red League.",
             [Number("900", comparator="gt"), Number("45", "country", "gt")], LEAGUE),
    )  # fmt: skip
    (conflict,) = found.conflicts
    assert conflict.severity == "hard"
    assert "countries" in conflict.reason
    assert "come from" in conflict.reason


def test_numbers_that_hang_on_other_numbers_are_not(compared: Compared) -> None:
    found = compared(
        Text("a", "Some 900 foreigners from 30 countries joined the Red League.", [Number("900"), Number("30", "country")], LEAGUE),
        Text("b", "Some 400 people from 45 countries left the Red League.", [Number("400"), Number("45", "country")], LEAGUE),
    )  # fmt: skip
    assert not found.conflicts


HEADLINE = "5,700 are back home from the river camps"


def headline(text: str) -> Text:
    numbers = [Number("5,700"), Number("5,600", comparator="ge")]
    return Text("a", f"{HEADLINE}\n\n{text}", numbers, title=HEADLINE)


def test_a_headline_with_a_number_that_the_text_does_not_give(compared: Compared) -> None:
    (conflict,) = compared(headline("At least 5,600 people left the river camps, it said.")).conflicts
    assert conflict.severity == "soft"
    assert "'5,700' in the headline" in conflict.reason


def test_a_headline_is_not_held_against_another_thing(compared: Compared) -> None:
    assert not compared(headline("The fair drew 5,600 visitors, it said.")).conflicts


def test_the_order_of_the_documents_does_not_matter(compared: Compared) -> None:
    one = told(
        "a", "On Monday 120 civilians were killed in Harran.", "120", place="Harran", when="2031-05-03"
    )
    other = told("b", "In Harran 150 civilians died on Monday.", "150", place="Harran", when="2031-05-03")
    assert compared(one, other) == compared(other, one)


def test_a_rejected_figure_is_compared_with_nothing(ontology: Ontology) -> None:
    corpus = made([
        told("a", "On Monday 120 civilians were killed in Harran.", "120", place="Harran", when="2031-05-03"),
        told("b", "In Harran 150 civilians died on Monday.", "150", place="Harran", when="2031-05-03"),
    ])  # fmt: skip
    rejected = replace(corpus, rejected=frozenset({ClaimKey("a", "figure", 0)}))
    assert compare(corpus, ontology).conflicts
    assert not compare(rejected, ontology).conflicts


def test_a_town_taken_for_a_person_in_one_document_is_the_town(compared: Compared) -> None:
    told = "On 4 June 2019, {} civilians were killed in Tel Sharif."
    one, other = (
        Text(
            slug, told.format(number), [Number(number, when="2019-06-04")], {"Tel Sharif": key}, "2019-07-01"
        )
        for slug, number, key in (("a", "17", "place/tel-sharif"), ("b", "31", "person/tel-sharif"))
    )
    (conflict,) = compared(one, other).conflicts
    assert conflict.severity == "hard"


def test_a_copy_adds_no_conflict_and_the_text_goes_before_its_headline(compared: Compared) -> None:
    told = "On 3 May an earthquake killed {} people in Harran. Rescue teams of four states dug through the night and tents were put up for those who had lost their homes in the old town."
    title = "Earthquake kills 214 in Harran"

    def quake(slug: str, text: str, *numbers: Number, title: str = "") -> Text:
        return Text(slug, text, numbers, HARRAN, "2031-05-04", title)

    text = f"{title}\n\n{told.format('214')}"
    numbers = [Number("214", when="2031-05-03", place="Harran", nth=nth) for nth in (0, 1)]
    found = compared(
        quake("a", text, *numbers, title=title),
        quake("b", text, *numbers, title=title),
        quake("c", told.format("187"), Number("187", when="2031-05-03", place="Harran")),
    )
    (conflict,) = found.conflicts
    assert conflict.claims == (ClaimKey("a", "figure", 1), ClaimKey("c", "figure", 0))


def test_a_reason_names_place_and_time(compared: Compared) -> None:
    first, second = (
        told(
            slug,
            f"On Monday {number} civilians were killed in Harran.",
            number,
            place="Harran",
            when="2031-05-03",
        )
        for slug, number in (("a", "120"), ("b", "150"))
    )
    (conflict,) = compared(first, second).conflicts
    assert conflict.reason.endswith("both count “civilians were killed in Harran” (2031-05-03).")


def test_a_town_taken_for_a_body_in_one_document_is_still_where_it_happened(compared: Compared) -> None:
    about = {"when": "2031", "unit": "tonne", "place": "Harran"}
    found = compared(
        told("a", "12,400 tonnes of grain were sold in Harran in 2031.", "12,400", **about),
        told("b", "19,800 tonnes of grain were sold in Harran in 2031.", "19,800", **about),
        Text("c", "Harran is unhappy.", [], {"Harran": "organisation/harran"}),
    )
    assert [conflict.severity for conflict in found.conflicts] == ["hard"]


def test_what_was_lined_up_is_told_with_names(compared: Compared) -> None:
    found = compared(
        told("a", "On Monday 120 civilians were killed in Harran.", "120", place="Harran", when="2031-05-03"),
        told("b", "In Harran 150 civilians died on Monday.", "150", place="Harran", when="2031-05-03"),
    )
    assert "place: Harran" in found.conflicts[0].basis
    assert "named in both: Harran" in found.conflicts[0].basis
