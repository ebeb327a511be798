"""The stretches that may be the title of a reference, from the place on at which it begins.

A title ends at its closing quotation mark or asterisk, or at one of the punctuation marks. What a mark is worth
is counted in points, as everything that `titles` adds up: 4 for quotation marks, 1 for a full stop.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.references.authors.forms import LOWER
from graph.extract.references.tails import TailJudge
from graph.model import Span

LONGEST = 400
"""Characters of a title."""

SKIPPED = " .,:;–—-\t\n\r\u00a0"
"""What may stand between authors, date and title."""

_QUOTES = {
    "“": '”“"',
    '"': '"”',
    "«": "»",
    "„": '“”"',
    "‘": "’'",
    "'": "'’",
    "`": "'’`",
    "‹": "›",
    "＂": "＂",
}
_ITALICS = re.compile(r"(?:(?P<mark>\*{1,2}|_)(?=[^\s*_])|<(?P<tag>i|em|italic|b)>)")
_STOP = re.compile(
    r"(?P<stop>[.?!…][\"'”’)\]*_]*(?=\s|$|[“\"«<(*]|,\s)|,(?=\s)|;(?=\s)|\s(?=[(\[])|\s(?=<|https?:|www\.|\*\S|_\S|[“«])|\s(?=(?:doi|DOI|In:?|in:|[Ee]ds?\.)\s)|\s[–—-](?=\s)|\.(?=[A-Z][a-z]+\s)|$)"
)
_ABBREVIATED = re.compile(
    r"(?:(?:^|[\s.(\-])[^\W\d_]|\b(?:vs|St|Dr|Mr|Mrs|Ms|No|Nos|Vol|cf|ca|approx|Inc|Co|Ltd|Jr|Sr|Mt|spp?|var|etc|v|Gen|Col|Lt|Prof|U\.S|U\.K|U\.N|[Ee]ds?|[Tt]rans|[Hh]rsg))\.$"
)
_SUBTITLE = re.compile(r"\s?[:–—]|\s+[a-z]")
_OPENING = "“\"«„‘'`"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What may be the title.

    Attributes:
        span: Without quotation marks, asterisks and closing punctuation.
        end: Behind the mark that closes it.
        marked: `quoted`, `italic` or "".
        worth: What the marks at its ends say for it, in points.
    """

    span: Span
    end: int
    marked: str
    worth: float


class StretchFinder:
    """Finds the stretches that may be a title."""

    def __init__(self, tails: TailJudge) -> None:
        self._tails = tails

    def find(self, text: str, start: int, *, after_stop: bool) -> Iterator[Stretch]:
        """Yield what may be the title from a place on, in text order.

        Args:
            text: The reference.
            start: Where the title would begin, marks included.
            after_stop: A full stop stands before; then a comma rather belongs to the title.
        """
        at = start
        quote = text[at]
        begun = 0.0
        if quote in _QUOTES:
            while text[at : at + 1] and text[at] in _OPENING:
                at += 1
            goes_on = False
            for found in self._quoted(text, at, quote):
                yield found
                goes_on = goes_on or _SUBTITLE.match(text, found.end) is not None
            if quote not in "'‘" and not goes_on:
                return
            begun = 1.0 if goes_on else 0.0
        italic = _ITALICS.match(text, start)
        if italic:
            closing = f"</{italic['tag']}>" if italic["tag"] else italic["mark"]
            end = text.find(closing, italic.end())
            if end > 0:
                yield Stretch(trimmed(text, Span(italic.end(), end)), end + len(closing), "italic", 2.5)
                inner = skipped(text, italic.end())
                if text[inner] in '“"«':
                    yield from self._quoted(text, inner + 1, text[inner])
                return
        for match in _STOP.finditer(text, start):
            if match.start() - start > LONGEST:
                break
            cut = match.start() + (1 if match["stop"][:1] in {"?", "!", "…"} else 0)
            span = trimmed(text, Span(start, cut))
            if span.end - span.start >= 3:
                yield Stretch(
                    span, match.end(), "", begun + _worth(text, start, match, after_stop=after_stop)
                )

    def _quoted(self, text: str, at: int, quote: str) -> Iterator[Stretch]:
        """Yield a stretch for each mark that may close the quotation: titles quote as well."""
        closers = _QUOTES[quote]
        for position in range(at + 1, min(len(text), at + LONGEST)):
            if text[position] not in closers:
                continue
            before, behind = text[position - 1], text[position + 1 : position + 2]
            if (text[position] in "'’" and behind.isalpha()) or (before == " " and behind.isalnum()):
                continue  # An apostrophe; a mark that opens.
            worth = 4.0 if quote not in "'‘`" else 3.2
            following = text[position + 1 :].lstrip("\"'”’»")
            if (
                re.match(rf"\s*[{LOWER}]", following)
                and before not in ".,?!"
                and not self._tails.is_in(text, position + 1)
            ):
                worth -= 3.0  # "Too big to fail" and the crisis
            if before in ".,?!" or following[:1] in {".", ",", ";"} or not following.strip():
                worth += 0.8
            elif following[:1] in {":", "-", "–"}:
                worth -= 4.0 if following[:1] == ":" else 2.5  # "Nobody Counts": Tents of the North
            if text[at:position].count("“") != text[at:position].count("”"):
                worth -= 1.0
            yield Stretch(trimmed(text, Span(at, position)), position + 1, "quoted", worth)


def _worth(text: str, start: int, match: re.Match[str], *, after_stop: bool) -> float:
    """Return what the mark is worth at which an unmarked stretch ends."""
    stop, before = match["stop"], text[start : match.start() + 1]
    if stop.startswith("."):
        worth = -2.5 if _ABBREVIATED.search(before) else 1.0
        glued = stop == "." and not re.match(r"\s|$", text[match.end() : match.end() + 1])
        return worth - 1.2 if glued else worth
    if stop[:1] in {"?", "!", "…"}:
        return 0.6
    if stop.startswith(","):
        return -0.6 if after_stop else -0.1
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


def skipped(text: str, at: int) -> int:
    """Return the next place that is neither white space nor punctuation between the parts of a reference."""
    while at < len(text) and text[at] in SKIPPED:
        at += 1
    return at


def trimmed(text: str, span: Span) -> Span:
    """Take quotation marks, asterisks and closing punctuation off both ends."""
    start, end = span.start, span.end
    while end > start and text[end - 1] in ' .,;:*_"”»\n':
        opening = {"”": "“", "»": "«"}.get(text[end - 1])
        if opening and text.count(opening, start, end) == text.count(text[end - 1], start, end):
            break  # The title itself ends with words in quotation marks.
        if text[start:end].endswith("..."):
            break
        end -= 1
    while start < end and text[start] in " .,;:*_\n":
        start += 1
    return Span(start, end)
