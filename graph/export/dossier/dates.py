"""Days and stretches of time as an English reader expects them."""

import calendar
from datetime import date


def date_words(iso: str) -> str:
    """Write a day, month or year: "3 May 2021", "May 2021", "2021"; anything else as it is."""
    parts = iso.split("-")
    if not (1 <= len(parts) <= 3 and all(part.isdigit() for part in parts)):
        return iso
    numbers = [int(part) for part in parts]
    if len(numbers) == 1 or not 1 <= numbers[1] <= 12:
        return iso
    month = f"{calendar.month_name[numbers[1]]} {numbers[0]}"
    return month if len(numbers) == 2 else f"{numbers[2]} {month}"


def period_words(start: str, end: str) -> str:
    """Write a stretch from first to last day: "in May 2021", "since 2013", "from 3 May to 6 June 2021"."""
    if not start and not end:
        return ""
    if not end:
        return f"since {date_words(start)}"
    if not start:
        return f"until {date_words(end)}"
    whole = _whole_period(start, end)
    if whole:
        return f"{'on' if whole.count('-') == 2 else 'in'} {date_words(whole)}"
    return f"from {_opening_words(start, end)} to {_closing_words(start, end)}"


def _whole_period(start: str, end: str) -> str:
    """Return the day, month or year, in ISO, that two days are the ends of; "" where they are not."""
    if start == end:
        return start
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return ""
    if (first.year, first.day, last.day) == (last.year, 1, calendar.monthrange(last.year, last.month)[1]):
        if first.month == last.month:
            return start[:7]
        if (first.month, last.month) == (1, 12):
            return start[:4]
    return ""


def _opening_words(start: str, end: str) -> str:
    """Return the first day, as a year where both ends are those of years."""
    return start[:4] if _full_years(start, end) else date_words(start)


def _closing_words(start: str, end: str) -> str:
    """Return the last day, as a year where both ends are those of years."""
    return end[:4] if _full_years(start, end) else date_words(end)


def _full_years(start: str, end: str) -> bool:
    """Tell whether a stretch is made of whole years."""
    return start.endswith("-01-01") and end.endswith("-12-31")
