"""Days, months, years and stretches of time as first and last day and in EDTF (https://www.loc.gov/standards/datetime/)."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Final

MONTH_NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""English names in order, in small letters; what a text's reading knows besides is in `rules/words/times.yaml`."""

MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

ISO: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends in it.

    Attributes:
        start: First day, None where open or unknown.
        end: Last day, None where open or unknown.
        edtf: The same in EDTF.
    """

    start: date | None
    end: date | None
    edtf: str

    @property
    def is_day(self) -> bool:
        """Tell whether it is one single day."""
        return self.start is not None and self.start == self.end


def parse_iso(text: str) -> Period | None:
    """Return the day, month or year that `YYYY-MM-DD`, `YYYY-MM` or `YYYY` names; None if there is no such day."""
    match = ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if day:
        return day_of(int(year), int(month), int(day))
    return month_of(int(year), int(month)) if month else year_of(int(year))


def day_of(year: int, month: int, day: int) -> Period | None:
    """Return one day, None where the calendar has none such."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Period(only, only, only.isoformat())


def month_of(year: int, month: int) -> Period | None:
    """Return a month, None where there is none such."""
    if not (1 <= month <= 12 and 1 <= year < MAXYEAR):
        return None
    last = calendar.monthrange(year, month)[1]
    return Period(date(year, month, 1), date(year, month, last), f"{year:04}-{month:02}")


def year_of(year: int) -> Period | None:
    """Return a year of our calendar, None before 1 and after 9998."""
    if not 1 <= year < MAXYEAR:
        return None
    return Period(date(year, 1, 1), date(year, 12, 31), f"{year:04}")


def decade_of(year: int) -> Period | None:
    """Return the ten years from a year that ends in 0: 1990 is `199X`."""
    if year % 10 or not 10 <= year < MAXYEAR - 10:
        return None
    return Period(date(year, 1, 1), date(year + 9, 12, 31), f"{year // 10:03}X")


def season_of(year: int, season: int) -> Period:
    """Return spring (21), summer (22), autumn (23) or winter (24) of a year: EDTF only, its days depend on where."""
    return Period(None, None, f"{year:04}-{season}")


def part_of_year(year: int, code: str) -> Period | None:
    """Return a quarter (`Q1` … `Q4`) or a half (`H1`, `H2`) of a year by its months; None where there is none such."""
    months = {"Q": 3, "H": 6}[code[0]]
    first = (int(code[1]) - 1) * months + 1
    start, end = month_of(year, first), month_of(year, first + months - 1)
    return join(start, end) if start is not None and end is not None else None


def months_up_to(last: Period, months: int) -> Period | None:
    """Return so many months that end with one: six up to June are January to June; None where its year is unknown."""
    if last.start is None:
        return None
    try:
        day = shift_months(last.start, 1 - months)
    except (OverflowError, ValueError):
        return None
    first = month_of(day.year, day.month)
    return join(first, last) if first is not None else None


def _week_of(day: date, weeks: int = 0) -> Period:
    """Return the week, Monday to Sunday, of a day or `weeks` after it (negative: before)."""
    first = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    last = first + timedelta(days=6)
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}")


def join(first: Period, last: Period) -> Period | None:
    """Return the stretch from one period's first day to the other's last, None where it would run backwards."""
    if first.start is None or last.end is None or first.start > last.end:
        return None
    return Period(first.start, last.end, f"{first.edtf}/{last.edtf}")


def since(period: Period) -> Period:
    """Return the open stretch that begins with a period."""
    return Period(period.start, None, f"{period.edtf}/..")


def until(period: Period) -> Period:
    """Return the open stretch that ends with a period."""
    return Period(None, period.end, f"../{period.edtf}")


def before(period: Period) -> Period | None:
    """Return the open stretch that ends on the day before a period."""
    if period.start is None:
        return None
    eve = _same_precision(period, period.start - timedelta(days=1))
    return Period(None, eve.end, f"../{eve.edtf}")


def after(period: Period) -> Period | None:
    """Return the open stretch that begins on the day after a period."""
    if period.end is None:
        return None
    morrow = _same_precision(period, period.end + timedelta(days=1))
    return Period(morrow.start, None, f"{morrow.edtf}/..")


def part_before(whole: Period, day: Period) -> Period:
    """Return the part of a period up to a day in it: "earlier this month"; the whole where the day is not in it."""
    if whole.start is None or day.end is None or whole.end is None or not whole.start < day.end <= whole.end:
        return whole
    return Period(whole.start, day.end, f"{whole.start.isoformat()}/{day.end.isoformat()}")


def part_after(whole: Period, day: Period) -> Period:
    """Return the part of a period from a day in it on: "later this month"; the whole where the day is not in it."""
    if (
        whole.start is None
        or day.start is None
        or whole.end is None
        or not whole.start <= day.start < whole.end
    ):
        return whole
    return Period(day.start, whole.end, f"{day.start.isoformat()}/{whole.end.isoformat()}")


def shift_months(day: date, months: int) -> date:
    """Return the same day of another month, the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(anchor: Period, what: str, count: int, *, to_the_day: bool = False) -> Period | None:
    """Return the anchor moved by so many units, as exact as unit and anchor are; None where it is too vague."""
    if anchor.start is None:
        return None
    try:
        if what in {"day", "week"}:
            if not anchor.is_day:
                return None
            day = anchor.start + timedelta(days=count * (7 if what == "week" else 1))
            return day_of(day.year, day.month, day.day)
        if what not in MONTHS_OF:
            return None
        day = shift_months(anchor.start, count * MONTHS_OF[what])
    except (OverflowError, ValueError):
        return None
    if to_the_day and anchor.is_day:
        return day_of(day.year, day.month, day.day)
    if MONTHS_OF[what] >= 12 or len(anchor.edtf) == 4:
        return year_of(day.year) if MONTHS_OF[what] >= 12 else None
    return month_of(day.year, day.month)


def stepped(anchor: Period | None, what: str, step: int) -> Period | None:
    """Return the calendar year, month, week … of the anchor (0), the one before (-1) or after (1)."""
    if anchor is None or anchor.start is None:
        return None
    if what in {"week", "weekend", "day"}:
        if not anchor.is_day or what == "day":
            return None
        week = _week_of(anchor.start, step)
        if what == "week" or week.end is None:
            return week
        saturday = week.end - timedelta(days=1)
        return Period(saturday, week.end, f"{saturday.isoformat()}/{week.end.isoformat()}")
    if what == "year":
        return year_of(anchor.start.year + step)
    if what == "month" and len(anchor.edtf) > 4:
        month = shift_months(date(anchor.start.year, anchor.start.month, 1), step)
        return month_of(month.year, month.month)
    return None


def nearest(
    anchor: Period | None, of_year: Callable[[int], Period | None], unknown: str, *, ahead: bool
) -> Period:
    """Return the last such day before the anchor's end (`ahead`: the first after it); without anchor its EDTF only."""
    if anchor is not None and anchor.start is not None and anchor.end is not None and len(anchor.edtf) > 4:
        # Four years find every 29 February.
        for step in range(5):
            candidate = of_year(anchor.end.year + (step if ahead else -step))
            if candidate is None or candidate.start is None or candidate.end is None:
                continue
            if candidate.end >= anchor.start if ahead else candidate.start <= anchor.end:
                return candidate
    return Period(None, None, unknown)


def _same_precision(period: Period, day: date) -> Period:
    whole = {4: year_of(day.year), 7: month_of(day.year, day.month)}.get(len(period.edtf))
    return whole or Period(day, day, day.isoformat())
