"""Parts what somebody says into clauses, of which each says one thing."""

import re
from collections.abc import Iterator
from typing import Final

from graph.model import Span, Statement

_PIECE: Final = re.compile(
    r"[,;:.!?()“”\"—–]|\b(?:because|when|although|though|while|but|and|or|so|since)\b", re.IGNORECASE
)
_CONDITION: Final = re.compile(r"\b(?:if|unless|whether|in case|until)\b|\?", re.IGNORECASE)


def pieces(text: str, statement: Statement) -> Iterator[Span]:
    """Yield the clauses of a statement in a document's text; none of a stretch that asks or sets a condition."""
    for span in statement.content:
        if _CONDITION.search(text, span.start, span.end):
            continue
        at = span.start
        for stop in (*_PIECE.finditer(text, span.start, span.end), None):
            yield Span(at, stop.start() if stop else span.end)
            at = stop.end() if stop else span.end
