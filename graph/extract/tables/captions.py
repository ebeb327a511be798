"""The words over a table where no caption was marked: a line that says what all its numbers count."""

import re
from dataclasses import replace
from typing import Final

from graph.model import Document, Table

MOST_WORDS: Final = 16

_SPEAKS_OF_NUMBERS: Final = re.compile(
    r"\bby\s+[^\W\d_]{2,}|\bper\s+(?:cent|[^\W\d_]{3,})|%|\b(?:percent|percentages?|thousands?|millions?|billions?)\b"
    r"|\([^()]*(?:\b(?:in|USD|EUR|GBP|tonnes|hectares|km)\b|'000|[$€£])[^()]*\)$|[,(\s](?:19|20)\d\d(?:\s?[–-]\s?(?:\d\d){1,2})?\)?$"
    r"|^(?:number|numbers|share|shares|percentage|rate|rates|total)\s+of\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE: Final = re.compile(r"[.!?;,]\s*$")


def with_caption(document: Document, table: Table) -> Table:
    """Return the table with the short line straight above it as its caption, if it has none and that reads as one.

    "Deaths by camp" and "Exports (in thousand tonnes)" say what numbers count; "Background" does not.
    """
    if table.caption is not None:
        return table
    above = [block for block in document.blocks if block.span.end <= table.span.start]
    if not above or above[-1].kind not in {"heading", "paragraph", "caption"}:
        return table
    span = above[-1].span
    words = span.of(document.text).strip(" *_#:")
    taken = any(other.caption == span or other.span.contains(span) for other in document.tables)
    is_line = len(words.split()) <= MOST_WORDS and "\n" not in words and not _ENDS_SENTENCE.search(words)
    if taken or not is_line or not words[:1].isupper() or not _SPEAKS_OF_NUMBERS.search(words):
        return table
    return replace(table, caption=span)
