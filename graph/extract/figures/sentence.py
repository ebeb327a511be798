"""One sentence with all that its figures are read from: lexemes, times, names and places, set against the parse."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts.amount import Amount, Located
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.parse import ParsedBlock
from graph.extract.times import FoundTime
from graph.model import Document, Mention, Span

NAME_LABELS: Final = frozenset(
    {"PRODUCT", "ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PERSON", "GPE", "LOC"}
)
"""The model's labels of names in which a number is a part of the name."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with all that its figures are read from; `times` and `lexemes` in the block's offsets."""

    document: Document
    block: ParsedBlock
    tokens: TokenSpan
    lexemes: tuple[Lexeme, ...]
    times: tuple[FoundTime, ...]
    mentions: Mapping[int, Mention]
    names: tuple[Span, ...]
    matches: Mapping[str, tuple[Span, ...]]

    @property
    def doc(self) -> Doc:
        """Return the parse of the whole block."""
        return self.block.doc

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Return last token and mention of each place in the sentence."""
        found = []
        for index, mention in self.mentions.items():
            span = mention.span.shifted(-self.block.block.span.start)
            if (
                mention.type in {"Place", "Camp"}
                and self.tokens.start_char <= span.start < self.tokens.end_char
            ):
                found.append((token_at(self.doc, span.end - 1), index))
        return tuple(found)

    def words_of(self, tokens: TokenSpan | None) -> str:
        """Return words exactly as they stand in the document; "" for none."""
        return "" if tokens is None else self.block.span(tokens).of(self.document.text)

    def text_of(self, tokens: TokenSpan | None) -> str:
        """Return words as they stand in the document, white space collapsed."""
        if tokens is None or not len(tokens):
            return ""
        words = " ".join(self.block.span(tokens).of(self.document.text).split())
        return words.strip(" ,;:\"'“”‘’()-")


def evidence_of(sentence: Sentence) -> Span:
    """Return the sentence in the document, without white space around it."""
    text = sentence.tokens.text
    start = sentence.tokens.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())).shifted(sentence.block.block.span.start)


def located_in(sentence: Sentence, amount: Amount) -> Located:
    """Return where an amount stands in the parse."""
    doc, lexemes = sentence.doc, sentence.lexemes
    first, last = (
        token_at(doc, lexemes[amount.first].start),
        token_at(doc, lexemes[amount.last - 1].end - 1),
    )
    after = token_at(doc, lexemes[amount.end - 1].end - 1) + 1
    return Located(
        amount, doc[first : last + 1], token_at(doc, lexemes[amount.start].start), after, sentence.tokens
    )


def names_in(block: ParsedBlock, tokens: TokenSpan, mentions: Mapping[int, Mention]) -> tuple[Span, ...]:
    """Return the stretches of names that hold letters besides numbers, as offsets in the block."""
    names = [
        Span(entity.start_char, entity.end_char) for entity in tokens.ents if entity.label_ in NAME_LABELS
    ]
    offset = block.block.span.start
    names += [mention.span.shifted(-offset) for mention in mentions.values() if mention.kind == "name"]
    # A heading is the name of its document, and says something all the same.
    whole = Span(tokens.start_char, tokens.start_char + len(tokens.text.rstrip()))
    return tuple(
        name
        for name in names
        if not name.contains(whole) and re.search(r"[A-Z][^\W\d_]", name.of(block.text))
    )


def times_by_token(sentence: Sentence, number: TokenSpan) -> dict[int, FoundTime]:
    """Return the times of a sentence by the first token that is no preposition, those of the number itself left out."""
    doc, times = sentence.doc, {}
    for found in sentence.times:
        span = found.span.shifted(sentence.tokens.start_char)
        first, last = token_at(doc, span.start), token_at(doc, span.end - 1)
        if _is_citation(doc, first, last):
            continue
        if first not in range(number.start, number.end):
            words = (
                index for index in range(first, last + 1) if doc[index].pos_ not in {"ADP", "DET", "SCONJ"}
            )
            times[next(words, first)] = found
    return times


def _is_citation(doc: Doc, first: int, last: int) -> bool:
    """Tell the year of a work, "Holm (2018) notes", from a time."""
    if not 2 <= first <= last < len(doc) - 1:
        return False
    return doc[first - 1].text == "(" and doc[last + 1].text == ")" and doc[first - 2].pos_ == "PROPN"


def token_at(doc: Doc, offset: int) -> int:
    """Return the index of the token that holds a character, or the last before it."""
    low, high = 0, len(doc)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if doc[middle].idx <= offset else (low, middle)
    return low
