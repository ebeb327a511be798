"""A written date to ISO 8601, as exact as it is written and no more."""

import datetime
import re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_CLOCK = r"(?:(?:,?\s+(?:at\s+)?|T)\d{1,2}[:.]\d{2}.*)?"
_PATTERNS = tuple(
    re.compile(pattern + r"\s*$", re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}(?:-(?P<number>\d\d)(?:-(?P<day>\d\d){_CLOCK})?)?",
        rf"{_YEAR}[/.](?P<number>\d\d?)[/.](?P<day>\d\d?){_CLOCK}",
        rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+{_YEAR}{_CLOCK}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}",
        rf"{_MONTH},?\s+{_YEAR}",
    )
)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
_YEARS = range(1000, 2200)


def read_date(words: str) -> str:
    """Return `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; "" for what is no date or may be two ("03/04/2021")."""
    words = " ".join(words.split())
    for pattern in _PATTERNS:
        match = pattern.match(words)
        if match:
            parts = match.groupdict()
            month = parts.get("number") or ""
            if parts.get("month"):
                month = str(_MONTHS.index(parts["month"][:3].lower()) + 1)
            return _iso(parts["year"], month, parts.get("day") or "")
    match = _SLASHED.match(words)
    if match:
        first, second, year = match.groups()
        if first == second or int(first) > 12:
            return _iso(year, second, first)
        if int(second) > 12:
            return _iso(year, first, second)
    return ""


def _iso(year: str, month: str, day: str) -> str:
    if int(year) not in _YEARS:
        return ""
    try:
        date = datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return date.isoformat()[: 10 if day else 7 if month else 4]
