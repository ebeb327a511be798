"""Where the title of a reference stands: every pair of places that could bound it is scored, the best wins.

Styles put the title in quotation marks, in italics, behind the year in brackets, behind a colon, or only behind
the authors' names. So the words are judged from three sides: what stands before (authors, a date), what stands
behind (a periodical, a publisher), and the stretch itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.references.authors import LOWER, UPPER, AuthorBlock, AuthorReader
from graph.extract.references.dates import DateFound
from graph.extract.references.tails import TailJudge
from graph.extract.references.words import ReferenceWords
from graph.model import Span

LONGEST = 400
"""Characters of a title."""

_QUOTES = {"“": "”“\"", "\"": "\"”", "«": "»", "„": "“”\"", "‘": "’'", "'": "'’", "`": "'’`", "‹": "›", "＂": "＂"}
_ITALICS = re.compile(r"(?:(?P<mark>\*{1,2}|_)(?=[^\s*_])|<(?P<tag>i|em|italic|b)>)")
_SKIP = " .,:;–—-\t\n\r\u00a0"
_STOP = re.compile(
    r"(?P<stop>[.?!…][\"'”’)\]*_]*(?=\s|$|[“\"«<(*])|,(?=\s)|;(?=\s)|\s(?=[(\[])|\s(?=<|https?:|www\.|\*\S|_\S|[“«])|\s(?=(?:doi|DOI|[Ii]n:?|[Ee]ds?\.)\s)|\s[–—-](?=\s)|\.(?=[A-Z][a-z]+\s)|$)"
)
_ABBREVIATED = re.compile(r"(?:(?:^|[\s.(\-])[^\W\d_]|\b(?:vs|St|Dr|Mr|Mrs|Ms|No|Nos|Vol|cf|ca|approx|Inc|Co|Ltd|Jr|Sr|Mt|spp?|var|etc|v|Gen|Col|Lt|Prof|U\.S|U\.K|U\.N))\.$")
_VOLUME_INSIDE = re.compile(r"\b\d+\s?\(\d+\)|\b[Vv]ol\.?\s?\d|\bpp?\.\s?\d|\bn[°º]\s?\d|\b[Nn]o\.\s?\d|\d\s?[:,]\s?\d+\s?[–-]\s?\d")
_SENTENCE_INSIDE = re.compile(r"(?<!\b[^\W\d_])(?<!\bvs)(?<!\bSt)[.](?:[”\"'’)])?\s+(?=[^\s])")
_BEHIND_TITLE = re.compile(
    r"[.,?!]\s(?:[Ii]n:\s|In\s[A-Z]|(?:[Ee]d|[Ee]ds|[Tt]rans|[Hh]rsg)\.\s|[Ee]dited by|[Tt]ranslated by|(?:1[5-9]|20)\d\d[.,]|\d+(?:st|nd|rd|th) edn?\b|Vol(?:\.|ume) [IVX\d])|\((?:[Ee]ds?|[Hh]rsg)\.?\)"
)
"""What stands behind titles, inside one."""
_SMALL = frozenset("of for and the on in to de des du la le les del der für und et a an at by with from as or is are".split())


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title and what stands before it.

    Attributes:
        span: Without quotation marks, asterisks and closing punctuation.
        end: Behind the quotation mark or asterisk that closes it.
        marked: `quoted`, `italic` or "".
        dated: The date between authors and title.
        score: How well all fits; below 0 is no reference.
    """

    span: Span
    end: int
    block: AuthorBlock
    marked: str
    dated: DateFound | None
    score: float


@dataclass(frozen=True, slots=True)
class _Start:
    at: int
    block: AuthorBlock
    dated: DateFound | None
    score: float
    stop: str


class TitleFinder:
    """Finds titles in references."""

    def __init__(self, words: ReferenceWords, authors: AuthorReader, tails: TailJudge) -> None:
        self._words = words
        self._authors = authors
        self._tails = tails

    def find(self, text: str, dates: tuple[DateFound, ...]) -> TitleFound | None:
        """Return the likeliest title, None where there is nothing that could be one."""
        best: TitleFound | None = None
        for start in self._starts(text, dates):
            for span, end, marked, extra in self._stretches(text, start):
                score = start.score + extra + self._own(text, span, marked) + self._tails.judge(text, end, dates)
                if best is None or score > best.score + 1e-9:
                    best = TitleFound(span, end, start.block, marked, start.dated, score)
        return best

    def _starts(self, text: str, dates: tuple[DateFound, ...]) -> Iterator[_Start]:
        """Yield the places at which the title may begin, with what the words before are worth."""
        seen = set()
        for block in self._authors.blocks(text):
            base = (1.0 if block.authors else -0.6) - block.doubt
            for dated in (None, *(date for date in dates if not date.access)):
                at = _skipped(text, block.end)
                if dated is not None:
                    if text[block.end : dated.span.start].strip(_SKIP + "([*") or dated.span.end <= block.end:
                        continue
                    at = _skipped(text, dated.span.end)
                    while text[at : at + 1] in {")", "]"}:
                        at = _skipped(text, at + 1)
                if at >= len(text) or (at, block.end) in seen:
                    continue
                seen.add((at, block.end))
                between = text[dated.span.end if dated else block.end : at].strip()
                yield _Start(at, block, dated, base + self._before(text, block, dated, between), between[:1])

    def _before(self, text: str, block: AuthorBlock, dated: DateFound | None, between: str) -> float:
        if dated is not None:
            if not block.authors:
                return -0.4
            return 2.2 if dated.bracketed else 1.4
        if not block.authors:
            return 0.0
        if not between and not text[block.end - 1] == ".":
            return -2.0 if block.authors[-1].form != "dashes" else 0.0
        if ":" in between:
            if len(block.authors) == 1 and block.authors[0].form == "natural":
                return -1.5
            return 0.9 if block.authors[0].form != "body" else -1.5
        return 0.6 if between[:1] == "." or text[block.end - 1] == "." else 0.3

    def _stretches(self, text: str, start: _Start) -> Iterator[tuple[Span, int, str, float]]:
        """Yield what may be the title from a place on: title, its end with marks, how it is marked, worth."""
        at = start.at
        quote = text[at]
        if quote in _QUOTES:
            opened = at
            while text[at : at + 1] and text[at] in "“\"«„‘'`":
                at += 1
            yield from self._quoted(text, opened, at, quote)
            if quote not in "'‘":
                return
        italic = _ITALICS.match(text, start.at)
        if italic:
            closing = f"</{italic['tag']}>" if italic["tag"] else italic["mark"]
            end = text.find(closing, italic.end())
            if end > 0:
                span = _trimmed(text, Span(italic.end(), end))
                yield span, end + len(closing), "italic", 2.5
                if re.match(r"\s*[“\"«]", text[italic.end() :]):
                    inner = _skipped(text, italic.end())
                    yield from self._quoted(text, inner, inner + 1, text[inner])
                return
        for match in _STOP.finditer(text, at):
            if match.start() - at > LONGEST:
                break
            stop = match["stop"]
            cut = match.start() + (1 if stop[:1] in {"?", "!", "…"} else 0)
            span = _trimmed(text, Span(at, cut))
            if span.end - span.start < 3:
                continue
            yield span, match.end(), "", self._stop(text, start, match)

    def _quoted(self, text: str, opened: int, at: int, quote: str) -> Iterator[tuple[Span, int, str, float]]:
        closers = _QUOTES[quote]
        for position in range(at + 1, min(len(text), at + LONGEST)):
            if text[position] not in closers:
                continue
            before, behind = text[position - 1], text[position + 1 : position + 2]
            if text[position] in "'’" and behind.isalpha():
                continue
            if before == " " and behind.isalnum():
                continue
            worth = 4.0 if quote not in "'‘`" else 3.2
            following = text[position + 1 :].lstrip("\"'”’»")
            if re.match(rf"\s*[{LOWER}]", following) and before not in ".,?!" and not self._tails.is_in(text, position + 1):
                worth -= 3.0  # "Too big to fail" and the crisis
            if before in ".,?!" or following[:1] in {".", ",", ";"} or not following.strip():
                worth += 0.8
            elif following[:1] in {":", "-", "–"}:
                worth -= 2.5
            if text[at:position].count("“") != text[at:position].count("”"):
                worth -= 1.0
            yield _trimmed(text, Span(at, position)), position + 1, "quoted", worth

    def _stop(self, text: str, start: _Start, match: re.Match[str]) -> float:
        """Return what the mark is worth at which the stretch ends."""
        stop, before = match["stop"], text[start.at : match.start() + 1]
        if stop.startswith("."):
            worth = -2.5 if _ABBREVIATED.search(before) else 1.0
            if not re.match(r"\s|$", text[match.end() : match.end() + 1]) and stop == ".":
                worth -= 1.2
            return worth
        if stop[:1] in {"?", "!", "…"}:
            return 0.6
        if stop.startswith(","):
            return -0.9 if start.stop == "." else -0.1
        if stop.startswith(";"):
            return -1.0
        if stop.strip():
            return -1.2
        behind = text[match.end() : match.end() + 1]
        if behind == "(":
            return -0.6
        if behind in {"*", "_", "<"} or text.startswith(("http", "www.", "doi", "DOI"), match.end()):
            return 0.6
        return -0.8 if behind else 0.0

    def _own(self, text: str, span: Span, marked: str) -> float:
        """Judge the stretch by itself."""
        title = span.of(text)
        words = title.split()
        if not words or span.end - span.start < 2:
            return -9.0
        score = {1: -1.6, 2: -0.4}.get(len(words), 0.5)
        if marked:
            return score * 0.5
        if _BEHIND_TITLE.search(title):
            score -= 2.5
        if "http" in title or "www." in title or "<" in title:
            score -= 6.0
        if _VOLUME_INSIDE.search(title):
            score -= 3.0
        if re.search(r"\((?:1[5-9]|20)\d\d[a-z]?\)", title):
            score -= 1.5
        score -= 1.0 * len(_SENTENCE_INSIDE.findall(title))
        score -= 0.3 * len(re.findall(rf",\s(?=[{UPPER}])", title))
        score -= 0.4 * title.count(";")
        if any(mark in title for mark in "“”«»\"") and not re.search(r"[“\"«][^“”«»\"]+[”\"»]", title):
            score -= 1.5
        if re.match(rf"(?:and|et|und|&|y|in|In|edited|eds?)\b", title):
            score -= 3.0
        elif title[0].islower():
            score -= 0.7
        elif not title[0].isalnum() and title[0] not in "(¿¡#'‘“«\"":
            score -= 1.0
        if title.count("(") != title.count(")"):
            score -= 1.2
        letters = re.findall(r"[^\W\d_][\w'’-]*", title)
        if any(word[0].islower() and word.casefold() not in _SMALL and len(word) > 2 for word in letters):
            score += 0.8
        folded = {word.casefold().strip(".,:") for word in words}
        if len(words) < 7 and folded & self._words["container_words"] & {"journal", "proceedings", "transactions", "annals", "bulletin", "zeitschrift", "revue"}:
            score -= 0.8
        score -= 1.0 * sum(
            word.endswith(".") and word.casefold().strip(".,") in self._words["container_abbreviations"] for word in words[:-1]
        )
        if len(words) < 16 and self._authors.is_list(title) and len(words) > 1:
            score -= 2.5
        if re.match(rf"(?:[{UPPER}]\.[\s-]?)+[{UPPER}]\w+,|[{UPPER}]\w+,\s(?:[{UPPER}]\.[\s,-]?)+", title):
            score -= 3.0  # One more author.
        return score


def _skipped(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SKIP:
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    """Take quotation marks, asterisks and closing punctuation off both ends."""
    start, end = span.start, span.end
    while end > start and text[end - 1] in " .,;:*_\"”»\n":
        if text[end - 1] in "”»" and text[start:end].count({"”": "“", "»": "«"}[text[end - 1]]) == text[start:end].count(text[end - 1]):
            break
        if text[start:end].endswith("..."):
            break
        end -= 1
    while start < end and text[start] in " .,;:*_\n":
        start += 1
    return Span(start, end)
