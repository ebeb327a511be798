"""Who published a work, as the words behind its title say: a press, or the periodical it stands in."""

import re
from collections.abc import Callable
from itertools import pairwise

from graph.extract.references.authors.forms import UPPER
from graph.extract.references.dates import DateFound
from graph.extract.references.identifiers import Address
from graph.extract.references.tails import NUMBERS, PLACE_AND_PUBLISHER, SYMBOL
from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Span

LONGEST = 12
"""Words of a publisher's name."""

_DAY = len("2020-01-31")
_EDGE = " .,;:()[]<>*_\"'“”’‘«»\n-–—"
_CHUNK = re.compile(r",\s|(?<=[^\W\d_]{4})\.\s|[)\]][.,]?\s|;\s|\s\(|\*")
_ITALIC = re.compile(r"[\s.,;]*(?:\*|_|<(?:i|em|italic)>)(?P<name>[^*_<]+)(?:\*|_|</)")


class PublisherFinder:
    """Finds publishers in references; holds the patterns."""

    def __init__(self, words: ReferenceWords, is_place: Callable[[str], bool]) -> None:
        self._words = words
        self._is_place = is_place
        self._bodies = (words["publisher_words"] | words["organisation_heads"]) - {
            "edition",
            "books",
            "notes",
        }
        self._kind = re.compile(
            rf"[\s(\[]*(?:an?\s)?(?:unpublished\s)?(?:{any_of(words['work_kinds'])})(?![^\W\d_])",
            re.IGNORECASE,
        )
        ins = any_of(word for word in words["in_words"] if not word.endswith(":") and len(word) > 1)
        self._medium_behind = re.compile(
            r"\s(?:video|film|clip|channel|podcast|dataset|database|website|blog|photograph)s?$"
        )
        self._by = re.compile(rf"(?:{any_of(words['editor_words'])})\.?\s(?:by\s)?", re.IGNORECASE)
        self._read = re.compile(rf"(?:{any_of(words['access_phrases'])})(?![^\W\d_])", re.IGNORECASE)
        self._in = re.compile(rf"[\s.,(]*(?:{ins})\b", re.IGNORECASE)

    def find(
        self, text: str, at: int, dates: tuple[DateFound, ...], addresses: tuple[Address, ...]
    ) -> Span | None:
        """Return the publisher's name in what stands from `at` on, None where nobody is named."""
        symbol = SYMBOL.search(text, at)
        if symbol:
            return None
        limit = min(
            [address.span.start for address in addresses if address.span.start >= at], default=len(text)
        )
        for match in PLACE_AND_PUBLISHER.finditer(text, at, limit):
            place = re.split(r"[,/&]", match["place"])[0].strip()
            name = Span(*match.span("publisher"))
            if self._is_place(place) or self._is_body(name.of(text)):
                return self._named(text, name)
        if self._in.match(text, at) or self._kind.match(text, at):
            chunks = self._chunks(text, at, limit, dates)
            bodies = [span for span in chunks if self._is_body(span.of(text))]
            return next(iter(bodies), None) or self._periodical(text, at, limit, dates)
        italic = _ITALIC.match(text, at, limit)
        if italic:
            inside = self._chunks(text, *italic.span("name"), dates)
            bodies = [span for span in inside if self._is_body(span.of(text))]
            if bodies or inside:
                return next(iter(bodies or inside))
        ends = [match.start() for match in [NUMBERS.search(text, at, limit)] if match]
        ends += [date.span.start for date in dates if date.span.start >= at][:1]
        chunks = list(self._chunks(text, at, min([*ends, limit]), dates))
        if not chunks and ends:
            chunks = [
                chunk
                for chunk in self._chunks(text, min(ends), limit, dates)
                if self._is_body(chunk.of(text))
            ]
        bodies = [span for span in chunks if self._is_body(span.of(text))]
        named = [span for span in chunks if not self._is_place(span.of(text))]
        return next(iter(bodies or named), None)

    def _periodical(self, text: str, at: int, limit: int, dates: tuple[DateFound, ...]) -> Span | None:
        """Return the newspaper or journal of "in Quay Quarterly 9, no. 3"; a day or a volume follows its name."""
        within = self._in.match(text, at)
        if within is None:
            return None
        numbers = NUMBERS.search(text, within.end(), limit)
        dated = numbers is not None and any(date.span.overlaps(Span(*numbers.span())) for date in dates)
        volumes = [numbers.start()] if numbers is not None and not dated else []
        days = [
            date.span.start
            for date in dates
            if date.span.start >= within.end() and len(date.iso) == _DAY and not date.access
        ]
        ends = [*volumes, *days]
        if not ends:
            return None
        name = self._named(text, Span(within.end(), min(ends)))
        return None if name is None or self._is_place(name.of(text)) or _CHUNK.search(name.of(text)) else name

    def _chunks(self, text: str, start: int, end: int, dates: tuple[DateFound, ...]) -> list[Span]:
        """Return the names between punctuation marks."""
        cuts = [start, *(cut for match in _CHUNK.finditer(text, start, end) for cut in match.span()), end]
        found = []
        for one, other in pairwise(cuts):
            span = self._named(text, Span(one, other))
            if span is not None and not any(date.span.overlaps(span) for date in dates):
                found.append(span)
        return found

    def _named(self, text: str, span: Span) -> Span | None:
        start, end = span.start, span.end
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in _EDGE:
            end -= 1
        name = text[start:end]
        medium = self._medium_behind.search(name)
        if medium:
            end, name = start + medium.start(), name[: medium.start()]
        words = name.split()
        if self._by.match(name) or self._read.match(name):
            return None
        if not words or len(words) > LONGEST or len(name) < 2 or not re.match(rf"[{UPPER}\d]", name):
            return None
        lower = [word for word in words if word[0].islower() and word not in self._words["small_words"]]
        abbreviated = sum(
            word.casefold().strip(".") in self._words["container_abbreviations"] for word in words
        )
        if (
            len(lower) > 2
            or name.endswith("/")
            or SYMBOL.search(name)
            or re.search(r"\d{2,}|\b[A-Z]\.|\b(?:ed|eds|vol|pp)\b", name)
        ):
            return None
        return None if abbreviated * 2 > len(words) else Span(start, end)

    def _is_body(self, name: str) -> bool:
        return bool({word.casefold().strip(".,'’") for word in name.split()} & self._bodies)
