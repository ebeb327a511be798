"""What one line at the top says: a date, a byline, a label with its value, the place and day of a dateline."""

import re

from graph.model import Metadata
from graph.read.dates import read_date
from graph.read.headings import ends_sentence
from graph.read.metadata import find_doi, merged, metadata_from
from graph.read.opening.bylines import read_byline
from graph.read.opening.names import MOST_WORDS, titled_names

_DOI_WITHIN = 4000  # characters from the top in which a DOI is the document's own
LABELLED = re.compile(
    r"(title|author|authors|date|published|publisher|source|url|doi|language|byline)\s*:\s+(\S.*)$",
    re.IGNORECASE,
)
PUBLISHED = re.compile(r"(?:(?:first )?published|posted|date|issued)(?:\s+on)?:?\s+", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'’-]{2,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?:,\s+[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})?"
    r",\s+([^—–-]{6,24}?)(?:\s*\([^)]*\))?\s+[—–-]{1,2}\s"
)
_PLACED = re.compile(r"(?:[A-Z][\w.'’-]+ ?){1,4},\s+(?=\d)")
_DOI = re.compile(r"\bdoi:?\s*(?:<?https?://\S*?)?10\.\d|doi\.org/10\.", re.IGNORECASE)


def read_line(words: str, *, author: bool) -> Metadata:
    """Read one opening line, which may stand in marks of emphasis; empty metadata where it is none."""
    words = words.strip("*_ ")
    if len(words.split()) > MOST_WORDS:
        return Metadata()
    if author:
        names = titled_names(words)
        return Metadata(creators=names or (words,), credit_text=words if names else "")
    labelled = LABELLED.match(words)
    if labelled:
        return metadata_from({labelled[1]: labelled[2].strip("<>")})
    found = Metadata()
    parts = re.split(r"\s*[|·•]\s*", words)
    piped = len(parts) > 1
    for part in filter(None, parts):
        said = _part(part, piped=piped)
        if said is None:
            return Metadata()
        found = merged(found, said)
    return found


def _part(words: str, *, piped: bool) -> Metadata | None:
    """Read what stands between two bars of an opening line; None where it belongs to no such line."""
    byline = read_byline(words)
    if byline != Metadata():
        return byline
    date = read_date(_PLACED.sub("", PUBLISHED.sub("", words)))
    # A bare year may be anything: a number, a heading.
    if len(date) > 4:
        return Metadata(issued=date)
    if piped and len(words.split()) <= 8 and not ends_sentence(words):
        return Metadata(credit_text=words)
    return None


def read_dateline(words: str) -> Metadata:
    """Read the day out of a dateline; empty metadata where a text opens with none."""
    match = _DATELINE.match(words)
    date = read_date(match[1]) if match else ""
    return Metadata(issued=date if len(date) > 4 else "")


def read_doi(text: str) -> Metadata:
    """Read the document's own DOI, which stands near its top."""
    match = _DOI.search(text, 0, _DOI_WITHIN)
    return Metadata(doi=find_doi(text[match.start() : match.end() + 200])) if match else Metadata()
