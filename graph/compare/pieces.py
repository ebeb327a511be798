"""Parts what somebody says into clauses, of which each says one thing."""

import re
from collections.abc import Iterator
from typing import Final

from graph.model import Span, Statement

_PIECE: Final = re.compile(
    r"[,;:.!?()“”\"—–]|\b(?:because|when|although|though|while|but|and|or|so|since)\b", re.IGNORECASE
)
_APPOSITION: Final = re.compile(r",\s[A-Z][^,;.]{1,40},(?=\s(?:is|are|was|were|has|had|have)\b)")
"""Who the subject is besides: "The captain, Jonas Adeyo, was on the bridge"."""

_CONDITION: Final = re.compile(r"\b(?:if|unless|whether|in case|until)\b|\?", re.IGNORECASE)


def pieces(text: str, statement: Statement) -> Iterator[Span]:
    """Yield the clauses of a statement in a document's text; none of a stretch that asks or sets a condition."""
    for span in statement.content:
        if _CONDITION.search(text, span.start, span.end):
            continue
        at = span.start
        asides = [match.span() for match in _APPOSITION.finditer(text, span.start, span.end)]
        for stop in (*_PIECE.finditer(text, span.start, span.end), None):
            if stop and any(start <= stop.start() < end for start, end in asides):
                continue
            yield Span(at, stop.start() if stop else span.end)
            at = stop.end() if stop else span.end
