"""Finds what a colon introduces: the paragraph after "the report says:", the turns of an interview."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.statements.direct import said
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.subjects import find_speaker
from graph.model import Document, Mention, Span

LONGEST_LABEL: Final = 8
"""Words before the colon; more is a sentence."""

FEWEST_WORDS: Final = 4
QUOTED_KINDS: Final = frozenset({"quote", "list_item"})
SPEAKERS: Final = frozenset({"Person", "Organisation"})


def find_introduced(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    words: Words,
) -> list[Draft]:
    """Return the statements whose speaker stands before a colon at the edge of a block."""
    found: list[Draft] = []
    for number, block in enumerate(parsed):
        following = parsed[number + 1 :]
        turn = _turn(document, number, block, mentions, quotations)
        if turn is not None:
            found.append(turn)
        elif following and len(block.doc) and block.doc[-1].text == ":":
            cue = _last_cue(block, words)
            if cue is not None:
                content = _introduced(document, following, quotations)
                found.append(
                    Draft(
                        number,
                        block,
                        content,
                        "statement-introduced",
                        cue,
                        find_speaker(cue, words),
                        direct=True,
                    )
                )
    return found


def _turn(
    document: Document,
    number: int,
    block: ParsedBlock,
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
) -> Draft | None:
    """Return a block that is a speaker's name, a colon and what was said."""
    if block.block.kind in {"title", "heading", "caption", "note", "byline"}:
        return None
    colon = next((token.i for token in block.doc[: LONGEST_LABEL + 1] if token.text == ":"), 0)
    label = block.doc[:colon]
    rest = Span(block.span(block.doc[colon]).end, block.block.span.end)
    quotation = next(
        (
            one
            for one in quotations
            if rest.contains(one.outer) and not document.text[rest.start : one.outer.start].strip()
        ),
        None,
    )
    speaker = _labelled(block, label, mentions)
    if (
        not colon
        or speaker is None
        or (quotation is None and len(rest.of(document.text).split()) < FEWEST_WORDS)
    ):
        return None
    content = said(document.text, quotation) if quotation is not None else _stripped(document.text, rest)
    return Draft(number, block, (content,), "statement-turn", speaker=(speaker,), direct=True)


def _labelled(block: ParsedBlock, label: TokenSpan, mentions: Sequence[Mention]) -> Token | None:
    """Return the word in a label that names a person or body; a label holds no verb and no sentence."""
    if not label or any(
        token.pos_ in {"VERB", "AUX", "PRON"} or token.text in {".", "?", "!", '"'} for token in label
    ):
        return None
    for token in reversed(label):
        span = block.span(token)
        for mention in mentions:
            if (
                mention.type in SPEAKERS
                and mention.span.overlaps(span)
                and mention.span.start - block.block.span.start < 15
            ):
                return token
    return None


def _last_cue(block: ParsedBlock, words: Words) -> Token | None:
    sentence = list(block.doc.sents)[-1]
    verbs = words["saying_verbs"] | words["quoting_verbs"] | words["showing_verbs"]
    cues = [
        token
        for token in sentence
        if token.pos_ == "VERB" and token.lemma_.lower() in verbs and token.dep_ not in {"amod", "acl"}
    ]
    root = next((token for token in cues if token.dep_ == "ROOT"), None)
    return root or (cues[-1] if cues else None)


def _introduced(
    document: Document, following: Sequence[ParsedBlock], quotations: Sequence[Quotation]
) -> tuple[Span, ...]:
    """Return the block after the colon; of a block quotation or a list all its blocks."""
    first = following[0].block
    for quotation in quotations:
        if quotation.outer.start == first.span.start:
            return (said(document.text, quotation),)
    spans = [first.span]
    if first.kind in QUOTED_KINDS:
        for block in following[1:]:
            if block.block.kind != first.kind:
                break
            spans.append(block.block.span)
    return tuple(spans)


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))
