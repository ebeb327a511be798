"""Parses a document block by block; every token keeps its place in the text as read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.dateline import dateline_end
from graph.extract.glued_marks import find_glued_marks
from graph.extract.token_index import TokenIndex
from graph.model import Block, Document, Span

BATCH = 64
"""Blocks a batch. Batches never mix documents: floating-point sums depend on what is summed together, and a
document must parse the same whatever else is read."""

_ONE_FOR_ONE = str.maketrans(
    {
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\f": " ",
        "\v": " ",
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2028": " ",
        "\u2029": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u2032": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
    }
)

_DASH_IN_WORD = re.compile(r"(?<=[A-Za-z])\u2013(?=[a-z])")
"""The dash of "Harran–based", for which the parser knows "Harran-based"."""

FARTHEST_BRACKET = 12
"""Tokens from a square bracket to the one that closes it; more are a sentence of their own."""

_ENDS = frozenset({".", "!", "?", '"', "'"})

_BRACKETED_MARK = re.compile(r"(?<=[\w.,;:!?)\]'\"])\[(?:\d{1,3}|[a-z]|note \d{1,2})\]")
"""A note mark in brackets, as in "the village.[12]", of a text whose notes were not found."""


@dataclass(frozen=True)  # no slots: what is worked out is kept
class ParsedBlock:
    """A block with its parse; `block.span.start + token.idx` is a token's place in the document."""

    block: Block
    doc: Doc

    @cached_property
    def text(self) -> str:
        """Return the text as the parser got it; spaCy joins it anew, word by word, whenever it is asked."""
        return str(self.doc.text)

    @cached_property
    def opens(self) -> int:
        """Return where in the document the block's text begins, behind a dateline."""
        return self.block.span.start + dateline_end(self.text)

    @cached_property
    def sentences(self) -> tuple[TokenSpan, ...]:
        """Return the sentences; spaCy looks for them anew, token by token, whenever it is asked."""
        return tuple(self.doc.sents)

    @cached_property
    def tokens(self) -> TokenIndex:
        """Return the tokens by word, lemma and label."""
        return TokenIndex(self.doc)

    def places_in(self, spans: Iterable[Span]) -> list[int]:
        """Return the indices of the tokens that lie wholly in one of some stretches of the document, ascending."""
        found: set[int] = set()
        for span in spans:
            first = bisect_left(self._starts, span.start)
            found.update(range(first, bisect_right(self.ends, span.end, lo=first)))
        return sorted(found)

    def tokens_from(self, start: int, end: int) -> list[Token]:
        """Return the tokens that begin at `start` in the document, or behind it, and before `end`."""
        first = bisect_left(self._starts, start)
        return list(self.doc[first : max(first, bisect_left(self._starts, end))])

    @cached_property
    def _starts(self) -> list[int]:
        return [self.block.span.start + token.idx for token in self.doc]

    @cached_property
    def ends(self) -> list[int]:
        """Return where each token ends in the document."""
        return [start + len(token) for start, token in zip(self._starts, self.doc, strict=True)]

    def span(self, tokens: TokenSpan | Token) -> Span:
        """Return where tokens stand in the document's text."""
        start = self.block.span.start
        if isinstance(tokens, Token):
            return Span(start + tokens.idx, start + tokens.idx + len(tokens))
        return Span(start + tokens.start_char, start + tokens.end_char)


def parse_document(document: Document, nlp: Language) -> tuple[ParsedBlock, ...]:
    """Parse the English blocks of a document, in text order. Table cells are left to the table reader."""
    blocks = [block for block in document.blocks if block.kind != "table" and _is_english(document, block)]
    glued = find_glued_marks(document)
    texts = (_without(glued, block.span, parser_text(document, block.span)) for block in blocks)
    docs: Iterator[Doc] = nlp.pipe((_cut(nlp.make_doc(text)) for text in texts), batch_size=BATCH)
    return tuple(ParsedBlock(block, doc) for block, doc in zip(blocks, docs, strict=True))


def _cut(doc: Doc) -> Doc:
    """Let a sentence begin behind the dateline, or the parser would take the town for who acts.

    Where it begins with a number, the parser would let another begin behind that: "LUND - 80", "people marched".
    None begins in the square brackets that an editor puts into somebody's words: "under law [is] better".
    """
    end = dateline_end(doc.text)
    first = next((token for token in doc if end and token.idx >= end), None)
    if first is not None:
        first.is_sent_start = True
        if first.like_num:
            for token in doc[first.i + 1 : first.i + 3]:
                token.is_sent_start = False
    for start, last in _bracketed(doc):
        for token in doc[start : last + 1]:
            token.is_sent_start = False
    return doc


def _bracketed(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield first and last token of an editor's words in square brackets in the middle of a sentence."""
    opened: int | None = None
    for token in doc:
        if token.text == "[":
            before = doc[token.i - 1].text if token.i else "."
            opened = None if before in _ENDS else token.i
        elif token.text == "]" and opened is not None:
            if token.i - opened <= FARTHEST_BRACKET:
                yield opened, token.i
            opened = None


def parser_text(document: Document, span: Span) -> str:
    """Return a stretch of text as the parser gets it: as many characters, line breaks as spaces, straight quotes.

    Note marks become spaces, or a mark would be read as part of the word before it.
    """
    text = span.of(document.text).translate(_ONE_FOR_ONE)
    text = _without([mark for note in document.notes for mark in note.marks], span, text)
    text = _DASH_IN_WORD.sub("-", text)
    return _BRACKETED_MARK.sub(lambda match: " " * len(match[0]), text)


def _without(marks: Iterable[Span], span: Span, text: str) -> str:
    """Return the text of a stretch with spaces in place of the marks in it."""
    for mark in marks:
        if span.contains(mark):
            start, end = mark.start - span.start, mark.end - span.start
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_english(document: Document, block: Block) -> bool:
    for section in document.languages:
        if section.span.overlaps(block.span):
            return section.language in {"en", "und"}
    return True
