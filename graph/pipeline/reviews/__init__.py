"""People's decisions on claims, between resolution and the graph."""

from graph.pipeline.reviews.claims import ReviewedClaims, claim_decisions, review_claims

__all__ = ["ReviewedClaims", "claim_decisions", "review_claims"]
