"""Finds dates and stretches of time in a sentence and puts them on the calendar, where the words allow it.

Nothing is made up: a weekday without a publication date keeps its words and gets no day; "may" is a month only
beside a day, a year or a word that asks for a month; four digits are a year only where the words around say so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.extract.times.atom import Atom, Kind
from graph.extract.times.atoms import AtomReader
from graph.extract.times.lexicon import choice
from graph.model import Span, Time
from graph.ontology import Words
from graph.values import dates
from graph.values.dates import Period

FROM: Final = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
TO: Final = re.compile(r"\s+(?:to|and|until|till|through)\s+(?:the\s+)?")
DASH: Final = re.compile(r"\s?[-–—]\s?")
PLURAL: Final = re.compile(r"\s(?:(?:to|and|or)\s\d{4}\s)?(?:[a-z]+s|people|men|women|children)\b")
"""What makes a count of "from 1800 to 2000 people" and "by 2000 votes"."""

REMEMBERED: Final = 4096
"""Sentences whose times are kept, those of a few documents."""


@dataclass(frozen=True, slots=True)
class FoundTime:
    """Words of time in a sentence.

    Attributes:
        span: Offsets in the text that was given, preposition left out where it says nothing ("in", "on").
        kind: A date, a stretch between two, words without a date of their own, or a time of day.
    """

    span: Span
    time: Time
    kind: Kind


class TimeFinder:
    """Holds the patterns made from the word lists; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._reader = AtomReader(words)
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read)
        self._asks_year = re.compile(rf"\b(?:{choice(words['times_asks_year'])})[ -]$", re.IGNORECASE)
        self._may_ask_year = re.compile(rf"\b(?:{choice(words['times_may_ask_year'])}) $", re.IGNORECASE)
        self._asks_month = re.compile(rf"\b(?:{choice(words['times_asks_month'])})[ -]$", re.IGNORECASE)
        self._turns = (
            (_opening(words["times_since"]), dates.since),
            (_opening(words["times_until"]), dates.until),
            (_opening(words["times_before"]), dates.before),
            (_opening(words["times_after"]), dates.after),
        )

    def find(self, text: str, issued: str = "") -> tuple[FoundTime, ...]:
        """Return the times of one sentence in text order, none inside another.

        Args:
            text: The sentence.
            issued: Publication date (`YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "") that "on Tuesday" counts from.
        """
        return self._remembered(text, issued)

    def _read(self, text: str, issued: str) -> tuple[FoundTime, ...]:
        atoms = self._reader.read(text, dates.parse_iso(issued))
        return tuple(self._joined(text, atoms))

    def _joined(self, text: str, atoms: Sequence[Atom]) -> Iterator[FoundTime]:
        index = 0
        while index < len(atoms):
            atom, follower = atoms[index], atoms[index + 1] if index + 1 < len(atoms) else None
            stretch = self._stretch(text, atom, follower) if follower is not None else None
            if stretch is not None:
                yield stretch
                index += 2
                continue
            index += 1
            if not atom.needs_context or self._has_context(text, atom):
                yield self._opened(text, atom)

    def _stretch(self, text: str, atom: Atom, follower: Atom) -> FoundTime | None:
        """Join "from 2014 to 2016", "between May and July", "2014–16"; None where two times only stand together."""
        if atom.period is None or follower.period is None:
            return None
        opening, gap = FROM.search(text[: atom.start]), text[atom.end : follower.start]
        are_years = gap == " and " and _are_neighbours(atom, follower) and self._has_context(text, atom)
        if not DASH.fullmatch(gap) and not (opening and TO.fullmatch(gap)) and not are_years:
            return None
        if atom.needs_context and PLURAL.match(text[follower.end :]):
            return None
        period = dates.join(_in_year_of(atom, follower), follower.period)
        if period is None:
            return None
        return _found(text, opening.start() if opening else atom.start, follower.end, period, "stretch")

    def _has_context(self, text: str, atom: Atom) -> bool:
        """Tell a bare year or month from four digits and a verb by the word before it."""
        before, behind = text[: atom.start], text[atom.end :]
        if text[atom.start].isalpha():
            return self._asks_month.search(before) is not None
        if self._asks_year.search(before) or before.endswith("("):
            return True
        if self._may_ask_year.search(before):
            return PLURAL.match(behind) is None
        # "the summer of 2015", "the class of 2016," but no "a total of 2000 farms".
        return re.search(r"[a-z] of $", before) is not None and re.match(r"\s[a-z]", behind) is None

    def _opened(self, text: str, atom: Atom) -> FoundTime:
        """Return a single time with "since", "until", "before", "after" in front of it, if they stand there."""
        period = atom.period
        if atom.kind == "date" and period is not None:
            for opening, turn in self._turns:
                match = opening.search(text[: atom.start])
                turned: Period | None = turn(period) if match else None
                if match and turned is not None:
                    return _found(text, match.start(), atom.end, turned, "stretch")
        return _found(text, atom.start, atom.end, period, atom.kind)


def time_finder(words: Words) -> TimeFinder:
    """Return the one finder for these word lists; figures, statements and relations read the same sentences."""
    return _finder(tuple((name, tuple(words[name])) for name in sorted(words) if name.startswith("times_")))


@lru_cache(maxsize=4)
def _finder(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> TimeFinder:
    return TimeFinder(dict(lists))


def find_times(text: str, words: Words, issued: str = "") -> tuple[FoundTime, ...]:
    """Return the times of one sentence."""
    return time_finder(words).find(text, issued)


def _found(text: str, start: int, end: int, period: Period | None, kind: Kind) -> FoundTime:
    while end > start and (
        text[end - 1] in " ,(" or (text[end - 1] == "." and not text[end:].strip(" \"'\u201d"))
    ):
        # The full stop belongs to the sentence.
        end -= 1
    words = " ".join(text[start:end].split())
    if period is None:
        return FoundTime(Span(start, end), Time(words), kind)
    first = period.start.isoformat() if period.start else ""
    last = period.end.isoformat() if period.end else ""
    return FoundTime(Span(start, end), Time(words, first, last, period.edtf), kind)


def _in_year_of(atom: Atom, follower: Atom) -> Period:
    """Return the first period of a stretch in the year of its last: March of "between March and May 2016"."""
    assert atom.period is not None and follower.period is not None  # noqa: PT018, S101
    if atom.in_year is None or follower.in_year is not None or follower.period.start is None:
        return atom.period
    for year in (follower.period.start.year, follower.period.start.year - 1):
        period = atom.in_year(year)
        if period is not None and period.start is not None and period.start <= follower.period.start:
            return period
    return atom.period


def _are_neighbours(atom: Atom, follower: Atom) -> bool:
    """Tell "in 1998 and 1999", one year behind the other."""
    first, last = atom.period, follower.period
    if first is None or last is None or not (atom.needs_context and follower.needs_context):
        return False
    return first.edtf.isdigit() and last.edtf.isdigit() and int(first.edtf) + 1 == int(last.edtf)


def _opening(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{choice(words)})\s+(?:the\s+)?$", re.IGNORECASE)
