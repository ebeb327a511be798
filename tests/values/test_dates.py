from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values import dates

DAYS = st.dates(date(1500, 1, 1), date(2500, 12, 31))
DAY = dates.day_of(2018, 5, 16)


@given(DAYS)
def test_a_day_is_read_back_from_its_edtf(day):
    period = dates.day_of(day.year, day.month, day.day)
    assert period is not None
    assert dates.parse_iso(period.edtf) == period
    assert period.is_day


@given(DAYS)
def test_a_month_holds_its_days_and_a_year_its_months(day):
    month, year = dates.month_of(day.year, day.month), dates.year_of(day.year)
    assert [month.start <= day <= month.end, year.start <= month.start, month.end <= year.end] == [True] * 3


@given(DAYS, st.integers(-600, 600))
def test_shifting_there_and_back_moves_at_most_to_a_shorter_months_end(day, months):
    back = dates.shift_months(dates.shift_months(day, months), -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert day.day - 3 <= back.day <= day.day


@pytest.mark.parametrize("text", ["", "2018-13", "2018-02-30", "0000", "18-05", "2018-5-1", "may"])
def test_what_the_calendar_has_not_is_none(text):
    assert dates.parse_iso(text) is None


@given(DAYS, DAYS)
def test_a_stretch_never_runs_backwards(first, last):
    one, two = (dates.day_of(day.year, day.month, day.day) for day in (first, last))
    assert (dates.join(one, two) is None) == (first > last)


@pytest.mark.parametrize(
    ("turn", "expected"),
    [(dates.since, ("2014-01-01", "", "2014/..")), (dates.until, ("", "2014-12-31", "../2014")),
     (dates.before, ("", "2013-12-31", "../2013")), (dates.after, ("2015-01-01", "", "2015/.."))],
)  # fmt: skip
def test_open_stretches(turn, expected):
    year = dates.year_of(2014)
    assert year
    period = turn(year)
    assert (str(period.start or ""), str(period.end or ""), period.edtf) == expected


@pytest.mark.parametrize(
    ("what", "step", "edtf"),
    [
        ("year", -1, "2017"),
        ("month", 0, "2018-05"),
        ("month", 1, "2018-06"),
        ("week", -1, "2018-05-07/2018-05-13"),
        ("weekend", 0, "2018-05-19/2018-05-20"),
    ],
)
def test_calendar_steps_from_a_day(what, step, edtf):
    period = dates.stepped(DAY, what, step)
    assert period
    assert period.edtf == edtf


@pytest.mark.parametrize("what", ["week", "month", "day"])
def test_a_year_is_too_vague_for_smaller_steps(what):
    assert dates.stepped(dates.year_of(2018), what, -1) is None


def test_the_nearest_leap_day_may_be_years_back():
    assert (
        dates.nearest(DAY, lambda year: dates.day_of(year, 2, 29), "XXXX-02-29", ahead=False).edtf
        == "2016-02-29"
    )


def test_without_anchor_a_day_without_year_has_no_days():
    period = dates.nearest(None, lambda year: dates.day_of(year, 5, 3), "XXXX-05-03", ahead=False)
    assert (period.start, period.end, period.edtf) == (None, None, "XXXX-05-03")


def test_a_decade_begins_in_a_year_that_ends_in_nought():
    decade = dates.decade_of(1990)
    assert decade
    assert (str(decade.start), str(decade.end), decade.edtf) == ("1990-01-01", "1999-12-31", "199X")
    assert dates.decade_of(1995) is None


def test_parts_of_a_month():
    month = dates.month_of(2018, 5)
    assert dates.part_before(month, DAY).edtf == "2018-05-01/2018-05-16"
    assert dates.part_after(month, DAY).edtf == "2018-05-16/2018-05-31"
