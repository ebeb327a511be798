"""Readings of days, months and parts of a year by their names: "3 May", "last June", "winter 2019"."""

import re

from graph.extract.times.atom import Atom
from graph.extract.times.lexicon import Lexicon
from graph.values import dates
from graph.values.dates import Period


class CalendarReadings:
    """Reads what the calendar has a name for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def day(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "3 May", "May 3-5, 2020" and "between 12 and 14 May"."""
        month = self._lexicon.month(match)
        day = int(re.sub(r"\D", "", match["day"]))
        start, last = match.start(), int(re.sub(r"\D", "", match["last"] or "0"))
        is_between = match.string[:start].lower().endswith(("between ", "between the "))
        if match["gap"] == " and " and last != day + 1 and not is_between:
            # "killed 12 and 14 May": two days that are no stretch; the second one is a day for sure.
            start, day, last = match.start("last"), last, 0
        in_year = None if match["year"] or last else lambda year: dates.day_of(year, month, day)
        if match["year"]:
            period = dates.day_of(int(match["year"]), month, day)
        else:
            period = dates.nearest(
                anchor,
                lambda year: dates.day_of(year, month, day),
                f"XXXX-{month:02}-{day:02}",
                ahead=self._lexicon.lies_ahead(match.string),
            )
        if last and period is not None and period.start is not None:
            end = dates.day_of(period.start.year, month, last)
            period = dates.join(period, end) if end else period
        return Atom(start, match.end(), period, "date", in_year=in_year) if period else None

    def month(self, match: re.Match[str], _anchor: Period | None) -> Atom:
        """Read "May 2020" and "late May 2020"."""
        month = self._lexicon.month(match)
        return Atom(match.start(), match.end(), dates.month_of(int(match["year"]), month), "date")

    def lone_month(self, match: re.Match[str], anchor: Period | None) -> Atom:
        """Read "May": the one nearest to the anchor, where the words around ask for a month."""
        month = self._lexicon.month(match)
        period = self._nearest(month, anchor, ahead=self._lexicon.lies_ahead(match.string))
        return Atom(
            match.start(),
            match.end(),
            period,
            "date",
            needs_context=match.start() == match.start("month")
            and not match.string[: match.start()].lower().endswith("in "),
            in_year=lambda year: dates.month_of(year, month),
        )

    def which_month(self, match: re.Match[str], anchor: Period | None) -> Atom:
        """Read "last May" and "next May"."""
        month = self._lexicon.month(match)
        ahead = match["which"].lower() == "next"
        period = self._nearest(month, anchor, ahead=ahead)
        return Atom(match.start(), match.end(), period, "date")

    def months_to(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "the six months to June 2020": a stretch that ends with a month."""
        what, count = match["what"].lower(), self._lexicon.count(match["count"] or "a")
        if count is None or (not match["count"] and what != "year"):
            return None
        month = self._lexicon.month(match)
        last = (
            dates.month_of(int(match["year"]), month)
            if match["year"]
            else self._nearest(month, anchor, ahead=self._lexicon.lies_ahead(match.string))
        )
        period = dates.months_up_to(last, count * dates.MONTHS_OF[what]) if last is not None else None
        return Atom(match.start(), match.end(), period, "stretch")

    def season(self, match: re.Match[str], _anchor: Period | None) -> Atom:
        """Read "the winter of 2019"."""
        return Atom(
            match.start(),
            match.end(),
            dates.season_of(int(match["year"]), self._lexicon.seasons[match["season"].lower()]),
            "date",
        )

    def part_of_this_year(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "Q3" without a year: the last that had begun."""
        if anchor is None or anchor.start is None or anchor.end is None or len(anchor.edtf) < 7:
            return None
        for year in (anchor.start.year, anchor.start.year - 1):
            period = dates.part_of_year(year, match["code"])
            if period is not None and period.start is not None and period.start <= anchor.end:
                return Atom(match.start(), match.end(), period, "date")
        return None

    def _nearest(self, month: int, anchor: Period | None, *, ahead: bool) -> Period | None:
        return dates.nearest(
            anchor, lambda year: dates.month_of(year, month), f"XXXX-{month:02}", ahead=ahead
        )
