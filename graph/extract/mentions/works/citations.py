"""Finds the title in a reference: author–title–publisher lines of notes and bibliographies, of any style.

Styles put the title in quotation marks, in italics, behind the year in brackets, behind a colon, or only behind
the authors' names. What all have in common: authors come first, and their names hold no small words.
"""

import re
from collections.abc import Iterator, Sequence

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.extract.parse import ParsedBlock
from graph.model import Span

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
    r"(?:(?<=[.])|(?<=[.?!][\"')]))\s+(?=[A-Z\"'(<*_\[]|https?:|in\b|www)"
    r"|[.,;]?\s+(?=[*_<]|[(\[](?:\d|[Ee]ds?\b|pp?\b|[A-Z][^():]{2,25}: [A-Z][^()]*\d{4}\))|https?:|doi\b|DOI\b|\(?[Ee]ds?\.|In[: ]+[A-Z])"
    r"|,\s+(?=[Ii]n\s+[A-Z]|[Pp]roc|[Jj]ournal|[Uu]niversity|[Pp]h\.?\s?D|[Tt]hesis|[Vv]ol|pp?\.|[A-Z][\w.]+\.(?:\s|,)|[A-Z][^,.]{2,40},\s+(?:[Vv]ol|\d|[A-Z]))"
    r"|[.,]\s+(?=(?:1[5-9]|20)\d\d\b(?!\s*[-–])|\d+[,:( ])"
)
_RECOMMENDED = re.compile(r'[A-Z][^"]{5,150}"[A-Z][^"]{30,}[.,]"[^"]{0,150}\b(?:1[5-9]|20)\d\d[^"]{0,60}$')
"""A paragraph that is a reference: "Recommended citation" of a journal's first page."""

_IN_SENTENCE = re.compile(
    r"\b(?:in|since|by|of|until|till|from|during|between|to|and|late|early|before|after|the|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Act|Law|Code)\.?,? $"
)
"""What stands before a year in running text."""

_IMPRINT = re.compile(
    r"[.,?]\s+(?=[A-Z][\w.\-]+(?: [A-Z][\w.]+){0,2}(?:, [A-Z][\w.]+)? ?: ?[A-Z][^:]{3,60},? \(?(?:1[5-9]|20)\d\d)"
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:vs|St|Dr|Mr|No|Vol|al|cf|ed|eds|Jr|approx|ca|U\.S|Inc))\.$")
_FULL_STOP = re.compile(r"(?:[^\W\d_]{3,}|\b[Ee]ds?|\bal|\))\.\s+$")
_SMALL_IN_NAMES = frozenset(
    {"and", "et", "al", "al.", "de", "da", "do", "dos", "van", "von", "der", "den", "del", "della", "di", "du", "la", "le", "el", "ed", "ed.", "eds",
     "eds.", "with", "y", "e", "und", "ter", "ten", "zu", "bin", "ibn", "hrsg.", "in", "jr", "jr.", "for", "of", "the", "on"}
)  # fmt: skip


def cited_works(index: int, block: ParsedBlock) -> list[Candidate]:
    """Return the title of the work that a note refers to; nothing for a note that is no reference."""
    text = block.text
    if block.block.kind not in {"note", "list_item"} and not _RECOMMENDED.match(text):
        return []
    found = title_bounds(text)
    if found is None:
        return []
    if block.block.kind == "list_item" and (text[found[0]].islower() or not _is_dated_as_reference(text)):
        return []  # a numbered paragraph of running text, not a reference
    tokens = block.doc.char_span(*found, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return []
    return [Candidate(index, tokens.start, tokens.end, "Report", CITED_RULE, OVERRULE)]


def reference_titles(titles: Sequence[Span], blocks: Sequence[ParsedBlock]) -> list[Candidate]:
    """Return the titles that the references of a document name."""
    found = []
    for index, block in enumerate(blocks):
        for title in titles:
            if block.block.span.contains(title):
                at = block.block.span.start
                tokens = block.doc.char_span(title.start - at, title.end - at, alignment_mode="contract")
                if tokens is not None and len(tokens):
                    found.append(Candidate(index, tokens.start, tokens.end, "Report", CITED_RULE, OVERRULE))
    return found


def title_bounds(text: str) -> tuple[int, int] | None:
    """Return where the title of a reference stands, without quotation marks and the full stop after it."""
    if not (_YEAR.search(text) or "http" in text or _QUOTED.match(text)):
        return None
    for bounds in _found(text):
        start, end = _stripped(text, *bounds)
        if end - start >= SHORTEST and " " in text[start:end]:
            return start, end
    return None


def _is_dated_as_reference(text: str) -> bool:
    """Tell "(2021)" and ", 2021." from a sentence's "left in 2021"."""
    years = list(_YEAR.finditer(text))
    return "http" in text or any(not _IN_SENTENCE.search(text[: year.start()]) for year in years) or not years


def _found(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_QUOTED, _ITALIC):
        match = pattern.search(text)
        if match and _holds_names_only(_without_dates(text[: match.start()])):
            yield match.span("title")
    for match in _AFTER_YEAR.finditer(text):
        if match.start() and _holds_names_only(text[: match.start()]):
            yield match.end(), _end_of_title(text, match.end())
            break
    # The title begins behind the last boundary before which there are only names: commas part authors too.
    starts = []
    for match in _BOUNDARY.finditer(text):
        if not _holds_names_only(text[: match.start()]):
            break
        starts.append(match.end())
    imprint = _IMPRINT.search(text)
    before = [
        start
        for start in starts
        if imprint and start < imprint.start() and text[:start].rstrip().endswith(".")
    ]
    if imprint and before:
        yield before[-1], imprint.start()
    for start in starts:
        # A full stop behind a whole word ends the authors, whatever commas follow: "Doe, Jane. Salt, Sand and Sea."
        if _FULL_STOP.search(text[:start]) and _begins_title(text[start : _end_of_title(text, start)]):
            yield start, _end_of_title(text, start)
    for start in reversed(starts):
        end = _end_of_title(text, start)
        if _is_titled(text[start:end]):
            yield start, end


def _without_dates(text: str) -> str:
    return re.sub(r"\([^()]*\d{4}[^()]*\)|\b\d{4}[a-z]?\b", "", text)


def _holds_names_only(text: str) -> bool:
    """Tell whether words are names of persons or bodies: capitals, initials and the small words between them."""
    words = re.findall(r"[^\W\d_][\w'’.\-]*", text)
    return len(words) <= 80 and all(word[0].isupper() or word.casefold() in _SMALL_IN_NAMES for word in words)


def _begins_title(text: str) -> bool:
    """Tell a title in capitals from one more author: three words before any comma, or small words."""
    first = re.split(r"[,.]", text, maxsplit=1)[0].split()
    return (
        len(first) > 2
        and re.match(r"(?:and|&|et|with)\b", text) is None
        and (_is_titled(text) or len(first) < 12)
    )


def _is_titled(text: str) -> bool:
    return re.search(r"\b[^\W\d_A-Z]\w{2,}", text) is not None


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
