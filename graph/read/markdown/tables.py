"""Pipe tables of Markdown."""

import re
from collections.abc import Sequence

from graph.model import Cell, Span, Table
from graph.read.lines import Line, trimmed

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s>|:-]+$")
_WRAPPED = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1$", re.DOTALL)
_PREFIX = re.compile(r"[\s>]*")


def read_pipe_table(text: str, lines: Sequence[Line]) -> Table:
    """Read the lines of one table: the header, the rule under it, the rows.

    An empty cell is left out, but counts: the cells after it keep their column.
    """
    rows = [line for line in lines if not line.blank and not _RULE.match(line.text)]
    cells = [cell for number, line in enumerate(rows) for cell in _cells(text, line, number)]
    start = cells[0].span.start if cells else lines[0].start
    end = max((cell.span.end for cell in cells), default=lines[0].end)
    return Table(Span(start, end), tuple(cells))


def unwrapped(text: str, span: Span) -> Span:
    """Leave out the emphasis that a heading, caption or cell stands in as a whole."""
    match = _WRAPPED.match(span.of(text))
    if match and match[1] not in match[2]:
        return Span(span.start + len(match[1]), span.end - len(match[1]))
    return span


def _cells(text: str, line: Line, row: int) -> list[Cell]:
    prefix = _PREFIX.match(line.text)
    start = line.start + (prefix.end() if prefix else 0)
    if text.startswith("|", start):
        start += 1
    ends = [match.start() for match in _PIPE.finditer(text, start, line.end)]
    if not ends or text[ends[-1] : line.end].strip() != "|":
        ends.append(line.end)
    cells = []
    for column, end in enumerate(ends):
        span = unwrapped(text, trimmed(text, start, end))
        if span.start < span.end:
            cells.append(Cell(row, column, span, header=row == 0))
        start = end + 1
    return cells
