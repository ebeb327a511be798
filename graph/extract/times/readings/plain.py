"""Readings that need no word list: what a pattern matched says by itself, or against the anchor."""

import re
from datetime import timedelta

from graph.extract.times.atom import Atom
from graph.values import dates
from graph.values.dates import Period


def clock(match: re.Match[str], _anchor: Period | None) -> Atom:
    """Read "9:30 a.m.": a time of day, which names no date."""
    return Atom(match.start(), match.end(), None, "clock")


def iso(match: re.Match[str], _anchor: Period | None) -> Atom | None:
    """Read "2017-10-24"."""
    period = dates.parse_iso(match.group())
    return Atom(match.start(), match.end(), period, "date") if period else None


def part_of_year(match: re.Match[str], _anchor: Period | None) -> Atom | None:
    """Read "the first quarter of 2020" and "H1 2020"."""
    code = match["code"]
    if code is None:
        place = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["ordinal"].lower())
        is_quarter = match["what"].lower() == "quarter"
        code = f"{'Q' if is_quarter else 'H'}{place or (4 if is_quarter else 2)}"
    period = dates.part_of_year(int(match["year"]), code)
    return Atom(match.start(), match.end(), period, "date") if period is not None else None


def season_year(match: re.Match[str], _anchor: Period | None) -> Atom | None:
    """Read "2014/15", a season or a school year: both of its years."""
    first, last = int(match["year"]), int(match["year"][:2] + match["last"])
    years = dates.year_of(first), dates.year_of(last)
    if last != first + 1 or years[0] is None or years[1] is None:
        return None
    return Atom(match.start(), match.end(), dates.join(years[0], years[1]), "date")


def decade(match: re.Match[str], _anchor: Period | None) -> Atom:
    """Read "the 1990s"."""
    return Atom(match.start(), match.end(), dates.decade_of(int(match["decade"])), "date")


def bare_year(match: re.Match[str], _anchor: Period | None) -> Atom:
    """Read "2014" and "mid-2014"."""
    # "mid-2014" says its context itself.
    own = match.start() != match.start("year")
    return Atom(match.start(), match.end(), dates.year_of(int(match["year"])), "date", needs_context=not own)


def short_year(match: re.Match[str], _anchor: Period | None) -> Atom | None:
    """Read the "16" of "2014-16"."""
    century = re.search(r"((?:1[5-9]|20)\d\d)[-–]$", match.string[: match.start()])
    if century is None or int(match["year"]) <= int(century[1][2:]):
        return None
    return Atom(
        match.start(),
        match.end(),
        dates.year_of(int(century[1][:2] + match["year"])),
        "date",
        needs_context=True,
    )


def vague(match: re.Match[str], _anchor: Period | None) -> Atom:
    """Read "in recent years": a time without a date."""
    return Atom(match.start(), match.end(), None, "vague")


def near_day(match: re.Match[str], anchor: Period | None) -> Atom:
    """Read "yesterday", "today" and "tomorrow" against the anchor."""
    period = None
    if anchor is not None and anchor.is_day and anchor.start is not None:
        day = anchor.start + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0))
        period = dates.day_of(day.year, day.month, day.day)
    return Atom(match.start(), match.end(), period, "date")
