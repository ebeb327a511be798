"""Chooses between drafts that speak of the same words."""

from collections.abc import Sequence
from typing import Final

from graph.extract.quotations import Quotation
from graph.extract.statements.draft import Draft
from graph.model import Document, Span

NESTING: Final = frozenset(
    {
        "statement-said",
        "statement-shown",
        "statement-aside",
        "statement-according-to",
        "statement-quoted-as-saying",
    }
)
"""Rules whose finding inside another's content is a statement; what people there think or want is none."""

CLAIMING: Final = frozenset({"statement-declared", "statement-promised"})
"""Rules of which that holds for plain verbs of saying: "the witness claimed to have been there"."""

CLAIMING_VERBS: Final = frozenset(
    {"admit", "announce", "claim", "confess", "declare", "deny", "report", "state"}
)
FIRST_PERSON: Final = frozenset({"i", "we"})
SHORTEST: Final = 30
"""Characters: what goes before a quotation and its colon is a statement too only if it is a clause."""


def settle(
    document: Document, direct: Sequence[Draft], indirect: Sequence[Draft], quotations: Sequence[Quotation]
) -> list[Draft]:
    """Return the drafts that stand: of one cue the quotation, inside another only plain saying."""
    indirect = [draft for draft in indirect if not _crosses(draft, direct, quotations)]
    cued = {(draft.block, draft.cue.i): draft for draft in direct if draft.cue is not None}
    kept: list[Draft] = []
    for draft in indirect:
        if draft.cue is None:
            continue
        twin = cued.get((draft.block, draft.cue.i))
        if twin is not None and any(draft.reach.overlaps(span) for span in twin.content):
            before = _before_colon(document.text, draft.reach, twin.reach)
            if before is None:
                lead = tuple(span for span in draft.content if span.end <= twin.reach.start)
                if lead and not _is_whole(twin, lead):
                    twin.content, twin.direct = _joined(document.text, lead, twin, quotations), False
                continue
            draft.content, draft.direct = (before,), False
        elif twin is not None and _goes_on(document.text, draft, twin):
            twin.content, twin.direct = _joined(document.text, draft.content, twin, quotations), False
            continue
        kept.append(draft)
    quoted = [span for draft in direct for span in draft.content]
    kept = [draft for draft in kept if draft.reach not in quoted]
    kept = [
        draft for draft in kept if not _is_inside(draft, quoted) or (_may_nest(draft) and _is_named(draft))
    ]
    kept = [
        draft
        for draft in kept
        if _may_nest(draft) or not _is_inside(draft, [o.reach for o in kept if o is not draft])
    ]
    return [*direct, *_each_once(kept)]


def _crosses(draft: Draft, direct: Sequence[Draft], quotations: Sequence[Quotation]) -> bool:
    """Tell whether cue and content stand on two sides of a quotation mark where no quotation is reported.

    A cue among quoted words says nothing of what goes before the mark; quoted words that have a cue of their own
    are not said by another outside.
    """
    cue = draft.cue_span
    if cue is None:
        return False
    speaks = draft.parsed.span(draft.speaker[0]) if draft.speaker else None
    for quotation in quotations:
        if speaks is not None and _is_quoted_clause(draft, quotation, speaks, cue):
            return True
        if quotation.inner.contains(cue) and not quotation.outer.contains(draft.reach):
            return True
    return any(
        one.direct
        and one.cue_span not in {None, cue}
        and one.rule != draft.rule
        and 2 * _shared(one.reach, draft.reach) > draft.reach.end - draft.reach.start
        and not one.reach.contains(cue)
        for one in direct
    )


def _is_quoted_clause(draft: Draft, quotation: Quotation, speaker: Span, cue: Span) -> bool:
    """Tell whether a speaker stands among quoted words, a clause of their own, and the cue behind them."""
    inner = quotation.inner
    if not inner.contains(speaker) or inner.contains(cue) or quotation.outer.end > cue.start:
        return False
    last = inner.end - draft.parsed.block.span.start - 1
    return draft.parsed.text[last : last + 1] in {",", ".", "!", "?"} or cue.start - quotation.outer.end < 2


def _shared(one: Span, other: Span) -> int:
    """Return how many characters two stretches share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _before_colon(text: str, whole: Span, quotation: Span) -> Span | None:
    """Return the clause before a colon and the quotation after it: `urged them to stay: "…"`."""
    lead = text[whole.start : quotation.start].rstrip(" \n\"“'‘«„")
    if len(lead) < SHORTEST or not lead.endswith(":"):
        return None
    return Span(whole.start, whole.start + len(lead.rstrip(": ")))


def _is_whole(twin: Draft, lead: tuple[Span, ...]) -> bool:
    """Tell whether quoted words say all: what goes before the cue is the writer's, `After the flood, Lind says, "I wept."`."""
    cue, first = twin.cue_span, twin.content[0]
    if cue is None or any(span.end > cue.start for span in lead):
        return False
    doc, start = twin.parsed.doc, first.start - twin.parsed.block.span.start
    word = next((token for token in doc if token.idx + len(token) > start and token.is_alpha), None)
    return word is not None and word.is_title and word.pos_ != "PROPN"


def _goes_on(text: str, draft: Draft, twin: Draft) -> bool:
    """Tell whether quoted words go on with a clause of the same cue: `said it would, "in time"`; not behind a colon."""
    together = draft.parsed.block.span.contains(twin.reach)
    return (
        together
        and draft.reach.end <= twin.reach.start
        and ":" not in text[draft.reach.end : twin.reach.start]
    )


def _joined(
    text: str, clause: tuple[Span, ...], twin: Draft, quotations: Sequence[Quotation]
) -> tuple[Span, ...]:
    """Return a clause with the quoted words behind it, as one stretch where only a comma and a mark stand between."""
    first = twin.content[0]
    if any(char.isalnum() for char in text[clause[-1].end : first.start]) or len(twin.content) > 1:
        return (*clause, *twin.content)
    end = next((one.outer.end for one in quotations if one.inner.contains(first)), first.end)
    return (*clause[:-1], Span(clause[-1].start, end))


def _may_nest(draft: Draft) -> bool:
    if draft.rule in CLAIMING:
        named = draft.speaker and all(token.tag_ != "PRP" for token in draft.speaker)
        return bool(named) and draft.cue is not None and draft.cue.lemma_.lower() in CLAIMING_VERBS
    return draft.rule in NESTING and not any(token.lower_ in FIRST_PERSON for token in draft.speaker)


def _is_named(draft: Draft) -> bool:
    """Tell a noun from a pronoun: whom "he" means among quoted words only the one quoted knows."""
    return bool(draft.speaker) and all(token.tag_ not in {"PRP", "WP"} for token in draft.speaker)


def _is_inside(draft: Draft, spans: Sequence[Span]) -> bool:
    cue = draft.cue_span
    return cue is not None and any(span.contains(cue) for span in spans)


def _each_once(drafts: Sequence[Draft]) -> list[Draft]:
    found: dict[Span, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: (draft.reach, draft.cue.i if draft.cue is not None else 0)):
        found.setdefault(draft.reach, draft)
    return list(found.values())
