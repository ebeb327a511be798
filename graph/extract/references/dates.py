"""Dates in a reference: when the work came out, apart from when somebody read it."""

import re
from dataclasses import dataclass

from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Span
from graph.values.dates import parse_iso

_YEAR = r"(?:1[5-9]|20)\d\d"
LATEST = 2100
"""Numbers from here on are pages."""

_PAGES_BEFORE = re.compile(r"(?:\bpp?\.?|\b[Pp]ages?|[:–—-]|\b[Nn]o\.?|\b[Vv]ol\.?|/)\s*$")
_PAGES_BEHIND = re.compile(r"\s*[–—-]\s*\d")
_YEARS_BEHIND = re.compile(rf"\s*[–—/-]\s*(?:{_YEAR}|\d\d)\b(?!\d)")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date as written.

    Attributes:
        span: Inside the reference, brackets and suffix letter included where they hold nothing else.
        iso: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; "" for "n.d." and "in press".
        bracketed: True where it stands in brackets of its own.
        access: True of the day on which somebody read the page.
    """

    span: Span
    iso: str
    bracketed: bool = False
    access: bool = False


class DateFinder:
    """Finds dates in references; holds the patterns."""

    def __init__(self, words: ReferenceWords) -> None:
        month = rf"(?P<month>{any_of(words.months)})\b\.?"
        through = rf"(?:\s*[/–-]\s*(?:{any_of(words.months)})\b\.?)?"
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?(?:\s*[–-]\s*\d{1,2})?"
        year = rf"(?P<year>{_YEAR})(?P<suffix>[a-z])?(?!\d)"
        season = r"(?:spring|summer|fall|autumn|winter|printemps|été|automne|hiver|easter|michaelmas)"
        self._months = words.months
        self._patterns = tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"\b(?P<year>{_YEAR})-(?P<number>\d\d)-(?P<day>\d\d)\b",
                rf"\b{year},?\s+{month}{through}\s+{day}\b",
                rf"\b{month}{through}\s+{day},?\s+{year}",
                rf"\b{day}\.?\s+(?:de\s+)?{month}{through},?\s+(?:de\s+)?{year}",
                rf"\b{month}{through},?\s+(?:de\s+)?{year}",
                rf"\b{year},?\s+{month}{through}(?!\s*\d)",
                rf"\b(?P<day>\d{{1,2}})[./](?P<number>\d{{1,2}})[./](?P<year>{_YEAR})\b",
                rf"\b{season}\s+{year}",
                rf"\b{_YEAR}\s?/\s?{year}",
                rf"\b{year}\s?\[{_YEAR}\]",
                rf"(?<![\d.,/])\b{year}(?![.,/]\d)",
            )
        )
        self._undated = re.compile(
            rf"(?<=[(\[\s,])(?:{any_of(words['undated_forms'])})\.?(?=[)\].,\s])", re.IGNORECASE
        )
        self._access = re.compile(
            rf"\b(?:{any_of(words['access_phrases'])})\b[\s:]*(?:\w+\s+)?(?:on|at|the|le|am|el)?[\s:,]*\[?\(?$",
            re.IGNORECASE,
        )

    def find(self, text: str) -> tuple[DateFound, ...]:
        """Find the dates, in text order; the longer reading of the same digits wins."""
        found: list[DateFound] = []
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                span = Span(*match.span())
                if any(date.span.overlaps(span) for date in found) or self._is_number(text, match):
                    continue
                iso = self._iso(match)
                if iso:
                    access = self._access.search(text[max(0, span.start - 40) : span.start]) is not None
                    found.append(_in_brackets(text, span, iso, access))
        found += [
            _in_brackets(text, Span(*match.span()), "", access=False)
            for match in self._undated.finditer(text)
        ]
        return tuple(sorted(found, key=lambda date: date.span))

    def _is_number(self, text: str, match: re.Match[str]) -> bool:
        """Tell a page or a volume from a year."""
        if match.groupdict().get("month") or "number" in match.groupdict() or not match.group()[:1].isdigit():
            return False
        if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
            return False
        behind = text[match.end() : match.end() + 12]
        if _PAGES_BEHIND.match(behind) and not _YEARS_BEHIND.match(behind):
            return True
        return _PAGES_BEFORE.search(text[max(0, match.start() - 8) : match.start()]) is not None

    def _iso(self, match: re.Match[str]) -> str:
        parts = match.groupdict()
        year, day = parts["year"], parts.get("day") or ""
        month = parts.get("number") or ""
        if parts.get("month"):
            month = str(self._months[parts["month"].casefold()])
        if int(year) >= LATEST:
            return ""
        if "number" in parts and "-" not in match.group() and month != day and int(day) <= 12:
            return year  # 03/04/2016 may be March or April.
        if "number" in parts and "-" not in match.group() and int(month) > 12:
            month, day = day, month
        iso = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
        return iso if parse_iso(iso) else year


def _in_brackets(text: str, span: Span, iso: str, access: bool) -> DateFound:
    before, behind = text[: span.start].rstrip(), text[span.end :].lstrip()
    if before[-1:] in {"(", "["} and behind[:1] in {")", "]"}:
        end = len(text) - len(behind) + 1
        return DateFound(Span(len(before) - 1, end), iso, bracketed=True, access=access)
    return DateFound(span, iso, access=access)
