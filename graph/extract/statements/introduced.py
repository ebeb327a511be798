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
        elif following and _leads_over(block, following[0], words):
            cue = _last_cue(block, words)
            speaker = _speaker(cue, words) if cue is not None else ()
            if cue is not None and speaker:
                content = _introduced(document, following, quotations)
                found.append(
                    Draft(
                        number,
                        block,
                        content,
                        "statement-introduced",
                        cue,
                        speaker,
                        direct=True,
                    )
                )
    return found


def _leads_over(block: ParsedBlock, following: ParsedBlock, words: Words) -> bool:
    """Tell whether a block ends with a colon or "she says,", or goes before one that the reader marked as quoted."""
    last = next((token for token in reversed(block.doc) if not token.is_space), None)
    if last is None or block.block.kind in {"quote", "note", "byline", "caption"}:
        return False
    if last.text == "," and last.i:
        return last.nbor(-1).pos_ == "VERB" and last.nbor(-1).lemma_.lower() in words["saying_verbs"]
    return last.text == ":" or (following.block.kind == "quote" and block.block.kind != "heading")


def _speaker(cue: Token, words: Words) -> tuple[Token, ...]:
    """Return the subject; of a line like "Tidewatch reports:", read as two nouns, the name before."""
    if cue.pos_ == "VERB":
        return find_speaker(cue, words)
    return (cue.nbor(-1),)


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
    if not cues and len(sentence) > 2 and sentence[-1].text == ":":
        last = sentence[-2]
        if last.lemma_.lower() in verbs and last.nbor(-1).pos_ == "PROPN":
            return last
    closing = [token for token in sentence if not token.is_space][-2:]
    if cues and cues[-1].i == closing[0].i and closing[-1].text in {":", ","}:
        return cues[-1]  # "…, illustrated by Mira, who says:"
    return root or (cues[-1] if cues else None)


def _introduced(
    document: Document, following: Sequence[ParsedBlock], quotations: Sequence[Quotation]
) -> tuple[Span, ...]:
    """Return the block after the colon; of a block quotation or a list all its blocks."""
    first = following[0].block
    spoken: list[Span] = []
    at = first.span.start
    for quotation in quotations:
        if quotation.outer.start == at:
            spoken.append(said(document.text, quotation))
            if not quotation.runs_on:
                break
            at = next((one.block.span.start for one in following if one.block.span.start > at), -1)
    if spoken:
        return tuple(spoken)
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
