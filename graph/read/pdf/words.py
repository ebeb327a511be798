"""The words of a PDF page, and how they are set in lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdfplumber.page import Page as PlumberPage

from graph.read.text_builder import superscript

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_WORD_GAP = 0.15  # times the type size; less is kerning
_RAISED_SIZE = 0.82  # times the line's type size, at most
_RAISED_BY = 0.12  # times the line's type size, at least
_MARK = re.compile(r"[\d,]+$")


@dataclass(frozen=True, slots=True)
class PdfWord:
    """Characters set together in one type; a raised digit is a word of its own. Points from the top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Return the middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def height_middle(self) -> float:
        """Return the middle from top to bottom."""
        return (self.top + self.bottom) / 2


def page_words(page: PlumberPage) -> list[PdfWord]:
    """Return the words of a page, type sizes rounded to half a point."""
    found = page.extract_words(x_tolerance_ratio=_WORD_GAP, extra_attrs=["fontname", "size"])
    return [
        PdfWord(
            str(word["text"]),
            float(word["x0"]),
            float(word["x1"]),
            float(word["top"]),
            float(word["bottom"]),
            round(float(word["size"]) * 2) / 2,
            bool(_BOLD.search(str(word["fontname"]))),
        )
        for word in found
    ]


def line_words(words: Iterable[PdfWord]) -> list[list[PdfWord]]:
    """Group words into lines, from the top and the left; raised and lowered ones join the line they touch."""
    lines: list[list[PdfWord]] = []
    for word in sorted(words, key=lambda word: (-word.size, word.top, word.x0, word.text)):
        line = next((line for line in lines if _on_line(word, line)), None)
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    for line in lines:
        line.sort(key=lambda word: (word.x0, word.top, word.text))
    return sorted(lines, key=lambda line: (max(line, key=lambda word: word.size).height_middle, line[0].x0))


def _on_line(word: PdfWord, line: Sequence[PdfWord]) -> bool:
    """Tell whether at least half of a word's height is on the line that its first word spans."""
    shared = min(word.bottom, line[0].bottom) - max(word.top, line[0].top)
    return shared >= 0.5 * min(word.bottom - word.top, line[0].bottom - line[0].top)


def typeset(words: Sequence[PdfWord], size: float) -> str:
    """Set the words of one line as text; digits that stand raised become superscript digits."""
    main = [word for word in words if word.size >= size * _RAISED_SIZE] or list(words)
    foot = sorted(word.bottom for word in main)[len(main) // 2]
    parts: list[str] = []
    before: PdfWord | None = None
    opened_by_mark = False
    for word in words:
        raised = (
            word.size < size * _RAISED_SIZE
            and foot - word.bottom > size * _RAISED_BY
            and bool(_MARK.match(word.text))
        )
        gap = before is not None and word.x0 - before.x1 > _WORD_GAP * max(word.size, before.size) * (
            1.5 if raised else 1
        )
        parts.append(" " if gap or opened_by_mark else "")
        parts.append(
            re.sub(r"\d+", lambda digits: superscript(digits.group()), word.text) if raised else word.text
        )
        opened_by_mark = raised and before is None
        before = word
    return "".join(parts)
