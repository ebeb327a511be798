"""From what was extracted document by document to what it is about, as people left it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Document, Extraction, Outcome
from graph.pipeline.basis import Basis
from graph.pipeline.reviews import ReviewedClaims, claim_decisions, review_claims
from graph.resolve import Resolution, resolve


@dataclass(frozen=True, slots=True)
class Findings:
    """What a build found; documents, extractions and claims go in step.

    Attributes:
        extractions: As they were before anybody's decision.
        claims: As people left them.
        outcomes: What became of people's decisions.
    """

    documents: Sequence[Document]
    extractions: Sequence[Extraction]
    resolution: Resolution
    claims: Sequence[ReviewedClaims]
    outcomes: Sequence[Outcome]

    @property
    def texts(self) -> dict[str, str]:
        """The texts as read, by slug."""
        return {document.slug: document.text for document in self.documents}


def find_out(documents: Sequence[Document], extractions: Sequence[Extraction], basis: Basis) -> Findings:
    """Resolve the mentions of all documents, and apply what people decided."""
    on_claims = claim_decisions(documents, extractions, basis.decisions)
    resolution = resolve(
        documents,
        extractions,
        basis.ontology.gazetteer,
        decisions=basis.decisions,
        kept_names=basis.kept_names,
        speakers=on_claims.speakers(),
        words=basis.ontology.words,
    )
    claims, outcomes = review_claims(
        documents, extractions, basis.decisions, on_claims, resolution, basis.schema.relations
    )
    return Findings(documents, extractions, resolution, claims, (*resolution.outcomes, *outcomes))
