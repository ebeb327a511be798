"""Links a document, and the claims that end in a note mark or a citation, to the works that it cites."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.extract.references import works_at
from graph.model import OWN_WORK, Document, Figure, References, Relation, Statement

CITES_RULE = "reference-cites"

Noted = TypeVar("Noted", Statement, Figure, Relation)


def cites_relations(references: References) -> tuple[Relation, ...]:
    """Return one `cites` a work: the document's own work cites it, on the evidence of the reference."""
    return tuple(
        Relation((work.span,), OWN_WORK, "cites", work.mention, CITES_RULE)
        for work in references.works
        if not work.own
    )


def outside_citations(figures: Iterable[Figure], references: References) -> tuple[Figure, ...]:
    """Return the figures whose number stands in no citation: "(Doe 2016b: 33)" counts nothing."""
    return tuple(
        figure
        for figure in figures
        if not any(span.overlaps(figure.number) for span, _ in references.text_works)
    )


def with_noted_works(
    claims: Iterable[Noted], document: Document, references: References
) -> tuple[Noted, ...]:
    """Return the claims, each with the works that note marks and citations in or right behind its sentences mean."""
    if not references.note_works and not references.text_works:
        return tuple(claims)
    return tuple(
        replace(
            claim,
            noted=tuple(
                dict.fromkeys(
                    references.works[work].mention
                    for span in claim.evidence
                    for work in works_at(document, references, span)
                )
            ),
        )
        for claim in claims
    )
