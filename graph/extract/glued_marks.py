"""Finds note marks, raised or set straight behind a word's stop, of notes that the text lacks.

The marks of notes that were found are known from reading (`Note.marks`); these are the rest: `they left.3 Then`.
"""

import re
from collections.abc import Sequence
from typing import Final

from graph.model import Document, Span

GLUED: Final = re.compile(
    r"(?P<before>[^\W\d_]{2,}|%|\)|\b(?:19|20)\d\d)(?P<stop>[.,;!?][\"'”’»)\]]{0,2}|[\"”»][.,;!?]?)"
    r"(?P<mark>\d{1,3}(?:[,–-]\d{1,3})*)(?=\s|$)(?P<goes_on>\s+[^\W\d_A-Z])?"
)
RAISED: Final = re.compile(
    r"(?:[.,;:!?\"'”’»)\]]|(?<=[^\W\d_])(?<!\b[kcm]m)(?<!\bm)(?<!\bft)(?<!\bmi)(?<!\bCO))"
    r"(?P<mark>[⁰¹²³⁴-⁹]{1,3}(?:[,–⁻-][⁰¹²³⁴-⁹]{1,3})*)"
)
"""Raised digits behind a word or a stop: a mark always, but for "40 km²"."""

ABBREVIATIONS: Final = frozenset(
    [
        "no",
        "nos",
        "nr",
        "nrs",
        "fig",
        "figs",
        "art",
        "arts",
        "sec",
        "secs",
        "vol",
        "vols",
        "ch",
        "chap",
        "pp",
        "para",
        "paras",
        "pt",
        "app",
        "ex",
        "op",
        "ca",
        "cf",
        "approx",
        "est",
        "tel",
        "ext",
        "reg",
        "res",
        "ver",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "st",
        "ed",
        "eds",
        "al",
        "lib",
        "tab",
        "sch",
        "cap",
        "cl",
        "ll",
        "fn",
        "pl",
    ]
)
"""What has a stop and then a number of its own: "No.7", "Sept.11"."""

FARTHEST: Final = 2
"""Marks that may be lost between one and the next."""

UNMARKED_KINDS: Final = frozenset({"title", "heading", "table", "note", "byline"})


def find_glued_marks(document: Document) -> tuple[Span, ...]:
    """Return where such marks stand, in text order.

    Behind a full stop that ends its sentence a number of three digits at most is one; inside a sentence, or behind a
    year, only where it goes on with the count of those before it.
    """
    raised = [
        Span(*match.span("mark"))
        for block in document.blocks
        if block.kind not in UNMARKED_KINDS
        for match in RAISED.finditer(document.text, block.span.start, block.span.end)
    ]
    found: list[Span] = []
    last = 0
    for match in _candidates(document):
        first = int(re.split(r"\D", match["mark"])[0])
        goes_on = last <= first <= last + FARTHEST and bool(found)
        if goes_on or _is_sure(match):
            found.append(Span(*match.span("mark")))
            last = first
    return tuple(sorted([*raised, *found]))


def _candidates(document: Document) -> Sequence[re.Match[str]]:
    return [
        match
        for block in document.blocks
        if block.kind not in UNMARKED_KINDS
        for match in GLUED.finditer(document.text, block.span.start, block.span.end)
        if match["before"].lower() not in ABBREVIATIONS
    ]


def _is_sure(match: re.Match[str]) -> bool:
    ends = any(mark in match["stop"] for mark in '.!?"”»')
    return ends and match["goes_on"] is None and not match["before"].isdigit() and "," not in match["stop"]
