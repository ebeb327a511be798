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
        while (
            start
            and doc[start - 1].pos_ == "PROPN"
            and doc[start].text in _ELIDED
            and is_capitalised(doc, start - 1)
        ):
            start -= 1
    if (start, end) == (candidate.start, candidate.end):
        return candidate
    return replace(candidate, start=start, end=end, key="")


def _is_joint(doc: Doc, index: int, *, loose: bool) -> bool:
    """Tell whether a token is a hyphen, or an apostrophe behind an elided word, that only tokenising made loose."""
    if not 0 < index < len(doc) - 1:
        return False
    if doc[index].text == "-":
        return loose and bool(doc[index].whitespace_) and bool(doc[index - 1].whitespace_)
    if doc[index].text != "'" or doc[index].whitespace_:
        return False
    return doc[index - 1].text in _ELIDED and bool(doc[index - 1].whitespace_)
