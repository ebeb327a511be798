"""The ways of writing a time: a pattern for each, and who reads it."""

import re
from typing import Final, NamedTuple

from graph.extract.times.atom import Read
from graph.extract.times.lexicon import Lexicon, choice
from graph.extract.times.readings import plain
from graph.extract.times.readings.calendar import CalendarReadings
from graph.extract.times.readings.relative import RelativeReadings

YEAR: Final = r"(?<![\d.,$€£#/])(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d|\s?%)"
DAY: Final = r"(?<![\d.,$€£])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d/]|[.,]\d|\s?%)"
COUNT: Final = (
    r"\d{1,3}|(?:a )?couple of|(?:a )?few|several|many|an?|[a-z]+(?:-[a-z]+)?(?: (?:or|to) [a-z]+)?"
)
UNIT: Final = "day|week|weekend|month|quarter|year|decade|century"
DIGITS: Final = tuple("0123456789")


class TimePattern(NamedTuple):
    """One way of writing a time.

    Attributes:
        needs: Words in small letters of which a sentence has one where the pattern fits.
    """

    pattern: re.Pattern[str]
    read: Read
    needs: tuple[str, ...]


def time_patterns(lexicon: Lexicon) -> list[TimePattern]:
    """Return the ways of writing a time; of two that fit the earlier wins."""
    calendar, relative = CalendarReadings(lexicon), RelativeReadings(lexicon)
    month = "|".join(
        sorted(
            (f"{name}|{name.upper()}" for name in map(str.capitalize, lexicon.months)),
            key=len,
            reverse=True,
        )
    )
    month = rf"(?:{month})\b\.?"
    weekday = "|".join(map(str.capitalize, lexicon.weekdays))
    season = "|".join(lexicon.seasons)
    part = rf"(?:(?:{choice(lexicon.words['times_part_words'])})[ -](?:the )?)?"
    past, following = choice(lexicon.words["times_past"]), choice(lexicon.words["times_next"])
    this = choice(lexicon.words["times_this"])
    units, months, weekdays = tuple(UNIT.split("|")), tuple(lexicon.months), tuple(lexicon.weekdays)
    table: list[tuple[str, Read, int, tuple[str, ...]]] = [
        (
            r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)(?: [A-Z]{2,4}\b)?|\b(?:1[0-2]|0?[1-9])\s?[AaPp]\.?[Mm]\b\.?(?: [A-Z]{2,4}\b)?"
            r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:|\.\d)|\b[0-2]\d[0-5]\d (?:GMT|UTC|hours|hrs)\b|\b\d{1,2} o'clock\b",
            plain.clock,
            0,
            DIGITS,
        ),
        (r"\b(\d{4})-(\d{2})-(\d{2})\b", plain.iso, 0, DIGITS),
        (
            # "In June 17 people drowned": a number with something counted behind it is no day.
            rf"\b(?:(?<=[Ii]n )|(?:{choice(lexicon.words['times_part_words'])})[ -](?:the )?)(?P<month>{month})(?= \d{{1,3}} [a-z])",
            calendar.lone_month,
            0,
            DIGITS,
        ),
        (
            rf"\b(?:the )?(?P<count>{COUNT}|) ?(?P<what>month|year|quarter)s? (?:to|ending|ended|up to|through) (?:the end of |in )?(?P<month>{month})(?!\.? ?\d{{1,2}}\b)(?: (?P<year>{YEAR}))?",
            calendar.months_to,
            re.IGNORECASE,
            ("month", "year", "quarter"),
        ),
        (
            rf"\b(?P<count>{COUNT}) (?P<what>{UNIT})s? (?:(?:later|earlier|afterwards?)\b(?! than)|before\b(?=[.,;)]|$))",
            relative.later,
            re.IGNORECASE,
            ("later", "earlier", "afterward", "before"),
        ),
        (
            rf"\b(?:the )?(?:(?P<ordinal>first|second|third|fourth|final|last) (?P<what>quarter|half) of (?:the )?(?:year )?|(?P<code>[QH][1-4])[ -])(?P<year>{YEAR})",
            plain.part_of_year,
            0,
            DIGITS,
        ),
        (
            r"\b(?P<code>[QH][1-4])\b(?! \d{4})",
            calendar.part_of_this_year,
            0,
            DIGITS,
        ),
        (r"\b(?P<year>(?:1[5-9]|20)\d\d)/(?P<last>\d\d)\b(?!/)", plain.season_year, 0, DIGITS),
        (
            rf"(?:(?:{weekday}),? )?(?:the )?(?P<day>{DAY})(?P<gap>\s?[-–]\s?| to | and )?(?P<last>(?(gap){DAY}|)) (?:of )?(?P<month>{month})(?:,? (?P<year>{YEAR}))?",
            calendar.day,
            0,
            DIGITS,
        ),
        (
            rf"(?:(?:{weekday}),? )?(?P<month>{month}) (?P<day>{DAY})(?P<gap>\s?[-–]\s?)?(?P<last>(?(gap){DAY}|))(?!\d)(?:,? (?P<year>{YEAR}))?",
            calendar.day,
            0,
            DIGITS,
        ),
        (rf"\b{part}(?P<month>{month})(?: of|,)? (?P<year>{YEAR})", calendar.month, 0, DIGITS),
        (
            rf"\b(?:the )?(?P<season>{season}) (?:of )?(?P<year>{YEAR})",
            calendar.season,
            re.IGNORECASE,
            DIGITS,
        ),
        (
            r"\b(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)'?s\b",
            plain.decade,
            re.IGNORECASE,
            DIGITS,
        ),
        (
            rf"\b(?:(?:earlier|later) )?(?P<which>{past}|{following}|{this}) (?P<what>{UNIT})(?!-|s\b|'s)\b",
            relative.relative,
            re.IGNORECASE,
            units,
        ),
        (
            rf"\b(?:the )?(?P<which>{past}|{following}|coming|recent|preceding) (?P<count>{COUNT})? ?(?P<what>{UNIT}|decade|centurie)s\b",
            relative.counted,
            re.IGNORECASE,
            (*units, "centurie"),
        ),
        (
            rf"\b(?:only |just )?(?P<count>{COUNT}) (?:short |long )?(?P<what>{UNIT})s? ago\b",
            relative.ago,
            re.IGNORECASE,
            (" ago",),
        ),
        (
            rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious) )?(?P<weekday>{weekday})\b",
            relative.weekday,
            0,
            weekdays,
        ),
        (
            r"\b(?P<word>yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))\b",
            plain.near_day,
            re.IGNORECASE,
            ("yesterday", "today", "tomorrow", "tonight", "this "),
        ),
        (
            rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<month>{month})(?! \d)",
            calendar.which_month,
            0,
            ("last", "this", "next"),
        ),
        (rf"\b{part}(?P<month>{month})(?! ?\d)", calendar.lone_month, 0, months),
        (rf"\b{part}(?P<year>{YEAR})(?!\w)", plain.bare_year, re.IGNORECASE, DIGITS),
        (r"(?<=\d[-–])(?P<year>\d\d)\b(?!\s?%)", plain.short_year, 0, DIGITS),
        (
            rf"\b(?:{choice(lexicon.words['times_vague'])})\b",
            plain.vague,
            re.IGNORECASE,
            tuple(map(str.lower, lexicon.words["times_vague"])),
        ),
    ]
    return [TimePattern(re.compile(pattern, flags), read, needs) for pattern, read, flags, needs in table]
