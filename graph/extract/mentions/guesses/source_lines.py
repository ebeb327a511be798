"""The line above a broadcast or article that was taken down: "Tamra RADIO ORLEN in French 1100 GMT 24 May 94".

Monitoring services write where it was sent or printed, by which medium, in which language, and when. The place is no
part of the medium's name, and the model takes both for one body or for nothing.
"""

import re
from collections.abc import Callable
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.trust import OVERRULE

PLACE_RULE: Final = "source-line-place"
MEDIUM_RULE: Final = "source-line-medium"

_SENT: Final = re.compile(r"\d{1,4}|to")
"""What stands behind the language: the hour, the day, or to whom it was sent."""

_AIR: Final = frozenset({"Network", "Radio", "Television", "TV", "Domestic", "Service"})

LONGEST: Final = 7
"""Words of place and medium together."""

_SHORTEST: Final = 3
"""Letters of a medium in capitals that stands in a line without language and date."""


def source_lines(index: int, doc: Doc, is_town: Callable[[str], bool]) -> list[Candidate]:
    """Return place and medium of each such line in a block.

    Args:
        index: Index of the block.
        doc: The block.
        is_town: Tells whether a name is that of a known town.
    """
    found: list[Candidate] = []
    for end in range(2, len(doc)):
        begin = _in_language(doc, end)
        place = begin and _place(doc, begin, is_town)
        if place:
            found += _both(index, *place, begin)
    if not found:
        end = len(doc) - (doc[-1:].text == ".")
        place = _place(doc, end, is_town) if 2 < end <= LONGEST else None
        if place and place[0] == 0 and _is_medium(doc, place[1], end):
            found = _both(index, *place, end)
    return found


def _both(index: int, start: int, middle: int, end: int) -> list[Candidate]:
    return [
        Candidate(index, start, middle, "Place", PLACE_RULE, OVERRULE),
        Candidate(index, middle, end, "Organisation", MEDIUM_RULE, OVERRULE),
    ]


def _in_language(doc: Doc, at: int) -> int:
    """Return `at` where "in French 1100 GMT" begins, else 0."""
    begins = doc[at].text == "in" and is_capitalised(doc, at + 1) and _SENT.fullmatch(word_at(doc, at + 2))
    return at if begins else 0


def _place(doc: Doc, end: int, is_town: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where town and medium begin in the capitalised words before `end`; the line has nothing before the town.

    Nothing but a number of the service ("AU2405185594") or the end of a sentence.
    """
    for start in range(max(0, end - LONGEST), end - 1):
        before = doc[start - 1] if start else None
        if before is not None and before.text[-1].isalnum() and not any(map(str.isdigit, before.text)):
            continue
        for middle in range(end - 1, start, -1):
            words = doc[start:end]
            if is_town(doc[start:middle].text) and all(
                token.text[0].isupper() or token.text == "-" for token in words
            ):
                return start, middle
    return None


def _is_medium(doc: Doc, start: int, end: int) -> bool:
    """Tell "Radio Orlen Network" and "KNA", all that a line has beside a town."""
    texts = [token.text for token in doc[start:end]]
    if len(texts) == 1:
        return texts[0].isupper() and len(texts[0]) >= _SHORTEST and texts[0].isalpha()
    return bool(_AIR & set(texts))
