"""Days, months, years and stretches of time as first and last day and in EDTF (https://www.loc.gov/standards/datetime/)."""

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Final

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


def week_of(day: date, weeks: int = 0) -> Period:
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


def shift_months(day: date, months: int) -> date:
    """Return the same day of another month, the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _same_precision(period: Period, day: date) -> Period:
    whole = {4: year_of(day.year), 7: month_of(day.year, day.month)}.get(len(period.edtf))
    return whole or Period(day, day, day.isoformat())
