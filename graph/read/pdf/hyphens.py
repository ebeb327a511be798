"""Lines to running words: hyphens that only the line's end put there are mended."""

import re
from collections.abc import Sequence

from graph.read.pdf.layout import PdfElement
from graph.read.text_builder import Piece

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)([-‐\u00ad])$")
# Kept where nothing in the document tells: these are rarely broken off a word without a hyphen.
_PREFIXES = {
    "self",
    "non",
    "ex",
    "co",
    "anti",
    "pro",
    "post",
    "pre",
    "well",
    "so",
    "al",
    "el",
    "us",
    "un",
    "eu",
    "half",
    "long",
    "high",
    "low",
}


class Hyphens:
    """Knows the words of a document, and by them which hyphens at a line's end belong to a word."""

    def __init__(self, elements: Sequence[PdfElement]) -> None:
        self._words: set[str] = set()
        for element in elements:
            # The last word of a line may be half a word.
            words = _WORD.findall(element.text)
            broken = _BROKEN.search(element.text)
            self._words.update(word.lower().replace("‐", "-") for word in (words[:-1] if broken else words))

    def joined(self, lines: Sequence[PdfElement]) -> list[Piece]:
        """Join the lines of one block, each a piece with its page."""
        pieces: list[Piece] = []
        for number, line in enumerate(lines):
            last = number + 1 == len(lines)
            text = line.text if last else self._with_end(line.text, lines[number + 1].text)
            pieces.append(Piece(text, page=line.page))
        return pieces

    def _with_end(self, line: str, following: str) -> str:
        """Return a line with what stands between it and the following one: a space, a hyphen or nothing."""
        broken = _BROKEN.search(line)
        rest = _WORD.match(following)
        if not broken or not rest:
            # "2017-" and "18", "al-" and "Hol": the hyphen is the writer's, and so is the missing space.
            return line if re.search(r"\w[-‐]$", line) and following[:1].isalnum() else f"{line} "
        first, second = broken.group(1), rest.group()
        mended, kept = f"{first}{second}".lower(), f"{first}-{second}".lower()
        if broken.group(2) == "\u00ad" or mended in self._words:
            return line[:-1]
        if kept in self._words or not second[0].islower() or first.lower() in _PREFIXES:
            return line
        return line[:-1]
