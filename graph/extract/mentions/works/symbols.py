"""Works by the symbol that their publisher gives each: "S/2031/150", "A/HRC/86/26"."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords

SYMBOL_RULE: Final = "document-symbol"

_PARTED: Final = re.compile(r"\b([A-Z]{1,6})(?:/[A-Z][A-Za-z0-9.\-]*)*(?:/\d+)+(?:/[A-Z][A-Za-z0-9.]*)*\b")
"""A body's letters, then parts between strokes, of which at least one is a number."""


def document_symbols(index: int, doc: Doc, words: MentionWords) -> Iterator[Candidate]:
    """Yield the symbols of documents in a block; what else has strokes ("N/A", "24/7", "TCP/IP") is no symbol."""
    for match in _PARTED.finditer(doc.text):
        tokens = doc.char_span(*match.span(), alignment_mode="strict")
        if tokens is not None and match[1] in words.symbol_series:
            yield Candidate(index, tokens.start, tokens.end, "Report", SYMBOL_RULE, OVERRULE)
