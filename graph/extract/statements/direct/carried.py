"""Carries a speaker over to what follows without a cue of its own."""

from collections.abc import Sequence
from typing import Final

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.span_index import SpanIndex
from graph.extract.statements.direct.finder import said
from graph.extract.statements.draft import Draft
from graph.model import Document, Span

RULE: Final = "statement-carried"
SIGNED: Final = "statement-signed"
"""With a signature somebody has finished."""

FEWEST_WORDS: Final = 4
"""Of quoted words inside a sentence that go on with somebody's speech; fewer are more often a term or a title."""


def carry(
    document: Document,
    parsed: Sequence[ParsedBlock],
    drafts: Sequence[Draft],
    loose: Sequence[tuple[int, Quotation]],
    quotations: Sequence[Quotation],
) -> list[Draft]:
    """Return statements for quotations and block quotations without a cue, and sentences with quoted words.

    Each takes the speaker of the last statement in its own paragraph or the one before; where there is none,
    nothing is said.
    """
    found = _free_quotations(document, parsed, drafts, loose)
    found += _block_quotations(parsed, [*drafts, *found])
    found += _sentences(document, parsed, [*drafts, *found], quotations)
    return found


def _free_quotations(
    document: Document,
    parsed: Sequence[ParsedBlock],
    drafts: Sequence[Draft],
    loose: Sequence[tuple[int, Quotation]],
) -> list[Draft]:
    found: list[Draft] = []
    for number, quotation in loose:
        before = document.text[parsed[number].opens : quotation.outer.start].rstrip()
        if before and before[-1] not in '.?!”"»':
            continue
        content = said(document.text, quotation)
        earlier = _last_before([*drafts, *found], parsed, number, quotation.outer.start)
        if earlier is None:
            continue
        if earlier.rule == RULE and earlier.block == number:
            earlier.content += (content,)
        else:
            found.append(Draft(number, parsed[number], (content,), RULE, carried=earlier, direct=True))
    return found


def _block_quotations(parsed: Sequence[ParsedBlock], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the blocks that the reader marked as quoted, where a statement goes before."""
    found: list[Draft] = []
    signatures = {draft.block for draft in drafts if draft.rule == SIGNED}
    for number, block in enumerate(parsed):
        if (
            block.block.kind != "quote"
            or number in signatures
            or any(draft.reach.overlaps(block.block.span) for draft in drafts)
        ):
            continue
        if found and found[-1].content[-1] == parsed[number - 1].block.span:
            found[-1].content += (block.block.span,)
            continue
        earlier = _last_before(drafts, parsed, number, block.block.span.start)
        if earlier is not None:
            found.append(Draft(number, block, (block.block.span,), RULE, carried=earlier, direct=True))
    return found


def _sentences(
    document: Document,
    parsed: Sequence[ParsedBlock],
    drafts: Sequence[Draft],
    quotations: Sequence[Quotation],
) -> list[Draft]:
    """Return the sentence after an attributed one that has quoted words and no cue."""
    found: list[Draft] = []
    reaches = SpanIndex(draft.reach for draft in drafts)
    with_cues = [(number, draft.cue_span) for number, draft in enumerate(drafts)]
    cues = [(number, cue) for number, cue in with_cues if cue is not None]
    cue_index = SpanIndex(cue for _, cue in cues)
    for number, block in enumerate(parsed):
        previous: Draft | None = None
        for sentence in block.sentences:
            span = block.span(sentence)
            near = {*reaches.overlapping(span), *(cues[n][0] for n in cue_index.overlapping(span))}
            own = [
                draft
                for draft in (drafts[n] for n in sorted(near))
                if draft.reach.overlaps(span)
                or (draft.cue_span is not None and span.contains(draft.cue_span))
            ]
            quoted = [
                one
                for one in quotations
                if span.contains(one.outer) and len(one.inner.of(document.text).split()) >= FEWEST_WORDS
            ]
            if own:
                with_cue = [
                    draft
                    for draft in own
                    if draft.cue_span is not None and span.contains(draft.cue_span) and draft.speaker
                ]
                previous = with_cue[0] if len(with_cue) == 1 and not with_cue[0].direct else None
            elif previous is not None and quoted:
                found.append(Draft(number, block, (_bare(document.text, span),), RULE, carried=previous))
            else:
                previous = None
    return found


def _bare(text: str, span: Span) -> Span:
    """Return a sentence without its full stop."""
    words = span.of(text).rstrip()
    return Span(span.start, span.start + len(words.removesuffix(".")))


def _last_before(drafts: Sequence[Draft], parsed: Sequence[ParsedBlock], block: int, at: int) -> Draft | None:
    """Return the last statement that reaches into this block or the one before and whose speaker is named."""
    start = parsed[max(0, block - 1)].block.span.start
    near = [
        draft
        for draft in drafts
        if start <= _end(draft) <= at and (draft.speaker or draft.carried) and draft.origin.rule != SIGNED
    ]
    return max(near, key=lambda draft: (draft.block, draft.direct, draft.reach.end), default=None)


def _end(draft: Draft) -> int:
    return max(draft.reach.end, draft.cue_span.end if draft.cue_span is not None else 0)
