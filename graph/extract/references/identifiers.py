"""Addresses in a reference: URLs and DOIs, as they are to be used and where they stand."""

import re
from dataclasses import dataclass

from graph.model import Span

_URL = re.compile(r"<?\b(?:https?://|ftp://|www\.)[^\s<>\"“”\[\]{}|]+>?")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"“”<>]+")
_LEAD = re.compile(
    r"(?:\(?\b(?:DOI|doi|URL|url|[Aa]vailable(?: online)? (?:at|from|on|through|via)|[Oo]nline(?: at)?|[Rr]etrieved from|[Aa]t|[Ff]rom)\b\s*:?\s*)+$"
)
_BREAKS = "-_/=&?%#~."
_NEXT_LINE = re.compile(r"[ \t]*\r?\n[ \t]*([a-z0-9%?=&_][^\s<>\"“”\[\]{}|]*)")
_OF_ADDRESS = re.compile(r"[-_/=&%?#]|\.(?:html?|pdf|php|aspx?|org|com|net|int|int|gov|edu)\b")
_SPACE = re.compile(r"\s+")
_CLOSING = ".,;:!?'’»>"
_RESOLVER = re.compile(r"(?:dx\.)?doi\.org/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A URL or a DOI; of a DOI's URL both.

    Attributes:
        span: With the words before it ("doi:", "Available at:").
        url: "" for a bare DOI.
        doi: Bare ("10.…"), or "".
    """

    span: Span
    url: str
    doi: str


def find_addresses(text: str) -> tuple[Address, ...]:
    """Find the addresses in a reference, in text order."""
    found: list[Address] = []
    for match in _URL.finditer(text):
        end = _end_over_lines(text, match.end())
        url = _trimmed(_SPACE.sub("", text[match.start() : end]).lstrip("<"))
        doi = _DOI.search(url) if _RESOLVER.search(url) else None
        found.append(Address(_with_lead(text, match.start(), end), url, _trimmed(doi.group()) if doi else ""))
    for match in _DOI.finditer(text):
        if not any(address.span.contains(Span(*match.span())) for address in found):
            end = match.start() + len(_trimmed(match.group()))
            found.append(Address(_with_lead(text, match.start(), end), "", _trimmed(match.group())))
    return tuple(sorted(found, key=lambda address: address.span))


def _end_over_lines(text: str, end: int) -> int:
    """Return where an address ends that was broken at the end of a line: behind "-" or "/", before more of an address."""
    while text[end - 1] in _BREAKS and (rest := _NEXT_LINE.match(text, end)):
        if text[end - 1] not in "-_=%" and not _OF_ADDRESS.search(rest[1]):
            break
        end = rest.end()
    return end


def _trimmed(address: str) -> str:
    """Take off the punctuation of the sentence, and a bracket that was opened before the address."""
    while address and (
        address[-1] in _CLOSING or (address[-1] == ")" and address.count("(") < address.count(")"))
    ):
        address = address[:-1]
    return address


def _with_lead(text: str, start: int, end: int) -> Span:
    lead = _LEAD.search(text[:start])
    return Span(lead.start() if lead else start, end)
