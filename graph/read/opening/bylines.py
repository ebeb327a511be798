"""What a line says that begins with "By": authors, and behind them an outlet and a date."""

import re

from graph.model import Metadata
from graph.read.dates import read_date
from graph.read.headings import ends_sentence
from graph.read.metadata import split_names
from graph.read.opening.names import ROLE, is_name

BY = re.compile(r"(?:written\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|for|from|at)\s+(?=[A-Z])")
_OUTLET = re.compile(
    r"\b(?:Post|Times|News\w*|Herald|Tribune|Press|Reuters|AFP|AP|DPA|BBC|CNN|Gazette|Journal|Guardian|Telegraph"
    r"|Chronicle|Observer|Courier|Mail|Star|Standard|Monitor|Daily|Weekly|Magazine|Radio|TV|Television|Today|Review"
    r"|Mirror|Examiner|Independent|Wire|Service|Network|Agency|Online|Media)\b"
)
"""Words of the names of newspapers, agencies and broadcasters."""


def read_byline(words: str) -> Metadata:
    """Read "By Jane Doe, Quay Daily News, 3 March 2021"; empty metadata where the line is none."""
    by = BY.match(words)
    if not by or ends_sentence(words):
        return Metadata()
    rest, issued = _without_date(words[by.end() :])
    parts = _PLACE.split(rest)[0].split(", ")
    outlets = [part for part in parts[1:] if _OUTLET.search(part)]
    people = "; ".join(part for part in parts if part not in outlets)
    names = [name for named in split_names(people) if not ROLE.search(named) for name in split_names(named)]
    if not names or not all(is_name(name) for name in names):
        return Metadata()
    publisher = outlets[0] if len(outlets) == 1 and issued else ""
    return Metadata(issued=issued, creators=tuple(names), publisher=publisher, credit_text=words)


def _without_date(words: str) -> tuple[str, str]:
    """Return what stands before a date that ends the words, and the date; a bare year may be anything."""
    parts = re.split(r"(,?\s+[–—-]\s+|,\s+)", words)
    for first in range(2, len(parts), 2):
        date = read_date("".join(parts[first:]))
        if len(date) > 4:
            return "".join(parts[: first - 1]), date
    return words, ""
