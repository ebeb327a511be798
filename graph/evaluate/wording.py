"""When two stretches of text, or two names, count as the same."""

import re
import unicodedata
from typing import Final

from graph.model import Span

ARTICLE: Final = re.compile(r"^(?:the|an?) ")
GENITIVE: Final = re.compile(r"'s?$")
AROUND: Final = " .,;:\"'“”()[]*"
WORD: Final = re.compile(r"\w+")
LONGEST_NAME: Final = 12
"""Words beyond which a speaker's name is a paragraph (or twice the words of the other, where that is more)."""

MARGIN: Final = 200
"""Characters by which evidence may exceed three times the gold sentence; beyond that it is half the document."""


def folded(words: str) -> str:
    """Return words without what two writings of one name may differ in: case, spaces, article, genitive, marks."""
    plain = unicodedata.normalize("NFKC", words).translate({0x2018: "'", 0x2019: "'"})
    plain = " ".join(plain.split()).casefold()
    return GENITIVE.sub("", ARTICLE.sub("", plain)).strip(AROUND)


def places_of(words: str, text: str) -> list[Span]:
    """Return where words stand in a text, letter for letter; nowhere for empty ones."""
    found = re.finditer(re.escape(words), text) if words else ()
    return [Span(match.start(), match.end()) for match in found]


def shared(one: Span, other: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def overlap(one: Span, other: Span) -> float:
    """Return what two spans share, of what they cover together."""
    return shared(one, other) / (max(one.end, other.end) - min(one.start, other.start))


def rests_on(found: Span, gold: Span) -> bool:
    """Say whether a claim's evidence is the gold sentence, or a passage with it, and not half the document."""
    return shared(found, gold) > 0 and found.end - found.start <= 3 * (gold.end - gold.start) + MARGIN


def same_speaker(found: str, gold: str) -> bool:
    """Say whether one of two names, folded, is a run of whole words of the other."""
    one, other = WORD.findall(found), WORD.findall(gold)
    if not one or len(one) > max(LONGEST_NAME, 2 * len(other)):
        return False
    short, long = sorted((one, other), key=len)
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))
