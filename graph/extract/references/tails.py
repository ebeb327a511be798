"""What follows a title: a periodical and its volume, "in" a book, place and publisher, an address, a date."""

import re
from collections.abc import Callable

from graph.extract.references.authors.forms import UPPER
from graph.extract.references.dates import DateFound
from graph.extract.references.words import ReferenceWords, any_of

_L = "[^\\W\\d_]"
NUMBERS = re.compile(
    r"[\s,;:(\[]*(?:\b(?:vols?|v|nos?|nr|num|núm|issue|pp?|pages?|bd|band|t|tome|ss?|ch|chap|chapter|sec|part|art|paras?)\b\.?\s?[°º]?\s?(?:\d|[IVXLC]+\b|S?[A-Z]?\d)"
    r"|[n№]\s?[°º]\s?\d|\(?\d+[\s,)]*(?:[(:,;–-]|$)|\d{1,5}\s*(?:\(|,|:|;|\.(?!\w)|–|-|\s\d|/)|\b[IVXLC]{2,}\b,?\s*(?:\(|\d|no))",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"^\W*(?:\d+\s*\(\d+\)|\(?\d+\)?\s*[:,]\s*\d|vol\b\.?\s*\d)", re.IGNORECASE)
_PAGE = re.compile(r"^(?:pp?|paras?)\b\.?\s*\d", re.IGNORECASE)
SYMBOL = re.compile(r"\b[A-Z]{1,4}/(?:[A-Z][\w.-]*/)*[\w.]*\d[\w./-]*")
"""The symbol of a document of the United Nations: S/2016/123, A/HRC/32/CRP.2."""

PLACE_AND_PUBLISHER = re.compile(
    rf"[(\[]?(?P<place>[{UPPER}][\w.'’-]*(?:[ -][{UPPER}&][\w.'’-]*){{0,3}}(?:[,/&]\s?[{UPPER}][\w.'’]*(?:[ -][{UPPER}][\w.'’]*){{0,2}}){{0,2}})\s?:\s?(?P<publisher>[{UPPER}«*][^:;]{{2,90}}?)(?=[,.;)\]*]|\s\(|\s(?:1[5-9]|20)\d\d\b|$)"
)
LAW_REVIEW = re.compile(rf"\d{{1,4}}\s[{UPPER}][\w.&’']*(?:\s[{UPPER}&][\w.’']*){{0,6}}\s\d{{1,5}}\b")
"""Volume, periodical and page as lawyers write them: "99 Tent L.J. 1231"."""

_MARKUP = re.compile(r"</?\w+>|[*_]")


class TailJudge:
    """Tells how well a stretch looks like what stands behind a title; holds the patterns."""

    def __init__(self, words: ReferenceWords, is_known: Callable[[str], bool]) -> None:
        self._words = words
        self._is_known = is_known
        ins = any_of(word for word in words["in_words"] if not word.endswith(":") and len(word) > 1)
        self._in = re.compile(rf"(?:(?:{ins}|In):?\s+(?=[{UPPER}*_«“\"‘'<\d])|(?:{ins}):\s*)")
        self._in_any = re.compile(rf"(?:{ins})(?::\s*|\s+(?=[{UPPER}*_«“\"‘'<]))", re.IGNORECASE)
        self._kind = re.compile(
            rf"[(\[]?\s*(?:an?\s)?(?:unpublished\s)?(?:{any_of(words['work_kinds'])})(?!{_L})", re.IGNORECASE
        )
        self._edition = re.compile(
            rf"[(\[]?(?:\d+(?:st|nd|rd|th|e|ª|º)?\.?\s?(?:rev\.?\s)?(?:edn?|edition|éd|Aufl|Auflage|ed)\b|(?:revised|second|third|fourth|fifth|new)\s(?:edn?|edition)\b|(?:vol|vols|volume|bd|t)\.?\s[IVX\d]+\b"
            rf"|(?:{any_of(words['editor_words'])})(?!{_L})|\[?(?:online|electronic version|pdf|html|www document|internet|web)\]|\(?(?:with|foreword by)\s[{UPPER}])",
            re.IGNORECASE,
        )
        self._editors_behind = re.compile(r"\([^()]{3,120}\b(?:Eds?|eds?|Trans|Hrsg|dir)\b\.?\)")
        self._address = re.compile(
            r"[<(\[]?(?:https?:|www\.|doi\b|DOI\b|url\b|URL\b|retrieved\b|available\b|accessed\b|online\b|10\.\d{4})",
            re.IGNORECASE,
        )

    def judge(self, text: str, at: int, dates: tuple[DateFound, ...]) -> float:
        """Return how well the text from `at` on follows a title: about 3 for sure, below 0 for hardly."""
        start = at + len(text[at:]) - len(text[at:].lstrip(" .,;:?!\"'”’»)*_-–—`"))
        if text[at:start].rstrip().endswith(("*", "_")) and not text[at:start].lstrip(
            " .,;:?!\"'”’»)"
        ).endswith(("*", "_")):
            start = at + text[at:start].rstrip().rfind("*")
        rest = text[start:]
        if not rest.strip(" .*†)]"):
            return 0.2
        within = self._in.match(rest)
        if within:
            # "in May 2014" is when, not where.
            when = any(date.span.start - start <= within.end() < date.span.end - start for date in dates)
            return 0.3 if when else 3.0
        if SYMBOL.match(rest):
            return 2.5
        if LAW_REVIEW.match(rest):
            return 2.8
        if self._kind.match(rest) or self._editors_behind.match(rest):
            return 3.6 if rest[0] in "([" and not self._editors_behind.match(rest) else 2.8
        if self._edition.match(rest):
            return 3.3
        if self._address.match(rest):
            return 2.5
        date = next((date for date in dates if date.span.start <= start + 1 < date.span.end), None)
        if date is not None:
            return self._behind_date(text, date, dates)
        if _NO_TITLE.match(rest):
            return -2.0
        if _PAGE.match(rest):
            return 0.4
        italic = 1.2 if rest[:1] in "*_<" else 0.0
        return italic + self._phrase(text, start, dates)

    def is_in(self, text: str, at: int) -> bool:
        """Tell whether "in" and a name follow."""
        return self._in_any.match(text[at:].lstrip(" .,;\"”'’»*_")) is not None

    def is_kind(self, text: str) -> bool:
        """Tell whether words say what kind of work or edition it is."""
        return bool(self._kind.match(text) or self._edition.match(text))

    def _behind_date(self, text: str, date: DateFound, dates: tuple[DateFound, ...]) -> float:
        """Judge a date straight behind a title: well at the end or before a publisher, else hardly."""
        behind = text[date.span.end :].strip(" .,;:()*")
        if not behind or self._address.match(behind):
            return 1.6
        later = tuple(other for other in dates if other.span.start > date.span.start)
        return max(-0.5, min(1.6, 0.5 * self.judge(text, date.span.end, later)))

    def _phrase(self, text: str, start: int, dates: tuple[DateFound, ...]) -> float:
        """Judge a name that is ended by volume, pages, date or nothing."""
        rest = text[start:]
        place = PLACE_AND_PUBLISHER.match(rest)
        ends = [match.start() for match in [NUMBERS.search(rest)] if match]
        ends += [date.span.start - start for date in dates if date.span.start > start and not date.access][:1]
        address = self._address.search(rest)
        if address and address.start():
            ends.append(address.start())
        end = min(ends, default=len(rest))
        phrase = _MARKUP.sub(" ", rest[:end]).strip(" .,;:([")
        words = re.findall(r"[^\s,;:()]+", phrase)
        if not words:
            return 0.0
        lower = [
            word
            for word in words
            if word[0].islower() and word.casefold().strip(".") not in self._words["small_words"]
        ]
        folded = {word.casefold().strip(".,'’*") for word in words}
        container = bool(folded & self._words["container_words"])
        short = (
            any(
                word.endswith(".") and word.casefold().strip(".") in self._words["container_abbreviations"]
                for word in words
            )
            or sum(word.casefold().strip(".") in self._words["container_abbreviations"] for word in words) > 1
        )
        publisher = bool(folded & self._words["publisher_words"])
        score = 2.6 if ends else 0.6
        if container or short or publisher:
            score += 0.8
        elif self._is_known(re.split(r"[,.(:]", phrase)[0].strip()):
            score += 0.7
        if place and end >= place.end("place"):
            score += 0.8
        if not words[0][0].isupper() and not words[0][0].isdigit():
            score -= 0.8 if container else 1.6
        score -= (0.25 if container else 0.7) * min(len(lower), 5)
        score -= 0.12 * max(0, len(words) - 7)
        stops = len(re.findall(r"(?<!\b\w)[.?!]\s+(?=\S*[^\W\d_]{3})", phrase)) - (2 * short)
        if not place:
            score -= 0.6 * max(0, stops)
        return score
