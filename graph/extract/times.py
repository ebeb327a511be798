"""Finds dates and stretches of time in a sentence and puts them on the calendar, where the words allow it.

Nothing is made up: a weekday without a publication date keeps its words and gets no day; "may" is a month only
beside a day, a year or a word that asks for a month; four digits are a year only where the words around say so.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from graph.model import Span, Time
from graph.ontology import Words
from graph.values import dates
from graph.values.dates import Period

Kind = Literal["date", "stretch", "vague", "clock"]

YEAR: Final = r"(?<![\d.,$€£#/])(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d|\s?%)"
DAY: Final = r"(?<![\d.,$€£])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d/]|[.,]\d|\s?%)"
COUNT: Final = (
    r"\d{1,3}|(?:a )?couple of|(?:a )?few|several|many|an?|[a-z]+(?:-[a-z]+)?(?: (?:or|to) [a-z]+)?"
)
SMALL: Final = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
BARE_YEAR: Final = re.compile(
    r"(?:\b(?:in|since|until|till|before|during|early|late|mid|fiscal|year|circa|summer|winter|spring|autumn|fall|as of)[ -]"
    r"|\b(?:by|from|after|between|to|through|and|or|into) (?!\d+ [a-z]+s\b)|[a-z] of (?!\d+ [a-z])|\()$",
    re.IGNORECASE,
)
LONE_MONTH: Final = re.compile(
    r"\b(?:in|since|until|till|during|by|from|of|last|this|next|early|late|mid|before|after|to|and|between|through|past|every|each)[ -]$",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True)
class _Atom:
    start: int
    end: int
    period: Period | None
    kind: Kind
    needs_context: bool = False
    future: bool = False


class TimeFinder:
    """Holds the patterns made from the word lists; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._months = _numbered(words["times_months"]) | _numbered(words["times_month_short"])
        for word in words["times_month_variants"]:
            self._months.setdefault(word, self._months[word[:3]])
        self._weekdays = _numbered(words["times_weekdays"], first=0)
        self._seasons = _numbered(words["times_seasons"], first=21) | dict.fromkeys(
            words["times_season_variants"], 23
        )
        self._past, self._next = set(words["times_past"]), set(words["times_next"])
        self._words = words
        self._since, self._until = _choice(words["times_since"]), _choice(words["times_until"])
        self._before, self._after = _choice(words["times_before"]), _choice(words["times_after"])
        self._patterns = self._build()
        self._ahead = re.compile(rf"\b(?:{_choice(words['times_future'])})\b", re.IGNORECASE)

    def find(self, text: str, issued: str = "") -> tuple[FoundTime, ...]:
        """Return the times of one sentence in text order, none inside another.

        Args:
            text: The sentence.
            issued: Publication date (`YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "") that "on Tuesday" counts from.
        """
        anchor = dates.parse_iso(issued)
        atoms = self._atoms(text, anchor, ahead=self._ahead.search(text) is not None)
        return tuple(self._joined(text, atoms))

    def _atoms(self, text: str, anchor: Period | None, *, ahead: bool) -> list[_Atom]:
        found: list[_Atom] = []
        for pattern, read in self._patterns:
            for match in pattern.finditer(text):
                if any(match.start() < atom.end and atom.start < match.end() for atom in found):
                    continue
                atom = read(match, anchor)
                if atom is not None:
                    found.append(replace(atom, future=ahead))
        return sorted(found, key=lambda atom: atom.start)

    def _joined(self, text: str, atoms: Sequence[_Atom]) -> Iterator[FoundTime]:
        index = 0
        while index < len(atoms):
            atom = atoms[index]
            index += 1
            follower = atoms[index] if index < len(atoms) else None
            opening = re.search(r"\b(?:from|between)\s+(?:the\s+)?$", text[: atom.start], re.IGNORECASE)
            gap = text[atom.end : follower.start] if follower else ""
            dash = re.fullmatch(r"\s?[-–—]\s?", gap)
            if (
                follower
                and atom.period
                and (
                    dash or (opening and re.fullmatch(r"\s+(?:to|and|until|till|through)\s+(?:the\s+)?", gap))
                )
            ):
                stretch = dates.join(atom.period, follower.period) if follower.period else None
                # "from 1800 to 2000 people" counts people.
                counts = atom.needs_context and re.match(
                    r"\s[a-z]+(?:s|people|men|women|children)\b", text[follower.end :]
                )
                if stretch is not None and not counts:
                    start = opening.start() if opening else atom.start
                    yield _found(text, start, follower.end, stretch, "stretch")
                    index += 1
                    continue
            if atom.needs_context and not self._has_context(text, atom):
                continue
            yield self._opened(text, atom)

    def _has_context(self, text: str, atom: _Atom) -> bool:
        before, words = text[: atom.start], text[atom.start : atom.end]
        if words[:1].isalpha():
            return LONE_MONTH.search(before) is not None
        match = BARE_YEAR.search(before)
        if match is None:
            return False
        # The look-aheads of the pattern ask about what follows the year.
        follow = text[atom.end :]
        if re.match(r"\b(?:by|from|after|between|to|through|and|or|into) $", match.group(), re.IGNORECASE):
            return re.match(r"\s[a-z]+s\b", follow) is None
        if match.group().endswith(" of "):
            return re.match(r"\s[a-z]", follow) is None
        return True

    def _opened(self, text: str, atom: _Atom) -> FoundTime:
        """Return a single time with "since", "until", "before", "after" in front of it, if they stand there."""
        period = atom.period
        if atom.kind == "date" and period is not None:
            before = text[: atom.start]
            for words, turn in (
                (self._since, dates.since),
                (self._until, dates.until),
                (self._before, dates.before),
                (self._after, dates.after),
            ):
                match = re.search(rf"\b(?:{words})\s+(?:the\s+)?$", before, re.IGNORECASE)
                turned: Period | None = turn(period) if match else None
                if match and turned is not None:
                    return _found(text, match.start(), atom.end, turned, "stretch")
        return _found(text, atom.start, atom.end, period, atom.kind)

    def _build(self) -> list[tuple[re.Pattern[str], Callable[[re.Match[str], Period | None], _Atom | None]]]:
        month = "|".join(
            sorted(
                (f"{name}|{name.upper()}" for name in map(str.capitalize, self._months)),
                key=len,
                reverse=True,
            )
        )
        month = rf"(?:{month})\b\.?"
        weekday = "|".join(map(str.capitalize, self._weekdays))
        season = "|".join(self._seasons)
        part = rf"(?:(?:{_choice(self._words['times_part_words'])})[ -](?:the )?)?"
        past, following = _choice(self._words["times_past"]), _choice(self._words["times_next"])
        this = _choice(self._words["times_this"])
        unit = "day|week|weekend|month|quarter|year|decade|century"
        table: list[tuple[str, Callable[[re.Match[str], Period | None], _Atom | None], int]] = [
            (
                r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)(?: [A-Z]{2,4}\b)?|\b(?:1[0-2]|0?[1-9])\s?[AaPp]\.?[Mm]\b\.?(?: [A-Z]{2,4}\b)?"
                r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:|\.\d)|\b[0-2]\d[0-5]\d (?:GMT|UTC|hours|hrs)\b|\b\d{1,2} o'clock\b",
                _clock,
                0,
            ),
            (r"\b(\d{4})-(\d{2})-(\d{2})\b", _iso, 0),
            (
                rf"(?:(?:{weekday}),? )?(?:the )?(?P<day>{DAY})(?:\s?[-–]\s?(?P<last>{DAY}))? (?:of )?(?P<month>{month})(?:,? (?P<year>{YEAR}))?",
                self._day,
                0,
            ),
            (
                rf"(?:(?:{weekday}),? )?(?P<month>{month}) (?P<day>{DAY})(?:\s?[-–]\s?(?P<last>{DAY}))?(?!\d)(?:,? (?P<year>{YEAR}))?",
                self._day,
                0,
            ),
            (rf"\b{part}(?P<month>{month})(?: of|,)? (?P<year>{YEAR})", self._month, 0),
            (rf"\b(?:the )?(?P<season>{season}) (?:of )?(?P<year>{YEAR})", self._season, re.IGNORECASE),
            (
                r"\b(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)'?s\b",
                _decade,
                re.IGNORECASE,
            ),
            (
                rf"\b(?:(?:earlier|later) )?(?P<which>{past}|{following}|{this}) (?P<what>{unit})(?!-|s\b|'s)\b",
                self._relative,
                re.IGNORECASE,
            ),
            (
                rf"\b(?:the )?(?P<which>{past}|{following}|coming|recent|preceding) (?P<count>{COUNT})? ?(?P<what>{unit}|decade|centurie)s\b",
                self._counted,
                re.IGNORECASE,
            ),
            (
                rf"\b(?:only |just )?(?P<count>{COUNT}) (?:short |long )?(?P<what>{unit})s? ago\b",
                _ago,
                re.IGNORECASE,
            ),
            (rf"\b(?:(?P<which>last|this|next|past|previous) )?(?P<weekday>{weekday})\b", self._weekday, 0),
            (
                r"\b(?P<word>yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))\b",
                _near_day,
                re.IGNORECASE,
            ),
            (rf"\b(?P<which>last|this|next) (?P<month>{month})(?! \d)", self._which_month, 0),
            (rf"\b{part}(?P<month>{month})(?! ?\d)", self._lone_month, 0),
            (rf"\b{part}(?P<year>{YEAR})(?!\w)", _bare_year, re.IGNORECASE),
            (rf"(?<=\d[-–])(?P<year>\d\d)\b(?!\s?%)", _short_year, 0),
            (rf"\b(?:{_choice(self._words['times_vague'])})\b", _vague, re.IGNORECASE),
        ]
        return [(re.compile(pattern, flags), read) for pattern, read, flags in table]

    def _day(self, match: re.Match[str], anchor: Period | None) -> _Atom | None:
        month = self._months[match["month"].rstrip(".").lower()]
        day = int(re.sub(r"\D", "", match["day"]))
        if match["year"]:
            period = dates.day_of(int(match["year"]), month, day)
        else:
            period = _nearest(
                anchor,
                lambda year: dates.day_of(year, month, day),
                f"XXXX-{month:02}-{day:02}",
                self._lies_ahead(match),
            )
        if match["last"] and period is not None and period.start is not None:
            last = dates.day_of(period.start.year, month, int(re.sub(r"\D", "", match["last"])))
            period = dates.join(period, last) if last else period
        return _Atom(match.start(), match.end(), period, "date") if period else None

    def _month(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        return _Atom(match.start(), match.end(), dates.month_of(int(match["year"]), month), "date")

    def _lone_month(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        period = _nearest(
            anchor, lambda year: dates.month_of(year, month), f"XXXX-{month:02}", self._lies_ahead(match)
        )
        return _Atom(
            match.start(), match.end(), period, "date", needs_context=match.start() == match.start("month")
        )

    def _which_month(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        ahead = match["which"].lower() == "next"
        period = _nearest(anchor, lambda year: dates.month_of(year, month), f"XXXX-{month:02}", ahead)
        return _Atom(match.start(), match.end(), period, "date")

    def _season(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        return _Atom(
            match.start(),
            match.end(),
            dates.season_of(int(match["year"]), self._seasons[match["season"].lower()]),
            "date",
        )

    def _weekday(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        period = None
        if anchor is not None and anchor.is_day and anchor.start is not None:
            back = (anchor.start.weekday() - self._weekdays[match["weekday"].lower()]) % 7
            which = match["which"] or ""
            if which == "next" or (not which and self._lies_ahead(match) and back):
                day = anchor.start + timedelta(days=7 - back)
            else:
                day = anchor.start - timedelta(
                    days=back or (7 if which in {"last", "past", "previous"} else 0)
                )
            period = dates.day_of(day.year, day.month, day.day)
        return _Atom(match.start(), match.end(), period, "date")

    def _relative(self, match: re.Match[str], anchor: Period | None) -> _Atom:
        which, what = match["which"].lower(), match["what"].lower()
        step = -1 if which in self._past else 1 if which in self._next else 0
        period = _stepped(anchor, what, step)
        word = match.group().split()[0].lower()
        if period and anchor and anchor.start and anchor.end and period.start and period.end:
            if word == "earlier" and period.start < anchor.start:
                period = dates.join(Period(period.start, period.start, period.start.isoformat()), anchor)
            elif word == "later" and anchor.end < period.end:
                period = dates.join(anchor, Period(period.end, period.end, period.end.isoformat()))
        return _Atom(match.start(), match.end(), period, "date")

    def _counted(self, match: re.Match[str], anchor: Period | None) -> _Atom | None:
        what = {"centurie": "century"}.get(match["what"].lower(), match["what"].lower())
        count = _count(match["count"] or "")
        if (
            match["count"]
            and count is None
            and not re.search("few|several|couple|many| or | to ", match["count"].lower())
        ):
            return None
        ahead = match["which"].lower() in self._next or match["which"].lower() == "coming"
        period = None
        if anchor is not None and anchor.start is not None and anchor.end is not None:
            near = Period(anchor.start, anchor.end, anchor.edtf)
            far = _moved(anchor, what, count * (1 if ahead else -1), to_the_day=True) if count else None
            if far is not None:
                period = dates.join(near, far) if ahead else dates.join(far, near)
            else:
                period = (
                    Period(anchor.start, None, f"{anchor.edtf}/")
                    if ahead
                    else Period(None, anchor.end, f"/{anchor.edtf}")
                )
        return _Atom(match.start(), match.end(), period, "stretch")

    def _lies_ahead(self, match: re.Match[str]) -> bool:
        return self._ahead.search(match.string) is not None


def find_times(text: str, words: Words, issued: str = "") -> tuple[FoundTime, ...]:
    """Return the times of one sentence; build a `TimeFinder` once where there are many."""
    return TimeFinder(words).find(text, issued)


def _clock(match: re.Match[str], anchor: Period | None) -> _Atom:
    return _Atom(match.start(), match.end(), None, "clock")


def _iso(match: re.Match[str], anchor: Period | None) -> _Atom | None:
    period = dates.parse_iso(match.group())
    return _Atom(match.start(), match.end(), period, "date") if period else None


def _decade(match: re.Match[str], anchor: Period | None) -> _Atom:
    return _Atom(match.start(), match.end(), dates.decade_of(int(match["decade"])), "date")


def _bare_year(match: re.Match[str], anchor: Period | None) -> _Atom:
    # "mid-2014" says its context itself.
    own = match.start() != match.start("year")
    return _Atom(match.start(), match.end(), dates.year_of(int(match["year"])), "date", needs_context=not own)


def _short_year(match: re.Match[str], anchor: Period | None) -> _Atom | None:
    century = re.search(r"((?:1[5-9]|20)\d\d)[-–]$", match.string[: match.start()])
    if century is None or int(match["year"]) <= int(century[1][2:]):
        return None
    return _Atom(
        match.start(),
        match.end(),
        dates.year_of(int(century[1][:2] + match["year"])),
        "date",
        needs_context=True,
    )


def _vague(match: re.Match[str], anchor: Period | None) -> _Atom:
    return _Atom(match.start(), match.end(), None, "vague")


def _near_day(match: re.Match[str], anchor: Period | None) -> _Atom:
    period = None
    if anchor is not None and anchor.is_day and anchor.start is not None:
        day = anchor.start + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0))
        period = dates.day_of(day.year, day.month, day.day)
    return _Atom(match.start(), match.end(), period, "date")


def _ago(match: re.Match[str], anchor: Period | None) -> _Atom | None:
    count, what = _count(match["count"]), match["what"].lower()
    if count is None and not re.search("few|several|couple|many| or | to ", match["count"].lower()):
        return None
    period = None
    if anchor is not None and anchor.end is not None:
        moved = _moved(anchor, what, -count) if count else None
        # How far back "ten years ago" lies is known to a year or so, never to the day: "~", and no first and last day.
        period = (
            Period(None, None, f"{moved.edtf}~") if moved else Period(None, anchor.end, f"../{anchor.edtf}")
        )
        if what == "day" and moved is not None:
            period = moved
    return _Atom(match.start(), match.end(), period, "date" if count else "vague")


def _moved(anchor: Period, what: str, count: int, *, to_the_day: bool = False) -> Period | None:
    """Return the anchor moved by so many units, as exact as unit and anchor are; None where it is too vague."""
    if anchor.start is None:
        return None
    try:
        if what in {"day", "week"}:
            if not anchor.is_day:
                return None
            day = anchor.start + timedelta(days=count * (7 if what == "week" else 1))
            return dates.day_of(day.year, day.month, day.day)
        if what not in MONTHS_OF:
            return None
        day = dates.shift_months(anchor.start, count * MONTHS_OF[what])
    except (OverflowError, ValueError):
        return None
    if to_the_day and anchor.is_day:
        return dates.day_of(day.year, day.month, day.day)
    if MONTHS_OF[what] >= 12 or len(anchor.edtf) == 4:
        return dates.year_of(day.year) if MONTHS_OF[what] >= 12 else None
    return dates.month_of(day.year, day.month)


def _stepped(anchor: Period | None, what: str, step: int) -> Period | None:
    """Return the calendar year, month, week … of the anchor (0), the one before (-1) or after (1)."""
    if anchor is None or anchor.start is None:
        return None
    if what in {"week", "weekend", "day"}:
        if not anchor.is_day or what == "day":
            return None
        week = dates.week_of(anchor.start, step)
        if what == "week" or week.end is None:
            return week
        saturday = week.end - timedelta(days=1)
        return Period(saturday, week.end, f"{saturday.isoformat()}/{week.end.isoformat()}")
    if what == "year":
        return dates.year_of(anchor.start.year + step)
    if what == "month" and len(anchor.edtf) > 4:
        month = dates.shift_months(date(anchor.start.year, anchor.start.month, 1), step)
        return dates.month_of(month.year, month.month)
    return None


def _nearest(
    anchor: Period | None, of_year: Callable[[int], Period | None], unknown: str, ahead: bool
) -> Period:
    """Return the last such day before the anchor's end (`ahead`: the first after it); without anchor its EDTF only."""
    if anchor is not None and anchor.start is not None and anchor.end is not None and len(anchor.edtf) > 4:
        year = anchor.end.year
        for candidate in map(
            of_year, (year, year + 1, year + 2) if ahead else (year, year - 1, year - 2, year - 3, year - 4)
        ):
            if candidate is None or candidate.start is None or candidate.end is None:
                continue
            if (ahead and candidate.end >= anchor.start) or (not ahead and candidate.start <= anchor.end):
                return candidate
    return Period(None, None, unknown)


def _count(words: str) -> int | None:
    text = words.strip().lower()
    if text.isdigit():
        return int(text)
    if text in {"a", "an"}:
        return 1
    return SMALL.index(text) if text in SMALL else None


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


def _numbered(words: Iterable[str], first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, first)}


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
