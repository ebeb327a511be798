"""Compares the claims of a build as people left them, and tells their ids."""

from collections.abc import Collection, Mapping, Sequence

from graph.compare import Corpus, compare
from graph.model import ClaimKey, Comparisons, Document
from graph.ontology import Ontology
from graph.pipeline.reviews import ReviewedClaims
from graph.resolve import Resolution


def compare_claims(
    documents: Sequence[Document],
    claims: Sequence[ReviewedClaims],
    resolution: Resolution,
    ontology: Ontology,
    symmetric: Collection[str],
) -> Comparisons:
    """Return the comparisons of a build; documents and claims go in pairs, rejected claims are left out."""
    corpus = Corpus(
        {document.slug: document for document in documents},
        {one.extraction.slug: one.extraction for one in claims},
        {entity.key: entity for entity in resolution.entities},
        resolution.entity_of,
        resolution.work,
        frozenset(key for one in claims for key, claim in _ids(one) if _rejected(one, claim)),
    )
    return compare(corpus, ontology, symmetric)


def claim_ids_of(claims: Sequence[ReviewedClaims]) -> Mapping[ClaimKey, str]:
    """Return the id of each claim."""
    return {key: claim for one in claims for key, claim in _ids(one)}


def _ids(reviewed: ReviewedClaims) -> list[tuple[ClaimKey, str]]:
    slug, ids = reviewed.extraction.slug, reviewed.ids
    return [
        *((ClaimKey(slug, "statement", index), claim) for index, claim in enumerate(ids.statements)),
        *((ClaimKey(slug, "figure", index), claim) for index, claim in enumerate(ids.figures)),
        *((ClaimKey(slug, "relation", index), claim) for index, claim in enumerate(ids.relations)),
    ]


def _rejected(reviewed: ReviewedClaims, claim: str) -> bool:
    return claim in reviewed.reviews and reviewed.reviews[claim].status == "rejected"
