"""Turns the words for a speaker into an Attribution: text, places, mentions, and the report it is said in."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.span_index import mentions_at
from graph.extract.statements.draft import Draft
from graph.model import Attribution, Document, Mention, Span

BEFORE: Final = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "preconj"}
)
AFTER: Final = frozenset({"of", "for", "at", "from", "in", "with"})
"""Prepositions whose phrase tells who the speaker is: "a spokesman for the port"."""


def attribution_of(
    document: Document, draft: Draft, speakers: Sequence[int], mentions: Sequence[Mention]
) -> Attribution:
    """Return whom the text credits; a carried speaker stands where he was named."""
    origin = draft.origin
    span = _speaker_span(origin)
    cue = draft.cue_span
    return Attribution(
        text="" if span is None else " ".join(span.of(document.text).split()),
        span=span,
        speakers=tuple(speakers),
        cue="" if cue is None else cue.of(document.text),
        cue_span=cue,
        reported_in=_reported_in(draft, mentions, speakers),
    )


def _speaker_span(draft: Draft) -> Span | None:
    if not draft.speaker:
        return None
    first, last = _first(draft.speaker[0]), _last(draft.speaker[-1])
    return Span(draft.parsed.span(first).start, draft.parsed.span(last).end)


def _first(head: Token) -> Token:
    edges = [
        child.left_edge
        for child in head.children
        if child.dep_ in BEFORE and child.i < head.i and child.pos_ != "VERB"
    ]
    first = min([head, *edges], key=lambda token: token.i)
    while first.i > 1 and first.nbor(-1).text == "-" and not first.nbor(-2).whitespace_:
        first = first.nbor(-2)  # "co-author", taken apart
    return first


def _last(head: Token) -> Token:
    """Return the end of a noun phrase, without appositions and clauses."""
    last = head
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in AFTER and child.i > head.i:
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    last = max(last, _last(grandchild), key=lambda token: token.i)
    return last


def _reported_in(draft: Draft, mentions: Sequence[Mention], speakers: Sequence[int]) -> tuple[int, ...]:
    """Return the report of "said in a report", "in its survey the ministry says"."""
    if draft.cue is None:
        return ()
    found: list[int] = []
    for child in draft.cue.children:
        if child.dep_ == "prep" and child.lower_ == "in":
            for grandchild in child.children:
                span = draft.parsed.span(grandchild)
                found += [
                    n
                    for n in mentions_at(mentions, span)
                    if mentions[n].type == "Report" and n not in speakers
                ]
    return tuple(found[:1])
