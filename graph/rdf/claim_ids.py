"""Ids of claims: made of words alone, so that no merge, better rule or added line renames a claim."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from graph.model import OWN_WORK, Claim, Document, Extraction, Figure, Relation, Span, Statement
from graph.rdf.evidence import evidence_spans

CONTENT_JOIN = " … "
HEX_DIGITS = 16
WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ClaimIds:
    """One id for each claim of an Extraction, in its order; equal claims share one."""

    statements: tuple[str, ...]
    figures: tuple[str, ...]
    relations: tuple[str, ...]


def claim_ids(document: Document, extraction: Extraction) -> ClaimIds:
    """Give every claim its id, `<kind>-` and 16 hex digits of SHA-256.

    Claims with the same words in the same evidence ("5 people in Harran and 5 people in Sarrin") are told
    apart by the order in which they stand: the first keeps the bare id.
    """
    text = Collapsed(document.text)

    def ids(kind: str, claims: Sequence[Claim]) -> tuple[str, ...]:
        words = [(document.slug, kind, *words_of(claim, text, extraction)) for claim in claims]
        ordinals = _ordinals_of(words, claims, extraction)
        pairs = zip(words, ordinals, strict=True)
        return tuple(f"{kind}-{digest(own, ordinal)}" for own, ordinal in pairs)

    return ClaimIds(
        statements=ids("statement", extraction.statements),
        figures=ids("figure", extraction.figures),
        relations=ids("relation", extraction.relations),
    )


def words_of(claim: Claim, text: "Collapsed", extraction: Extraction) -> tuple[str, ...]:
    """Return evidence, which occurrence of it this is, and the claim's own words; white space collapsed."""
    evidence = evidence_spans(claim, text.text)
    return (
        CONTENT_JOIN.join(collapse(span.of(text.text)) for span in evidence),
        ",".join(str(text.occurrence(span)) for span in evidence),
        *map(collapse, _own_words(claim, text.text, extraction)),
    )


def _ordinals_of(
    words: Sequence[tuple[str, ...]], claims: Sequence[Claim], extraction: Extraction
) -> list[int]:
    """Return which of the claims with the same words each is, from 1, in text order; equal claims are one."""
    alike: dict[tuple[str, ...], dict[Claim, None]] = {}
    for own, claim in zip(words, claims, strict=True):
        alike.setdefault(own, {})[claim] = None
    ordered = {
        own: sorted(group, key=lambda claim: (standing(claim, extraction), repr(claim)))
        for own, group in alike.items()
    }
    return [ordered[own].index(claim) + 1 for own, claim in zip(words, claims, strict=True)]


def _own_words(claim: Claim, text: str, extraction: Extraction) -> tuple[str, ...]:
    """Return what the claim itself says, in the words of the text."""
    match claim:
        case Statement():
            return (CONTENT_JOIN.join(span.of(text) for span in claim.content),)
        case Figure():
            cell = (claim.row, claim.column) if claim.row or claim.column else ()
            return (claim.number.of(text), claim.counted, *cell)
        case Relation():
            subject, object_ = (_words(end, text, extraction) for end in (claim.subject, claim.object))
            return (subject, claim.predicate, object_)


def standing(claim: Claim, extraction: Extraction) -> tuple[Span, ...]:
    """Return where the claim's own words stand; only the order of these enters an id."""
    match claim:
        case Statement():
            return claim.content
        case Figure():
            return (claim.number,)
        case Relation():
            ends = (end for end in (claim.subject, claim.object) if end != OWN_WORK)
            return tuple(extraction.mentions[end].span for end in ends)


def _words(end: int, text: str, extraction: Extraction) -> str:
    """Return the words of an end of a relation; the document's own work has none."""
    return "" if end == OWN_WORK else extraction.mentions[end].span.of(text)


def digest(words: tuple[str, ...], ordinal: int) -> str:
    """Hash words, one a line (they hold no line breaks), and the ordinal where it is not the first."""
    lines = words if ordinal == 1 else (*words, f"#{ordinal}")
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:HEX_DIGITS]


def collapse(text: str) -> str:
    """Make every run of white space one space, none at the ends."""
    return WHITE_SPACE.sub(" ", text).strip()


class Collapsed:
    """A text with its white space collapsed, for counting how often words stood before."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.collapsed = WHITE_SPACE.sub(" ", text)
        runs = [match.span() for match in WHITE_SPACE.finditer(text)]
        self.run_ends = [end for _, end in runs]
        self.removed = [0, *accumulate(end - start - 1 for start, end in runs)]

    def occurrence(self, span: Span) -> int:
        """Return which occurrence of its own words, from 1, the span is."""
        characters = span.of(self.text)
        words = collapse(characters)
        if not words:
            return 1
        start = span.start + len(characters) - len(characters.lstrip())
        before = start - self.removed[bisect_left(self.run_ends, start + 1)]
        return self.collapsed.count(words, 0, before + len(words) - 1) + 1
