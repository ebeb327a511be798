"""Mends names in texts that were cut into tokens: "Saint - Denis" and "Jack O 'Dorran" there are one name each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.parse import ParsedBlock

_SPACED: Final = re.compile(r"(?<=[a-z]) - (?=[a-z])")
_TIED: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
LONGEST_QUOTE: Final = 40
"""Words in which a quotation mark must be closed to be one."""

_ELIDED: Final = frozenset({"D", "d", "O", "L", "l"})


def with_tied_parts(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], text: str
) -> list[Candidate]:
    """Return settled candidates in text order, parts around a loose hyphen or apostrophe joined; the last tells the class.

    Hyphens are joined only in a text that writes its compounds so ("so - called") and none tight.
    """
    loose = bool(_SPACED.search(text)) and not _TIED.search(text)
    joined: list[Candidate] = []
    for candidate in candidates:
        own = candidate
        if own.kind == "name" and own.type != "Report":
            own = _widened(own, blocks[own.block].doc, loose=loose)
        last = joined[-1] if joined else None
        if last is not None and last.type != "Report" and own.type != "Report" and last.overlaps(own):
            joined[-1] = replace(own, start=min(last.start, own.start), end=max(last.end, own.end), key="")
        else:
            joined.append(own)
    return joined


def _widened(candidate: Candidate, doc: Doc, *, loose: bool) -> Candidate:
    start, end = candidate.start, candidate.end
    while _is_joint(doc, end, loose=loose) and is_capitalised(doc, end + 1):
        end += 2
    while start > 1 and _is_joint(doc, start - 1, loose=loose) and is_capitalised(doc, start - 2):
        start -= 2
        start = _before_elided(doc, start)
    if _is_joint(doc, start - 1, loose=loose) and is_capitalised(doc, start - 3):
        start = _before_elided(doc, start - 2)  # "Renard d 'Ostan"
    if candidate.type == "Person":
        if _is_letter(doc, start - 1) and is_capitalised(doc, start - 2):
            start -= 2
        while _is_letter(doc, end) or (end > candidate.end and _is_letter(doc, end + 1)):
            end += 2 if _is_letter(doc, end) else 3
    if (start, end) == (candidate.start, candidate.end):
        return candidate
    return replace(candidate, start=start, end=end, key="")


def _before_elided(doc: Doc, start: int) -> int:
    """Return where a name begins of which an elided word begins the last part."""
    while (
        start > 0
        and doc[start - 1].pos_ == "PROPN"
        and doc[start].text in _ELIDED
        and is_capitalised(doc, start - 1)
    ):
        start -= 1
    return start


def _is_letter(doc: Doc, index: int) -> bool:
    """Tell the apostrophe for an Arabic letter in "Tarik 'Orlani" from one that opens what somebody says.

    No other closes what it would open.
    """
    if not 0 < index < len(doc) - 1 or doc[index].text != "'" or doc[index].whitespace_:
        return False
    if not doc[index - 1].whitespace_ or not doc[index + 1].is_alpha:
        return False
    return not any(
        token.text in {"'", "''"} and token.whitespace_ for token in doc[index + 1 : index + LONGEST_QUOTE]
    )


def _is_joint(doc: Doc, index: int, *, loose: bool) -> bool:
    """Tell whether a token is a hyphen, or an apostrophe behind an elided word, that only tokenising made loose."""
    if not 0 < index < len(doc) - 1:
        return False
    if doc[index].text == "-":
        return loose and bool(doc[index].whitespace_) and bool(doc[index - 1].whitespace_)
    if doc[index].text != "'" or doc[index].whitespace_:
        return False
    return doc[index - 1].text in _ELIDED and bool(doc[index - 1].whitespace_)
