"""Finds the dateline or label that opens a paragraph and is no part of what is said in it."""

import re
from pathlib import Path
from typing import Final

MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
CAPITALS: Final = r"[^\W\d_a-z]{2,}(?:[ .'-]{1,2}[^\W\d_a-z]{2,})*"
NAME: Final = r"[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,3}"
DAY: Final = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
AGENCY: Final = r"\([^()]{2,30}\)"
DATELINE: Final = re.compile(
    rf"\s*(?:(?P<sure>{CAPITALS}(?:, {NAME})?)|{NAME}(?P<country>, {NAME})?)(?P<day>,? {DAY})?(?P<agency> {AGENCY})?"
    rf"(?P<dash> ?[—―] ?| – | -{{1,2}} |(?<=\)): |(?(day): |(?!)))(?=[\"'(]?[^\W_a-z])"
)
"""`LUND, Sorrania —`, `LUND, March 3 (Agency) -`, `Lund (Agency):`, `Lund, March 3:`, `Lund –`; then a sentence begins."""

ASIDE: Final = re.compile(r"[^.?!]* [—–―-]{1,2} |[^.?!]*[—―]")
"""A second dash in the sentence, which makes what stands between the two an aside."""

AGENCY_ALONE: Final = re.compile(rf"\s*{CAPITALS}(?:, {NAME})?(?:,? {DAY})? {AGENCY},? (?=[\"']?[^\W_a-z])")
"""`LUND, Sorrania (Agency) The bridge …`: the dash was lost."""


CITIES: Final = frozenset(Path(__file__).with_name("dateline_cities.txt").read_text("utf-8").splitlines())
"""Cities from which agencies and newspapers report. Only of these a colon alone tells a dateline from who speaks."""

CITY_AND_COLON: Final = re.compile(
    r"\s*(?P<city>[^\W\d_a-z][\w' -]{2,18}): (?!(?:I|We|My|Our)\b)(?=[\"']?[^\W_a-z])"
)
AGENCY_OPENS: Final = re.compile(rf"\s*{AGENCY} (?:-{{1,2}}|[—–]) (?=[\"']?[^\W_a-z])")
"""`(Agency) - The bridge …`: the place was lost."""


def dateline_end(text: str) -> int:
    """Return where the text behind the dateline of a paragraph begins; 0 where it has none.

    The text is as the parser gets it, with straight quotation marks.
    """
    match = DATELINE.match(text)
    if match is not None and not any(match[part] for part in ("sure", "country", "day", "agency")):
        is_name = not match["dash"].startswith(" ") or ASIDE.match(text, match.end()) is not None
        match = None if is_name else match
    match = match or AGENCY_ALONE.match(text) or AGENCY_OPENS.match(text)
    if match is None:
        match = CITY_AND_COLON.match(text)
        match = match if match is not None and match["city"].lower() in CITIES else None
    return match.end() if match is not None else 0
