"""Reads single dates and stretches of time: one pattern and one reading for each way of writing them."""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from graph.extract.times import readings
from graph.extract.times.atom import Atom, Read
from graph.ontology import Words
from graph.values import dates
from graph.values.dates import Period

YEAR: Final = r"(?<![\d.,$€£#/])(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d|\s?%)"
DAY: Final = r"(?<![\d.,$€£])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d/]|[.,]\d|\s?%)"
COUNT: Final = (
    r"\d{1,3}|(?:a )?couple of|(?:a )?few|several|many|an?|[a-z]+(?:-[a-z]+)?(?: (?:or|to) [a-z]+)?"
)
UNIT: Final = "day|week|weekend|month|quarter|year|decade|century"
DIGITS: Final = tuple("0123456789")


class AtomReader:
    """Holds the patterns made from the word lists; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._months = _numbered(words["times_months"]) | _numbered(words["times_month_short"])
        for word in words["times_month_variants"]:
            self._months.setdefault(word, self._months[word[:3]])
        self._weekdays = _numbered(words["times_weekdays"], first=0)
        self._seasons = _numbered(words["times_seasons"], first=21)
        self._seasons |= dict.fromkeys(words["times_season_variants"], 23)
        self._past, self._next = set(words["times_past"]), set(words["times_next"])
        tens = {word: 10 * number for word, number in _numbered(words["times_tens"]).items()}
        self._numbers = tens | _numbered(words["times_numbers"], first=0)
        self._vague_counts = set(words["times_vague_counts"])
        self._words = words
        self._ahead = re.compile(rf"\b(?:{choice(words['times_future'])})\b", re.IGNORECASE)
        self._patterns = self._build()

    def read(self, text: str, anchor: Period | None) -> list[Atom]:
        """Return the dates and stretches of a sentence in text order, none overlapping; earlier patterns win."""
        found: list[Atom] = []
        # Among other letters stand digits of other scripts, and such as count as the small form of ours.
        lowered = text.lower() if text.isascii() else ""
        for pattern, read, needs in self._patterns:
            if lowered and not any(need in lowered for need in needs):
                continue
            for match in pattern.finditer(text):
                if any(match.start() < atom.end and atom.start < match.end() for atom in found):
                    continue
                atom = read(match, anchor)
                if atom is not None:
                    found.append(atom)
        return sorted(found, key=lambda atom: atom.start)

    def _build(self) -> list[tuple[re.Pattern[str], Read, tuple[str, ...]]]:
        """Return pattern, reading, and words (small letters) of which a sentence has one where the pattern fits."""
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
        part = rf"(?:(?:{choice(self._words['times_part_words'])})[ -](?:the )?)?"
        past, following = choice(self._words["times_past"]), choice(self._words["times_next"])
        this = choice(self._words["times_this"])
        units, months, weekdays = tuple(UNIT.split("|")), tuple(self._months), tuple(self._weekdays)
        table: list[tuple[str, Read, int, tuple[str, ...]]] = [
            (
                r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)(?: [A-Z]{2,4}\b)?|\b(?:1[0-2]|0?[1-9])\s?[AaPp]\.?[Mm]\b\.?(?: [A-Z]{2,4}\b)?"
                r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:|\.\d)|\b[0-2]\d[0-5]\d (?:GMT|UTC|hours|hrs)\b|\b\d{1,2} o'clock\b",
                readings.clock,
                0,
                DIGITS,
            ),
            (r"\b(\d{4})-(\d{2})-(\d{2})\b", readings.iso, 0, DIGITS),
            (
                # "In June 17 people drowned": a number with something counted behind it is no day.
                rf"\b(?:(?<=[Ii]n )|(?:{choice(self._words['times_part_words'])})[ -](?:the )?)(?P<month>{month})(?= \d{{1,3}} [a-z])",
                self._lone_month,
                0,
                DIGITS,
            ),
            (
                rf"\b(?:the )?(?P<count>{COUNT}|) ?(?P<what>month|year|quarter)s? (?:to|ending|ended|up to|through) (?:the end of |in )?(?P<month>{month})(?!\.? ?\d{{1,2}}\b)(?: (?P<year>{YEAR}))?",
                self._months_to,
                re.IGNORECASE,
                ("month", "year", "quarter"),
            ),
            (
                rf"\b(?P<count>{COUNT}) (?P<what>{UNIT})s? (?:(?:later|earlier|afterwards?)\b(?! than)|before\b(?=[.,;)]|$))",
                self._later,
                re.IGNORECASE,
                ("later", "earlier", "afterward", "before"),
            ),
            (
                rf"\b(?:the )?(?:(?P<ordinal>first|second|third|fourth|final|last) (?P<what>quarter|half) of (?:the )?(?:year )?|(?P<code>[QH][1-4])[ -])(?P<year>{YEAR})",
                readings.part_of_year,
                0,
                DIGITS,
            ),
            (
                r"\b(?P<code>[QH][1-4])\b(?! \d{4})",
                self._part_of_this_year,
                0,
                DIGITS,
            ),
            (r"\b(?P<year>(?:1[5-9]|20)\d\d)/(?P<last>\d\d)\b(?!/)", readings.season_year, 0, DIGITS),
            (
                rf"(?:(?:{weekday}),? )?(?:the )?(?P<day>{DAY})(?P<gap>\s?[-–]\s?| to | and )?(?P<last>(?(gap){DAY}|)) (?:of )?(?P<month>{month})(?:,? (?P<year>{YEAR}))?",
                self._day,
                0,
                DIGITS,
            ),
            (
                rf"(?:(?:{weekday}),? )?(?P<month>{month}) (?P<day>{DAY})(?P<gap>\s?[-–]\s?)?(?P<last>(?(gap){DAY}|))(?!\d)(?:,? (?P<year>{YEAR}))?",
                self._day,
                0,
                DIGITS,
            ),
            (rf"\b{part}(?P<month>{month})(?: of|,)? (?P<year>{YEAR})", self._month, 0, DIGITS),
            (
                rf"\b(?:the )?(?P<season>{season}) (?:of )?(?P<year>{YEAR})",
                self._season,
                re.IGNORECASE,
                DIGITS,
            ),
            (
                r"\b(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)'?s\b",
                readings.decade,
                re.IGNORECASE,
                DIGITS,
            ),
            (
                rf"\b(?:(?:earlier|later) )?(?P<which>{past}|{following}|{this}) (?P<what>{UNIT})(?!-|s\b|'s)\b",
                self._relative,
                re.IGNORECASE,
                units,
            ),
            (
                rf"\b(?:the )?(?P<which>{past}|{following}|coming|recent|preceding) (?P<count>{COUNT})? ?(?P<what>{UNIT}|decade|centurie)s\b",
                self._counted,
                re.IGNORECASE,
                (*units, "centurie"),
            ),
            (
                rf"\b(?:only |just )?(?P<count>{COUNT}) (?:short |long )?(?P<what>{UNIT})s? ago\b",
                self._ago,
                re.IGNORECASE,
                (" ago",),
            ),
            (
                rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious) )?(?P<weekday>{weekday})\b",
                self._weekday,
                0,
                weekdays,
            ),
            (
                r"\b(?P<word>yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))\b",
                readings.near_day,
                re.IGNORECASE,
                ("yesterday", "today", "tomorrow", "tonight", "this "),
            ),
            (
                rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<month>{month})(?! \d)",
                self._which_month,
                0,
                ("last", "this", "next"),
            ),
            (rf"\b{part}(?P<month>{month})(?! ?\d)", self._lone_month, 0, months),
            (rf"\b{part}(?P<year>{YEAR})(?!\w)", readings.bare_year, re.IGNORECASE, DIGITS),
            (r"(?<=\d[-–])(?P<year>\d\d)\b(?!\s?%)", readings.short_year, 0, DIGITS),
            (
                rf"\b(?:{choice(self._words['times_vague'])})\b",
                readings.vague,
                re.IGNORECASE,
                tuple(map(str.lower, self._words["times_vague"])),
            ),
        ]
        return [(re.compile(pattern, flags), read, needs) for pattern, read, flags, needs in table]

    def _day(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        month = self._months[match["month"].rstrip(".").lower()]
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
                ahead=self._lies_ahead(match),
            )
        if last and period is not None and period.start is not None:
            end = dates.day_of(period.start.year, month, last)
            period = dates.join(period, end) if end else period
        return Atom(start, match.end(), period, "date", in_year=in_year) if period else None

    def _month(self, match: re.Match[str], _anchor: Period | None) -> Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        return Atom(match.start(), match.end(), dates.month_of(int(match["year"]), month), "date")

    def _lone_month(self, match: re.Match[str], anchor: Period | None) -> Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        period = dates.nearest(
            anchor,
            lambda year: dates.month_of(year, month),
            f"XXXX-{month:02}",
            ahead=self._lies_ahead(match),
        )
        return Atom(
            match.start(),
            match.end(),
            period,
            "date",
            needs_context=match.start() == match.start("month")
            and not match.string[: match.start()].lower().endswith("in "),
            in_year=lambda year: dates.month_of(year, month),
        )

    def _which_month(self, match: re.Match[str], anchor: Period | None) -> Atom:
        month = self._months[match["month"].rstrip(".").lower()]
        ahead = match["which"].lower() == "next"
        period = dates.nearest(
            anchor, lambda year: dates.month_of(year, month), f"XXXX-{month:02}", ahead=ahead
        )
        return Atom(match.start(), match.end(), period, "date")

    def _season(self, match: re.Match[str], _anchor: Period | None) -> Atom:
        return Atom(
            match.start(),
            match.end(),
            dates.season_of(int(match["year"]), self._seasons[match["season"].lower()]),
            "date",
        )

    def _weekday(self, match: re.Match[str], anchor: Period | None) -> Atom:
        period = None
        if anchor is not None and anchor.is_day and anchor.start is not None:
            back = (anchor.start.weekday() - self._weekdays[match["weekday"].lower()]) % 7
            which = (match["which"] or "").lower()
            if which == "next" or (not which and self._lies_ahead(match) and back):
                day = anchor.start + timedelta(days=7 - back)
            else:
                day = anchor.start - timedelta(
                    days=back or (7 if which in {"last", "past", "previous"} else 0)
                )
            period = dates.day_of(day.year, day.month, day.day)
        return Atom(match.start(), match.end(), period, "date")

    def _relative(self, match: re.Match[str], anchor: Period | None) -> Atom:
        which, what = match["which"].lower(), match["what"].lower()
        step = -1 if which in self._past else 1 if which in self._next else 0
        period = dates.stepped(anchor, what, step)
        word = match.group().split()[0].lower()
        if period is not None and anchor is not None and word in {"earlier", "later"}:
            period = (
                dates.part_before(period, anchor) if word == "earlier" else dates.part_after(period, anchor)
            )
        return Atom(match.start(), match.end(), period, "date")

    def _counted(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        what = {"centurie": "century"}.get(match["what"].lower(), match["what"].lower())
        count = self._count(match["count"] or "")
        if match["count"] and count is None and not self._is_vague_count(match["count"]):
            return None
        ahead = match["which"].lower() in self._next or match["which"].lower() == "coming"
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

    def _ago(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        count, what = self._count(match["count"]), match["what"].lower()
        if count is None and not self._is_vague_count(match["count"]):
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

    def _months_to(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        """Read "the six months to June 2020": a stretch that ends with a month."""
        what, count = match["what"].lower(), self._count(match["count"] or "a")
        if count is None or (not match["count"] and what != "year"):
            return None
        month = self._months[match["month"].rstrip(".").lower()]
        last = (
            dates.month_of(int(match["year"]), month)
            if match["year"]
            else dates.nearest(
                anchor,
                lambda year: dates.month_of(year, month),
                f"XXXX-{month:02}",
                ahead=self._lies_ahead(match),
            )
        )
        period = dates.months_up_to(last, count * dates.MONTHS_OF[what]) if last is not None else None
        return Atom(match.start(), match.end(), period, "stretch")

    def _later(self, match: re.Match[str], _anchor: Period | None) -> Atom | None:
        """Read "two years later": a time that counts from another one, which only the reader knows."""
        if self._count(match["count"]) is None and not self._is_vague_count(match["count"]):
            return None
        return Atom(match.start(), match.end(), None, "vague")

    def _part_of_this_year(self, match: re.Match[str], anchor: Period | None) -> Atom | None:
        if anchor is None or anchor.start is None or anchor.end is None or len(anchor.edtf) < 7:
            return None
        for year in (anchor.start.year, anchor.start.year - 1):
            period = dates.part_of_year(year, match["code"])
            if period is not None and period.start is not None and period.start <= anchor.end:
                return Atom(match.start(), match.end(), period, "date")
        return None

    def _count(self, words: str) -> int | None:
        """Return how many units "three", "12" or "a" are; None for what is no number."""
        text = words.strip().lower()
        if text.isdigit():
            return int(text)
        return 1 if text in {"a", "an"} else self._numbers.get(text)

    def _is_vague_count(self, words: str) -> bool:
        return not self._vague_counts.isdisjoint(words.lower().split())

    def _lies_ahead(self, match: re.Match[str]) -> bool:
        return self._ahead.search(match.string) is not None


def _numbered(words: Iterable[str], first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, first)}


def choice(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
