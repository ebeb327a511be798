"""Cuts out what is said: from the node that a pattern found to exact stretches of text."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.statements.draft import Words
from graph.extract.statements.indirect.patterns import Match
from graph.extract.statements.indirect.remarks import is_pronoun
from graph.extract.statements.indirect.said_words import words_said
from graph.model import Span

OPENERS: Final = frozenset({"that", "but", "and", "however", "or"})
"""Words before a content that belong to the sentence around it."""

HYPHENS: Final = frozenset({"-", "‑"})


def content_of(block: ParsedBlock, match: Match, words: Words) -> tuple[Span, ...]:
    """Return the stretches of what is said, without cue, speaker, "that", and the punctuation around them."""
    return content_from(block, words_said(match, words))


def content_from(block: ParsedBlock, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the unbroken stretches that tokens make, trimmed."""
    runs: list[list[Token]] = []
    opens = block.opens
    tokens = [token for token in tokens if block.span(token).start >= opens]
    for token in sorted({token.i: token for token in tokens}.values(), key=lambda token: token.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans: list[Span] = []
    for run in runs:
        kept = _trimmed(run, first=not spans)
        if kept:
            spans.append(Span(block.span(_word_start(kept[0])).start, block.span(_word_end(kept[-1])).end))
    return tuple(spans)


def _word_start(token: Token) -> Token:
    """Return the first part of a word with hyphens that the parser took apart: "re-opened"."""
    while token.i > 1 and _joins(token.nbor(-1)) and not token.nbor(-2).whitespace_:
        token = token.nbor(-2)
    return token


def _word_end(token: Token) -> Token:
    """Return the last part of such a word, with what hangs on it: "re-opened by the council"."""
    last = len(token.doc) - 1
    while token.i < last - 1 and not token.whitespace_ and _joins(token.nbor(1)) and token.nbor(2).is_alpha:
        token = token.nbor(2).right_edge
    return token


def _joins(token: Token) -> bool:
    return token.text in HYPHENS and not token.whitespace_


def _trimmed(run: Sequence[Token], *, first: bool) -> Sequence[Token]:
    while run and (
        _is_edge(run[0])
        or _is_odd_mark(run)
        or (first and run[0].lower_ in OPENERS and not is_pronoun(run[0]))
    ):
        run = run[1:]
    while run and (
        run[-1].is_space
        or (run[-1].is_punct and not run[-1].is_quote and run[-1].text not in {")", "]", "%"})
        or _opens_quotation(run)
        or run[-1].pos_ == "CCONJ"
    ):
        run = run[:-1]
    return run


def _is_odd_mark(run: Sequence[Token]) -> bool:
    """Tell whether a mark at the start is never closed in what is said."""
    return run[0].is_quote and sum(token.is_quote for token in run) % 2 == 1


def _opens_quotation(run: Sequence[Token]) -> bool:
    """Tell whether a mark at the end opens what follows: `said it was shut: "`."""
    return run[-1].is_quote and sum(token.is_quote for token in run) % 2 == 1


def _is_edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote and not token.is_left_punct)
