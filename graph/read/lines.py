"""The lines of a text, as stretches of it."""

import re
from dataclasses import dataclass

from graph.model import Span

_LINE_END = re.compile(r"\r\n?|\n")  # markdown-it counts lines by the same three
_MARGIN = "\ufeff\u200b\u200e\u200f\u2060\x00"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `start` and `end` leave out its line end, `text` is what stands there."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Tell whether nothing but white space stands here."""
        return not self.text.strip().strip(_MARGIN)


def split_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """Split from `start` on; the last line is there even if it is empty."""
    lines, begin = [], start
    for match in _LINE_END.finditer(text, start):
        lines.append(Line(begin, match.start(), text[begin : match.start()]))
        begin = match.end()
    lines.append(Line(begin, len(text), text[begin:]))
    return tuple(lines)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the stretch without white space and invisible characters at its ends; it may be empty."""
    while start < end and (text[start].isspace() or text[start] in _MARGIN):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARGIN):
        end -= 1
    return Span(start, end)
