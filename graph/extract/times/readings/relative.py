"""Readings that count from the anchor: "on Monday", "last week", "three years ago"."""

import re
from datetime import timedelta

from graph.extract.times.atom import Atom
from graph.extract.times.lexicon import Lexicon
from graph.values import dates
from graph.values.dates import Period


class RelativeReadings:
    """Reads how far from the anchor a time lies."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def weekday(self, match: re.Match[str], anchor: Period | None) -> Atom:
        """Read "Monday" and "last Monday"."""
        period = None
        if anchor is not None and anchor.is_day and anchor.start is not None:
            back = (anchor.start.weekday() - self._lexicon.weekdays[match["weekday"].lower()]) % 7
            which = (match["which"] or "").lower()
            if which == "next" or (not which and self._lexicon.lies_ahead(match.string) and back):
                day = anchor.start + timedelta(days=7 - back)
            else:
                day = anchor.start - timedelta(
                    days=back or (7 if which in {"last", "past", "previous"} else 0)
                )
            period = dates.day_of(day.year, day.month, day.day)
        return Atom(match.start(), match.end(), period, "date")

    def relative(self, match: re.Match[str], anchor: Period | None) -> Atom:
        """Read "last week", "this year", "earlier this month"."""
        which, what = match["which"].lower(), match["what"].lower()
        step = -1 if which in self._lexicon.past else 1 if which in self._lexicon.following else 0
        period = dates.stepped(anchor, what, step)
        word = match.group().split()[0].lower()
        if period is not None and anchor is not None and word in {"earlier", "later"}:
            period = (
                dates.part_before(period, anchor) if word == "earlier" else dates.part_after(period, anchor)
            )
        return Atom(match.start(), match.end(), period, "date")

    def counted(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "the past three years": a stretch up to the anchor, or from it."""
        what = {"centurie": "century"}.get(match["what"].lower(), match["what"].lower())
        count = self._lexicon.count(match["count"] or "")
        if match["count"] and count is None and not self._lexicon.is_vague_count(match["count"]):
            return None
        ahead = match["which"].lower() in self._lexicon.following or match["which"].lower() == "coming"
        period = None
        if anchor is not None and anchor.start is not None and anchor.end is not None:
            near = Period(anchor.start, anchor.end, anchor.edtf)
            far = dates.moved(anchor, what, count * (1 if ahead else -1), to_the_day=True) if count else None
            if far is not None:
                period = dates.join(near, far) if ahead else dates.join(far, near)
            else:
                period = (
                    Period(anchor.start, None, f"{anchor.edtf}/")
                    if ahead
                    else Period(None, anchor.end, f"/{anchor.edtf}")
                )
        return Atom(match.start(), match.end(), period, "stretch")

    def ago(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "three years ago"."""
        count, what = self._lexicon.count(match["count"]), match["what"].lower()
        if count is None and not self._lexicon.is_vague_count(match["count"]):
            return None
        period = None
        if anchor is not None and anchor.end is not None:
            moved = dates.moved(anchor, what, -count) if count else None
            # How far back "ten years ago" lies is known to a year or so, never to the day: "~", and no first and last day.
            period = (
                Period(None, None, f"{moved.edtf}~")
                if moved
                else Period(None, anchor.end, f"../{anchor.edtf}")
            )
            if what == "day" and moved is not None:
                period = moved
        return Atom(match.start(), match.end(), period, "date" if count else "vague")

    def later(self, match: re.Match[str], _anchor: Period | None) -> Atom | None:
        """Read "two years later": a time that counts from another one, which only the reader knows."""
        if self._lexicon.count(match["count"]) is None and not self._lexicon.is_vague_count(match["count"]):
            return None
        return Atom(match.start(), match.end(), None, "vague")
