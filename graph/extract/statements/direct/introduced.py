"""Finds what a colon at the end of a block introduces: the paragraph after "the report says:"."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.statements.direct.finder import said
from graph.extract.statements.direct.turns import label_end
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.speakers.subjects import find_speaker
from graph.model import Document, Span

QUOTED_KINDS: Final = frozenset({"quote", "list_item"})


def find_introduced(
    document: Document,
    parsed: Sequence[ParsedBlock],
    quotations: Sequence[Quotation],
    words: Words,
) -> list[Draft]:
    """Return the statements whose speaker stands before a colon at the end of the block before."""
    found: list[Draft] = []
    for number, block in enumerate(parsed):
        following = parsed[number + 1 :]
        if following and not label_end(block) and _leads_over(block, following[0], words):
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


def _last_cue(block: ParsedBlock, words: Words) -> Token | None:
    sentence = block.sentences[-1]
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
