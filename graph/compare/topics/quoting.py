"""The words of a number as a reason quotes them, and those of its sentence without its numbers."""

import re
import zlib
from collections.abc import Sequence
from typing import Final

from graph.compare.wording import Wording
from graph.model import Figure, Span
from graph.values.folding import fold

DIGITS: Final = re.compile(r"\d+")
MOST: Final = 3
"""Words behind a number that are quoted with it."""

REACH: Final = 60
"""Characters behind a number in which they stand."""

ENDS: Final = re.compile(
    r"(?:^|\s)(?:who|which|that|were|was|are|is|have|has|had|in|from|of|to|at|on|by|for|and|or|as|with|without|"
    r"between|off|near|went|came|could|will|would|the|this|these|those|but|after|since|while|because|until|before|"
    r"during|when|last|next|so|took|take|takes|began|started|starts|shook|told|say|says|said)(?:\s|$)"
)
NOT_QUOTED: Final = re.compile(r"[^\w\s%'’€$£-]|\d")


class Quoting:
    """Quotes numbers; made once with the words that belong to them ("more than")."""

    def __init__(self, wording: Wording, comparators: Sequence[str]) -> None:
        words = "|".join(re.escape(word) for word in sorted(comparators, key=len, reverse=True))
        self._before = re.compile(rf"(?:{words or '(?!)'})\s*$", re.IGNORECASE)
        self._wording = wording

    def words(self, text: str, sentence: Span, number: Span) -> str:
        """Return a number with its comparator and the noun behind it."""
        before = self._before.search(text, sentence.start, number.start)
        start = before.start() if before else number.start
        after = text[number.end : min(sentence.end, number.end + REACH)]
        for stop in (NOT_QUOTED, ENDS):
            match = stop.search(after)
            after = after[: match.start()] if match else after
        noun = (
            " ".join(self._before_verb(after.split()[:MOST])) if after[:1] in {" ", "%", "\xa0", "\n"} else ""
        )
        joint = "" if noun.startswith("%") else " "
        return f"{' '.join(text[start : number.end].split())}{joint}{noun}".strip()

    def _before_verb(self, words: Sequence[str]) -> list[str]:
        kept: list[str] = []
        for word in words:
            if not word.endswith("s") and self._wording.meaning(word).events:
                break
            kept.append(word)
        return kept


def template_of(text: str, sentence: Span, figures: Sequence[Figure]) -> int:
    """Return a number for the words of a sentence without its numbers."""
    words, at = [], sentence.start
    for figure in figures:
        words.append(text[at : figure.number.start])
        at = max(at, figure.number.end)
    words.append(text[at : sentence.end])
    return zlib.crc32(fold(DIGITS.sub(" ", " ".join(words))).encode())
