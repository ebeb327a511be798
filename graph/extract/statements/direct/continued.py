"""Joins a quotation that runs over paragraphs: one statement, whichever paragraph names its speaker."""

from collections.abc import Sequence
from itertools import pairwise

from graph.extract.quotations import Quotation
from graph.extract.statements.direct.finder import said
from graph.extract.statements.draft import Draft

Loose = tuple[int, Quotation]


def join_continued(
    text: str, drafts: Sequence[Draft], loose: Sequence[Loose], quotations: Sequence[Quotation]
) -> list[Loose]:
    """Add to each draft the paragraphs that its quotation runs over; return the quotations still without a draft."""
    left = {quotation.outer: (number, quotation) for number, quotation in loose}
    running = [(one, other) for one, other in pairwise(quotations) if one.runs_on]
    for one, other in reversed(running):
        draft = _draft_of(other, drafts)
        if draft is not None and one.outer in left:
            draft.content = (said(text, left.pop(one.outer)[1]), *draft.content)
    for one, other in running:
        draft = _draft_of(one, drafts)
        if draft is not None and other.outer in left:
            draft.content = (*draft.content, said(text, left.pop(other.outer)[1]))
    return list(left.values())


def _draft_of(quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    return next(
        (draft for draft in drafts if any(quotation.outer.contains(span) for span in draft.content)), None
    )
