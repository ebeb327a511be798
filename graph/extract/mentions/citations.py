"""Finds the title in a reference: author–title–publisher lines of notes and bibliographies, of any style.

Styles put the title in quotation marks, in italics, behind the year in brackets, behind a colon, or only behind
the authors' names. What all have in common: authors come first, and their names hold no small words.
"""

import re
from collections.abc import Iterator

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.extract.parse import ParsedBlock

CITED_RULE = "cited-work"

SHORTEST = 8
"""Characters that a title has at least."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_QUOTED = re.compile(r'(?:"|``|\'\')\s*(?P<title>[^"`]{8,}?)[,.;]?\s*(?:"|\'\')')
_ITALIC = re.compile(r"(?<![\w*_])(?P<mark>[*_])(?P<title>[^*_]{8,}?)[,.]?(?P=mark)(?![\w*_])")
_AFTER_YEAR = re.compile(
    r"[\s,.(\[]+\(?(?:1[5-9]|20)\d\d[a-z]?(?:[,/\-– ]+(?:[A-Z][a-z]+\.?|\d{1,4}))*[)\]]*[).:,;\]]*\s+(?=[^\s\d(])"
)
_BOUNDARY = re.compile(r"(?:(?<=[.:;?!)])\s+|,\s+|\s[–—-]\s)(?=[^\s\d])")
_TITLE_END = re.compile(
    r"(?:(?<=[.?!])|(?<=[.?!][\"')]))\s+(?=[A-Z\"'(<*_\[]|https?:|in\b|www)"
    r"|[.,;]?\s+(?=[*_(\[<]|https?:|doi\b|DOI\b|\(?[Ee]ds?\.|In[: ]+[A-Z])"
    r"|,\s+(?=[Ii]n\s+[A-Z]|[Pp]roc|[Jj]ournal|[Uu]niversity|[Pp]h\.?\s?D|[Tt]hesis|[Vv]ol|pp?\.|[A-Z][\w.]+\.(?:\s|,)|[A-Z][^,.]{2,40},\s+(?:[Vv]ol|\d|[A-Z]))"
    r"|[.,]\s+(?=(?:1[5-9]|20)\d\d\b|\d+[,:( ])"
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:vs|St|Dr|Mr|No|Vol|al|cf|ed|eds|Jr|approx|ca|U\.S|Inc))\.$")
_SMALL_IN_NAMES = frozenset(
    {"and", "et", "al", "al.", "de", "da", "do", "dos", "van", "von", "der", "den", "del", "della", "di", "du", "la", "le", "el", "ed", "ed.", "eds",
     "eds.", "with", "y", "e", "und", "ter", "ten", "zu", "bin", "ibn", "hrsg.", "in", "jr", "jr.", "for", "of", "the", "on"}
)  # fmt: skip


def cited_works(index: int, block: ParsedBlock) -> list[Candidate]:
    """Return the title of the work that a note refers to; nothing for a note that is no reference."""
    if block.block.kind not in {"note", "list_item"}:
        return []
    text = block.doc.text
    found = title_bounds(text)
    if found is None:
        return []
    tokens = block.doc.char_span(*found, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return []
    return [Candidate(index, tokens.start, tokens.end, "Report", CITED_RULE, OVERRULE)]


def title_bounds(text: str) -> tuple[int, int] | None:
    """Return where the title of a reference stands, without quotation marks and the full stop after it."""
    if not (_YEAR.search(text) or "http" in text or _QUOTED.match(text)):
        return None
    for bounds in _found(text):
        start, end = _stripped(text, *bounds)
        if end - start >= SHORTEST and " " in text[start:end]:
            return start, end
    return None


def _found(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_QUOTED, _ITALIC):
        match = pattern.search(text)
        if match and _holds_names_only(_without_dates(text[: match.start()])):
            yield match.span("title")
    for match in _AFTER_YEAR.finditer(text):
        if match.start() and _holds_names_only(text[: match.start()]):
            yield match.end(), _end_of_title(text, match.end())
            break
    for match in _BOUNDARY.finditer(text):
        end = _end_of_title(text, match.end())
        if not _holds_names_only(text[: match.start()]):
            return
        if not _holds_names_only(text[match.end() : end]) and _is_titled(text[match.end() : end]):
            yield match.end(), end


def _without_dates(text: str) -> str:
    return re.sub(r"\([^()]*\d{4}[^()]*\)|\b\d{4}[a-z]?\b", "", text)


def _holds_names_only(text: str) -> bool:
    """Tell whether words are names of persons or bodies: capitals, initials and the small words between them."""
    words = re.findall(r"[^\W\d_][\w'’.\-]*", text)
    return len(words) <= 80 and all(word[0].isupper() or word.casefold() in _SMALL_IN_NAMES for word in words)


def _is_titled(text: str) -> bool:
    return sum(word[0].islower() and len(word) > 2 for word in re.findall(r"[^\W\d_]\w*", text)) > 0


def _end_of_title(text: str, start: int) -> int:
    for match in _TITLE_END.finditer(text, start):
        before = text[start : match.start()]
        if match.start() - start >= SHORTEST and not _ABBREVIATED.search(before):
            return match.start()
    return len(text)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " .,;:*_\"'":
        end -= 1
    while start < end and text[start] in " \"'*_.,:;":
        start += 1
    return start, end
